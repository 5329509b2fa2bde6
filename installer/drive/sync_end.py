"""What happens without keys: an interrupted write is carried on with, edits arrive by themselves, the ERP comes back."""
import time

from edits import EMAIL, PHONE
from how_to import need
from screen import MUCH, wait_for
from steps import MAIN
from world import FIRST

# A run begins every minute, and what failed is tried again after one.
PATIENCE = 150
# The lease of a program that was killed has to run out first.
LEASE = 240
RECOVERED = "Interrupted"


class Ending:
    """The program ends without a warning, and so does the ERP."""

    def __init__(self, world, program, connector, gate):
        self._world = world
        self._screen = world.screen
        self._program = program
        self._connector = connector
        self._gate = gate

    def all(self):
        return (("killed while a write is under way", self.kill), ("started again", self.start_again),
                ("an edit arrives by itself", self.arrive), ("the ERP is stopped", self.stop_erp),
                ("the ERP is started again", self.start_erp))

    def kill(self):
        """The ERP has written, and its answer never comes."""
        self._world.edit_crm(FIRST, EMAIL, "ordre@fjordstad-bakeri.example")
        self._world.hands.open("company", FIRST)
        held = self._gate.hold_next_write()
        self._screen.press("F9")
        need(held.wait(60), "nothing was written")
        self._screen.picture("write-under-way")
        need(self._unfinished(), "the journal knows of nothing that is unfinished")
        self._program.kill()

    def start_again(self):
        known, leases = len(self._world.logged()), self._world.leases()
        self._program.start(self._connector, minutes=1)
        self._screen.follow(self._program.pid)
        self._screen.wait_for_window(RECOVERED, 120)
        self._screen.picture("recovered")
        self._world.need_agreed(FIRST, EMAIL, "ordre@fjordstad-bakeri.example")
        need(not self._unfinished(), "something is still unfinished")
        need(len(self._world.logged()) == known + 1, "the interrupted write does not stand once in the log")
        self._screen.press("Return")
        self._screen.wait_for_window(f"{FIRST} – {MAIN}")
        self._screen.picture("recovered-record")
        self._seconds("there to the end of the old lease", lambda: wait_for(
            "a new lease", LEASE, lambda: self._world.leases() - leases))
        self._screen.wait_until_calm()
        self._screen.picture("goes-on")

    def arrive(self):
        """The ERP tab that is open shows it, too."""
        before = self._screen.wait_until_calm()
        self._world.edit_erp(FIRST, PHONE, "75980012")
        self._seconds("the edit to the other side", lambda: self._arrives(PHONE, "75980012"))
        self._screen.wait_for_change(before)
        self._screen.picture("arrived")

    def stop_erp(self):
        self._gate.shut()
        self._world.edit_crm(FIRST, EMAIL, "faktura@fjordstad-bakeri.example")
        before = self._screen.wait_until_calm()
        self._seconds("the end of the ERP to the notice",
                      lambda: self._screen.wait_for_change(before, PATIENCE, MUCH))
        self._screen.picture("erp-stopped")
        self._world.hands.opens("Sync health.*", "ctrl+4")
        self._screen.picture("erp-stopped-health")
        self._screen.press("alt+Left")
        self._screen.wait_until_calm()

    def start_erp(self):
        before = self._screen.wait_until_calm()
        self._gate.open()
        self._seconds("the start of the ERP to the edit there",
                      lambda: self._arrives(EMAIL, "faktura@fjordstad-bakeri.example"))
        self._screen.wait_for_change(before, more_than=MUCH)
        self._screen.picture("erp-back")
        self._world.need_standings(in_sync=2)

    def _arrives(self, field, value):
        self._world.wait_until_agreed(FIRST, field, value, PATIENCE)
        wait_for("the end of the write", 30, lambda: not self._unfinished())

    @staticmethod
    def _seconds(what, wait):
        begun = time.monotonic()
        wait()
        print(f"\n  from {what}: {time.monotonic() - begun:.0f} s")

    def _unfinished(self):
        return [row for row in self._world.store.operations() if not row["ending"]]
