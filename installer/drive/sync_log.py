"""The activity log by keys: filter, revert and export; then Resync from CRM with its count."""
import csv
import os

from edits import PHONE, STREET, WEBSITE
from how_to import need
from screen import wait_for
from world import FIRST, SECOND

SETTLED = 0
LOG, EXPORT, RESYNC = "Activity log.*", "Export the activity log", "Resync from CRM"


class Logged:
    """What a person does afterwards."""

    def __init__(self, world, program, folder):
        self._world = world
        self._screen = world.screen
        self._program = program
        self._csv = os.path.join(folder, "activity log.csv")
        self._differ = []

    def all(self):
        return (("Activity log", self.log), ("filter", self.filter), ("revert", self.revert), ("export", self.export),
                ("Resync from CRM is counted", self.count), ("Resync from CRM", self.resync),
                ("a run that finds nothing", self.run_once))

    def log(self):
        self._world.hands.opens(LOG, "ctrl+5")
        self._screen.picture("log")

    def filter(self):
        self._screen.press("ctrl+f")
        self._screen.does_something(lambda: self._screen.type("crm.fjordstad"))
        self._screen.press("Down")
        self._screen.wait_until_calm()
        self._screen.picture("log-filtered")

    def revert(self):
        """The ERP gets its own value back, which had lost; the CRM keeps the one that won."""
        self._world.hands.opens("Revert", "alt+v")
        self._screen.picture("revert")
        self._world.writes(lambda: self._screen.press("Return"))
        self._screen.picture("reverted")
        held = self._world.values()
        need((held["crm", FIRST, WEBSITE], held["erp", FIRST, WEBSITE]) ==
             ("crm.fjordstad.example", "erp.fjordstad.example"), f"not reverted: {held}")
        self._world.need_standings(in_sync=2)

    def export(self):
        """Every write that the store knows is in the file, newest first."""
        self._screen.does_something(lambda: self._screen.press("alt+l"))
        self._screen.press("alt+x")
        self._screen.wait_for_foreign_window(EXPORT)
        self._screen.press("ctrl+a")
        self._screen.type(self._csv)
        self._world.hands.closes(EXPORT, "Return")
        wait_for("the file", 20, lambda: os.path.exists(self._csv))
        self._screen.wait_until_calm()
        self._screen.picture("exported")
        with open(self._csv, encoding="utf-8-sig", newline="") as file:
            found = [(row["written to"].lower(), row["record"], row["old value"], row["new value"])
                     for row in csv.DictReader(file)]
        need(found == self._world.logged()[::-1], f"the file tells {found}, the store {self._world.logged()[::-1]}")

    def count(self):
        """A dry run of all records: edits of the ERP would be overwritten."""
        self._world.edit_erp(FIRST, PHONE, "75980099")
        self._world.edit_erp(SECOND, STREET, "Fabrikkgata 151")
        self._screen.press("ctrl+1", "shift+Tab", "shift+Tab")
        self._screen.does_something(lambda: self._screen.press("space"))
        self._screen.press("Down")
        self._world.hands.opens(RESYNC, "Return")
        self._screen.picture("resync")
        before = self._world.values()
        self._differ = [(company, field) for side, company, field in before
                        if side == "crm" and not self._world.holds(company, field, before[side, company, field])]
        self._screen.does_something(lambda: self._screen.press("ctrl+Return"))
        self._screen.picture("resync-counted")
        need(self._world.values() == before, "a count has written")

    def resync(self):
        """The ERP holds what the CRM holds; what was overwritten stands in the log."""
        before, known = self._world.values(), len(self._world.logged())
        self._screen.does_something(lambda: self._screen.press("ctrl+Return"))
        wait_for("the writes in the log", 60, lambda: len(self._world.logged()) == known + len(self._differ))
        self._screen.wait_until_calm()
        self._screen.picture("resynced")
        self._world.need_logged(before, known)
        for company, field in self._differ:
            self._world.need_agreed(company, field, before["crm", company, field])
        self._world.hands.closes(RESYNC, "Escape")

    def run_once(self):
        known = len(self._world.logged())
        said, code = self._program.sync("--once")
        need(code == SETTLED, f"code {code}: {said}")
        need(len(self._world.logged()) == known, "something was written though all agreed")
