#!/usr/bin/python3
"""Connects a company to a customer by keys only, in a running program, and checks what came of it.

usage: steps.py FOLDER PROCESS PROFILE_FOLDER [TRYTON_ADDRESS TRYTON_USER TRYTON_PASSWORD_FILE]

Without a Tryton the program's own sandbox is the ERP. FOLDER gets a picture of each step; PROCESS is the program's, on the display DISPLAY. Fails with the step's name.
"""
import itertools
import os
import sys
import time

import agreement
from screen import Impatience, Screen, wait_for
from systems import BusinessCentral, Crm, Store, Tryton

COMPANY = "Stavne Elektro AS"
CUSTOMER = "C-10877"
# Finds the customer among others whose names begin alike.
SEARCHED = "Stavne"
MAIN, CONNECT, PICKER = "Linkwright", "Connect to ERP", "Compare and connect"
DECISIONS = (("1", "crm"), ("2", "erp"))


class Steps:
    """The steps of the issue, in their order; each leaves a picture when it is done."""

    def __init__(self, screen, erp, store, undecided):
        self._screen = screen
        self._erp = erp
        self._store = store
        self._undecided = undecided
        self.chosen = []

    def all(self):
        return (("open a company", self.open_company), ("Edit", self.edit), ("Customer", self.customer),
                ("search", self.search), ("pick", self.pick), ("Connect", self.compare), ("settle", self.settle),
                ("Connect what is settled", self.connect), ("Save", self.save))

    def open_company(self):
        self._screen.wait_for_window(MAIN)
        self._screen.press("ctrl+f")
        self._screen.does_something(lambda: self._screen.type(COMPANY))
        self._screen.press("Down", "Return")
        self._screen.wait_for_window(f"{COMPANY} – {MAIN}")
        self._screen.picture("open-company")

    def edit(self):
        """From the finder by F6 over the card to the ERP tab, whose first control is Edit."""
        self._screen.does_something(lambda: self._screen.press("F6", "F6"))
        self._screen.does_something(lambda: self._screen.press("Return"))
        self._screen.picture("edit")

    def customer(self):
        self._screen.press("Return")
        self._screen.wait_for_window(CONNECT)
        self._screen.picture("customer")

    def search(self):
        self._screen.type(SEARCHED)
        self._screen.does_something(lambda: self._screen.press("Return"))
        self._screen.picture("search")

    def pick(self):
        """Walks down to the customer; where it stands in the list the ERP tells, as a person would see it."""
        at = self._erp.found(SEARCHED).index(CUSTOMER)
        self._screen.does_something(lambda: self._screen.press(*["Down"] * (at + 1)))
        self._screen.picture("pick")

    def compare(self):
        self._screen.press("Return")
        self._screen.wait_for_window(PICKER)
        self._screen.picture("connect")

    def settle(self):
        """Takes the CRM's and the ERP's value in turn; the picker goes on to the next undecided row by itself."""
        for _, (key, side) in zip(self._undecided, itertools.cycle(DECISIONS)):
            self._screen.does_something(lambda key=key: self._screen.press(key))
            self.chosen.append(side)
            self._screen.picture(f"settle-by-{side}")

    def connect(self):
        self._screen.press("ctrl+Return")
        self._screen.wait_until_closed(PICKER)
        self._screen.picture("connected")

    def save(self):
        self._screen.press("Return")
        wait_for("the end of Save", 60, self._saved)
        self._screen.wait_until_calm()
        self._screen.picture("save")

    def _saved(self):
        return [row for row in self._store.operations() if row["ending"]]


def run(steps):
    for name, step in steps.all():
        begun = time.monotonic()
        print(f"{name} … ", end="", flush=True)
        try:
            step()
        except Impatience as why:
            print("failed", flush=True)
            raise Impatience(f"step “{name}”: {why}") from why
        print(f"{time.monotonic() - begun:.1f} s", flush=True)


def main(folder, process, profile_folder, *tryton):
    screen = Screen(folder, int(process))
    begun = os.stat(f"/proc/{process}").st_ctime
    try:
        wait_for(f"a window “{MAIN}”", 120, lambda: screen.shows(MAIN))
        print(f"start to window … {time.time() - begun:.1f} s", flush=True)
        screen.wait_for_window(MAIN)
        erp = tryton_at(*tryton) if tryton else BusinessCentral.of_program(profile_folder)
        crm = Crm(os.path.join(profile_folder, "sandbox", "crm"), erp.fields)
        store = Store(os.path.join(profile_folder, "sandbox"))
        before = {"crm": crm.company(COMPANY)[1], "erp": erp.customer(CUSTOMER)[1]}
        steps = Steps(screen, erp, store, agreement.undecided(erp, before))
        run(steps)
        print(f"start to connected and saved … {time.time() - begun:.1f} s", flush=True)
    except Impatience as why:
        return f"{why}; the screen as it was: {screen.picture('failed')}"
    return "\n".join(agreement.check(erp, crm, store, before, COMPANY, CUSTOMER, steps.chosen))


def tryton_at(address, user, password_file):
    with open(password_file, encoding="utf-8") as file:
        return Tryton(address, user, file.readline().strip())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) or 0)
