#!/usr/bin/python3
"""Synchronises by keys only in a running program, while a script edits both systems; then kills it and stops the ERP.

usage: sync.py FOLDER [TRYTON_ADDRESS TRYTON_USER TRYTON_PASSWORD_FILE]

Without a Tryton the made-up Business Central is the ERP. FOLDER gets a picture of each step. Uses the display DISPLAY.
"""
import os
import sys
import urllib.parse

from edits import BusinessCentralEdits, CrmEdits, TrytonEdits
from gate import Gate
from processes import Program, Systems, secret
from screen import Impatience, Screen, wait_for
from steps import MAIN, run
from sync_end import Ending
from sync_log import Logged
from sync_now import Settling
from systems import Crm, Store
from world import World

# No run comes by itself meanwhile.
SELDOM = 24 * 60


class Parts:
    """The parts one after the other; what they do builds on what was done before."""

    def __init__(self, *parts):
        self._parts = parts

    def all(self):
        return [step for part in self._parts for step in part.all()]


def drive(folder, systems, *tryton):
    """Goes through all parts."""
    if tryton:
        address, user, password_file = tryton
        with open(password_file, encoding="utf-8") as file:
            erp = TrytonEdits(address, user, file.readline().strip())
        gate = Gate(urllib.parse.urlsplit(address).port)
        connector, options = "tryton", ["--tryton", behind(gate, address), "--tryton-user", user, "--tryton-password-file",
                                        password_file]
    else:
        address = systems.told["erp"].removesuffix("api/v2.0/")
        erp = BusinessCentralEdits(address)
        gate = Gate(urllib.parse.urlsplit(address).port)
        connector, options = "business-central", [
            "--business-central", behind(gate, address), "--business-central-company", "Nordvik Handel AS",
            "--business-central-user", systems.told["erp-user"], "--business-central-key-file",
            secret(folder, "erp-key", systems.told["erp-access-key"])]
    program = Program(folder, systems, options)
    try:
        program.start(connector, SELDOM)
        return in_window(folder, systems, program, connector, erp, gate)
    finally:
        program.stop()


def in_window(folder, systems, program, connector, erp, gate):
    screen = Screen(folder, program.pid)
    try:
        wait_for(f"a window “{MAIN}”", 120, lambda: screen.shows(MAIN))
        screen.wait_for_window(MAIN)
        crm = Crm(os.path.join(systems.folder, "crm"), erp.fields)
        world = World(screen, erp, crm, CrmEdits(systems.told["crm"]), Store(program.data))
        run(Parts(Settling(world, program), Logged(world, program, folder), Ending(world, program, connector, gate)))
    except Impatience as why:
        return f"{why}; the screen as it was: {screen.picture('failed')}"
    return 0


def behind(gate, address):
    """The address that the program is given."""
    parts = urllib.parse.urlsplit(address)
    return parts._replace(netloc=f"127.0.0.1:{gate.port}").geturl()


def main(folder, *tryton):
    systems = Systems(os.path.join(folder, "systems"))
    try:
        return drive(folder, systems, *tryton)
    finally:
        systems.stop()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
