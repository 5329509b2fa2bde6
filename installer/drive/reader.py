#!/usr/bin/python3
"""Looks for a customer by keys only as somebody who may only read the ERP, in a running program: Create is disabled and
says why.

usage: reader.py FOLDER PROCESS PROFILE_FOLDER TRYTON_ADDRESS TRYTON_READER TRYTON_PASSWORD_FILE
"""
import sys

from how_to import CREATE, NEW_COMPANY, HowTo, drive, need


class Reader(HowTo):
    """What is different for somebody who may only read."""

    def all(self):
        return (("Create is disabled", self.create_is_disabled),)

    def create_is_disabled(self):
        customers = self._erp.numbers("customer")
        self._find_actor_for("company", NEW_COMPANY)
        self._screen.does_something(lambda: self._screen.press("alt+f"))
        self._screen.picture("create-disabled")
        self._screen.press("alt+e")
        self._screen.wait_until_calm()
        need(not self._screen.shows(CREATE), "Create is offered to somebody who may not create")
        need(self._erp.numbers("customer") == customers, "the customers are not the same")


if __name__ == "__main__":
    sys.exit(drive(Reader, *sys.argv[1:]))
