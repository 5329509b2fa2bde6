"""Sync now, a conflict, the command line beside the window, Sync health, and the way from conflict to conflict."""
import json
import time

from edits import EMAIL, PHONE, STREET, WEBSITE
from how_to import need
from world import FIRST, SECOND, SETTLE

WAITING = 7
HEALTH = "Sync health.*"


class Settling:
    """From two connected companies to two settled conflicts."""

    def __init__(self, world, program):
        self._world = world
        self._screen = world.screen
        self._program = program

    def all(self):
        return (("connect two companies", self.connect), ("Sync now", self.sync_now),
                ("a conflict opens the picker, and Esc leaves it", self.conflict),
                ("a dry run from the command line", self.dry_run), ("a run from the command line", self.run_once),
                ("Sync health", self.health), ("from conflict to conflict", self.walk))

    def connect(self):
        for name in (FIRST, SECOND):
            self._world.hands.open("company", name)
            self._world.hands.connect("company", name)
        self._world.need_standings(in_sync=2)

    def sync_now(self):
        """Different fields changed on both sides: nobody is asked."""
        self._world.hands.open("company", FIRST)
        self._world.edit_erp(FIRST, PHONE, "75980011")
        self._world.edit_crm(FIRST, EMAIL, "kontor@fjordstad-bakeri.example")
        begun = time.monotonic()
        self._world.writes(lambda: self._screen.press("F9"))
        print(f"\n  from F9 to the settled and calm window: {time.monotonic() - begun:.1f} s")
        self._screen.picture("sync-now")
        self._world.need_agreed(FIRST, PHONE, "75980011")
        self._world.need_agreed(FIRST, EMAIL, "kontor@fjordstad-bakeri.example")

    def conflict(self):
        self._world.edit_erp(FIRST, WEBSITE, "erp.fjordstad.example")
        self._world.edit_crm(FIRST, WEBSITE, "crm.fjordstad.example")
        self._world.edit_erp(FIRST, STREET, "Nedre Gata 18")
        before = self._world.values()
        self._world.hands.opens(SETTLE, "F9")
        self._screen.picture("sync-now-conflict")
        self._world.hands.closes(SETTLE, "Escape")
        self._screen.picture("sync-now-left")
        need(self._world.values() == before, "something was written before anything was decided")
        self._world.need_standings(waiting=1, in_sync=1)

    def dry_run(self):
        self._world.edit_erp(SECOND, PHONE, "55 80 90 01")
        self._world.edit_crm(SECOND, PHONE, "+47 55 80 90 02")
        self._world.edit_crm(SECOND, EMAIL, "butikk@solstua-bakeri.example")
        before = self._world.values()
        said, code = self._program.sync("--once", "--dry-run", "--json")
        told = json.loads(said)
        need((code, told["exitCode"], told["dryRun"]) == (WAITING, WAITING, True), f"code {code}: {said}")
        writes = sorted((record["title"], write["side"], write["after"]) for connection in told["connections"]
                        for record in connection["records"] for write in record["writes"])
        need(writes == [(FIRST, "crm", "Nedre Gata 18"), (SECOND, "erp", "butikk@solstua-bakeri.example")],
             f"it would write {writes}")
        need(self._world.values() == before, "a dry run has written")

    def run_once(self):
        """The window does it; what is settled is written, the conflicts wait."""
        before, known = self._world.values(), len(self._world.logged())
        said, code = self._program.sync("--once")
        need(code == WAITING, f"code {code}: {said}")
        self._world.need_logged(before, known)
        self._world.need_agreed(FIRST, STREET, "Nedre Gata 18")
        self._world.need_agreed(SECOND, EMAIL, "butikk@solstua-bakeri.example")
        need(self._world.values()["crm", SECOND, PHONE] == "+47 55 80 90 02", "a conflict was not left alone")
        self._world.need_standings(waiting=2)
        self._screen.wait_until_calm()
        self._screen.picture("after-the-run")

    def health(self):
        self._world.hands.opens(HEALTH, "ctrl+4")
        self._screen.picture("health")

    def walk(self):
        """Takes the CRM's value for the first, the ERP's for the second, and counts what a person does."""
        before, known = self._world.values(), len(self._world.logged())
        self._screen.presses = 0
        self._world.hands.opens(SETTLE, "Return")
        self._screen.picture("walk-first")
        self._screen.does_something(lambda: self._screen.press("1"))
        self._screen.does_something(lambda: self._screen.press("ctrl+Return"))
        first = self._screen.presses
        need(self._screen.shows(SETTLE), "the next conflict did not open by itself")
        self._screen.picture("walk-second")
        self._screen.does_something(lambda: self._screen.press("2"))
        self._world.hands.closes(SETTLE, "ctrl+Return")
        self._screen.picture("walk-end")
        print(f"\n  keys from Sync health to the first settled conflict: {first}, to the second: {self._screen.presses}")
        self._world.need_agreed(FIRST, WEBSITE, "crm.fjordstad.example")
        self._world.need_agreed(SECOND, PHONE, "55809001")
        self._world.need_logged(before, known)
        self._world.need_standings(in_sync=2)
