#!/usr/bin/python3
"""Sets Linkwright up by windows and keys alone, from an empty profile folder: signs in to the made-up CRM, adds a
connection to a real Tryton, tests it, maps a field, activates it and connects a company. Then every profile file is
deleted and the program started again: all still works.

usage: settings.py FOLDER TRYTON_ADDRESS TRYTON_USER TRYTON_PASSWORD_FILE

FOLDER gets a picture of each step, and the log of the program. Fails with the step's name.
"""
import glob
import os
import subprocess
import sys

import agreement
from how_to import need
from processes import LINKWRIGHT, stop
from screen import Impatience, Screen, wait_for
from steps import COMPANY, CUSTOMER, MAIN, Steps, run, tryton_at
from systems import Crm, Store

SETTINGS, PASSPHRASE, ADD = f"Settings and maintenance – {MAIN}", "Passphrase", "Add an ERP connection"
NAME, SEALED_WITH = "Tryton Oslo", "correct horse battery"


class Program:
    """Linkwright as a person starts it who gives no options."""

    def __init__(self, folder):
        self._folder = folder
        self.data = os.path.join(folder, "profile")
        self._process = None
        self.pid = 0

    def start(self):
        with open(os.path.join(self._folder, "program.log"), "a", encoding="utf-8") as log:
            self._process = subprocess.Popen([LINKWRIGHT, "--profile-folder", self.data], stdout=log, stderr=log)
        self.pid = self._process.pid

    def stop(self):
        if self._process:
            stop(self._process)


class SetUp:
    """What an administrator does on the first day."""

    def __init__(self, screen, tryton):
        self._screen = screen
        self._address, self._user, password_file = tryton
        with open(password_file, encoding="utf-8") as file:
            self._password = file.readline().strip()

    def all(self):
        return (("sign in to the made-up CRM", self.sign_in), ("open the settings", self.open_settings),
                ("add a connection", self.add), ("test it", self.test), ("activate and save it", self.activate),
                ("map one more field", self.map), ("look at the other pages", self.look), ("close", self.close))

    def sign_in(self):
        self._screen.picture("sign-in")
        self._screen.does_something(lambda: self._screen.press("alt+d"))
        self._screen.does_something(lambda: self._screen.press("alt+r"))
        self._screen.picture("sign-in-made-up")
        before = self._screen.look()
        self._screen.press("Return")
        self._screen.wait_for_change(before, 120)
        self._screen.wait_for_window(MAIN)
        self._screen.picture("nothing-connected-yet")

    def open_settings(self):
        self._screen.press("ctrl+comma")
        self._screen.wait_for_window(SETTINGS)
        self._screen.does_something(lambda: self._screen.press("Home", "Down"))
        self._screen.picture("no-connection")

    def add(self):
        self._screen.press("alt+f")
        self._screen.wait_for_window(ADD)
        self._screen.press("Down")
        self._screen.picture("which-erp")
        self._screen.press("Return")
        self._screen.wait_until_closed(ADD)
        server, database = self._address.rstrip("/").rsplit("/", 1)
        self._screen.type(NAME)
        self._screen.press("Tab", "Tab", "Tab", "Tab")
        for number, text in enumerate((server + "/", database, self._user, self._password)):
            if number:
                self._screen.press("Tab")
            self._screen.type(text)
        self._screen.wait_until_calm()
        self._screen.picture("connection")

    def test(self):
        self._screen.does_something(lambda: self._screen.press("alt+t"))
        self._screen.picture("tested")

    def activate(self):
        self._screen.does_something(lambda: self._screen.press("alt+v"))
        self._screen.press("ctrl+s")
        self._screen.wait_for_window(PASSPHRASE)
        self._screen.picture("passphrase")
        self._screen.type(SEALED_WITH)
        self._screen.press("Tab")
        self._screen.type(SEALED_WITH)
        self._screen.press("Return")
        self._screen.wait_until_closed(PASSPHRASE)
        self._screen.picture("saved")

    def map(self):
        """The code goes to the ERP tab no more, and comes back: what is edited counts once it is saved."""
        self._screen.press("shift+F6")
        self._screen.does_something(lambda: self._screen.press("Home", "Down", "Down"))
        self._screen.picture("mappings")
        self._screen.does_something(lambda: self._screen.press("F6"))
        self._screen.does_something(lambda: self._screen.press("Home", "Down", "space"))
        self._screen.picture("mapping-edited")
        self._screen.does_something(lambda: self._screen.press("ctrl+s"))
        self._screen.picture("mapping-saved")

    def look(self):
        self._screen.press("F6")
        for page in ("list-mapping", "defaults", "rank", "automatic-sync", "profile", "appearance", "doctor"):
            self._screen.does_something(lambda: self._screen.press("Down"))
            self._screen.picture(page)

    def close(self):
        self._screen.press("Escape")
        self._screen.wait_until_closed(SETTINGS)


class Again:
    """The next start, after every profile file was deleted."""

    def __init__(self, screen, program):
        self._screen = screen
        self._program = program

    def all(self):
        return (("delete every profile file and start again", self.start),
                ("the connected company is still connected", self.connected))

    def start(self):
        self._program.stop()
        for file in glob.glob(os.path.join(self._program.data, "**", "*profile*.json"), recursive=True):
            os.remove(file)
        self._program.start()
        self._screen.follow(self._program.pid)
        self._screen.wait_for_window(PASSPHRASE, 120)
        self._screen.picture("passphrase-again")
        self._screen.type(SEALED_WITH)
        self._screen.press("Return")
        self._screen.wait_until_closed(PASSPHRASE)

    def connected(self):
        self._screen.press("ctrl+f")
        self._screen.does_something(lambda: self._screen.type(COMPANY))
        self._screen.press("Down", "Return")
        self._screen.wait_for_window(f"{COMPANY} – {MAIN}")
        self._screen.picture("still-connected")
        before = self._screen.look()
        self._screen.press("F9")
        self._screen.wait_for_change(before)
        self._screen.picture("still-synchronised")


def main(folder, *tryton):
    program = Program(folder)
    program.start()
    screen = Screen(folder, program.pid)
    try:
        return drive(screen, program, tryton)
    except Impatience as why:
        return f"{why}; the screen as it was: {screen.picture('failed')}"
    finally:
        program.stop()


def drive(screen, program, tryton):
    wait_for(f"a window “{MAIN}”", 120, lambda: screen.shows(MAIN))
    screen.wait_until_calm()
    run(SetUp(screen, tryton))
    erp = tryton_at(*tryton)
    data = os.path.join(program.data, "sandbox")
    crm, store = Crm(os.path.join(data, "crm"), erp.fields), Store(data)
    before = {"crm": crm.company(COMPANY)[1], "erp": erp.customer(CUSTOMER)[1]}
    steps = Steps(screen, erp, store, agreement.undecided(erp, before))
    run(steps)
    faults = agreement.check(erp, crm, store, before, COMPANY, CUSTOMER, steps.chosen)
    need(not faults, "\n".join(faults))
    run(Again(screen, program))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
