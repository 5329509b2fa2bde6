#!/usr/bin/python3
"""Goes through the whole how-to by keys only, for a company, its contacts, projects and new actors, in a running program.

usage: how_to.py FOLDER PROCESS PROFILE_FOLDER [TRYTON_ADDRESS TRYTON_USER TRYTON_PASSWORD_FILE]

Without a Tryton the program's own sandbox is the ERP. After each part the CRM's and the ERP's own data are looked at.
FOLDER gets a picture of each step; PROCESS is the program's, on the display DISPLAY. Fails with the step's name.
"""
import os
import sys

from screen import Impatience, Screen, wait_for
from steps import CONNECT, MAIN, PICKER, run, tryton_at
from systems import BusinessCentral, Crm, Store

CREATE, DISCONNECT, UNDO = "Create in ERP", "Disconnect", "Undo"
# Both ERPs know these under the same names, and hold nothing that differs from what the CRM holds.
COMPANY, CONTACT, PROJECT = "Solstua Bakeri AS", "Rasmus Haga", "Rautalampi Data Oy: Upgrade"
# Neither ERP knows these; the contact is one of the connected company.
NEW_COMPANY, NEW_CONTACT, NEW_PROJECT = "Lysvik Isverk AS", "Ulrik Haugen", "Lerkeset Eiendom AS: Renewal"
MOST_ACTIONS = 6
TABS = {"company": "ctrl+1", "contact": "ctrl+2", "project": "ctrl+3"}


class HowTo:
    """The parts of the how-to; each checks what it did on the servers' own data."""

    def __init__(self, screen, erp, crm, store):
        self._screen = screen
        self._erp = erp
        self._crm = crm
        self._store = store
        self._disconnected = {}

    def all(self):
        return (("a contact whose company is not connected", self.contact_too_early),
                ("connect a company", self.connect_company), ("connect its contact", self.connect_contact),
                ("connect a project", self.connect_project), ("search for everything", self.search_for_everything),
                ("create a customer", self.create_customer), ("create a person of the company", self.create_person),
                ("create a project", self.create_project), ("disconnect the company", self.disconnect),
                ("undo that", self.undo))

    def contact_too_early(self):
        self.open("contact", CONTACT)
        self._screen.picture("contact-before-its-company")
        self._screen.press("alt+d", "Return")
        self._screen.wait_until_calm()
        need(not self._screen.shows(CONNECT), "a contact was offered before its company")

    def connect_company(self):
        self.open("company", COMPANY)
        actions = self.connect("company", COMPANY)
        need(actions <= MOST_ACTIONS, f"{actions} actions, and at most {MOST_ACTIONS} are wanted")
        print(f"\n  actions from the opened company to the saved link: {actions}")
        self._linked("company", COMPANY, f"customer:{self._erp.customer_of(COMPANY)}")

    def connect_contact(self):
        self.open("contact", CONTACT)
        self.connect("contact", CONTACT)
        self._linked("contact", CONTACT, f"person:{self._erp.person_of(CONTACT, COMPANY)}")

    def connect_project(self):
        self.open("project", PROJECT)
        self.connect("project", PROJECT)
        self._linked("project", PROJECT, f"project:{self._erp.project_of(PROJECT)}")

    def search_for_everything(self):
        """A blank search lists all; Esc leaves everything as it was."""
        self._find_actor_for("company", NEW_COMPANY)
        self._screen.picture("no-hit")
        self._screen.press("ctrl+a", "Delete")
        self._screen.does_something(lambda: self._screen.press("Return"))
        self._screen.picture("everything")

    def create_customer(self):
        self._create("company", NEW_COMPANY, "customer")

    def create_person(self):
        self._find_actor_for("contact", NEW_CONTACT)
        self._screen.picture("contact-no-hit")
        person = self._create("contact", NEW_CONTACT, "person")
        need(person in self._erp.persons_of(COMPANY), f"the new person does not belong to {COMPANY}")

    def create_project(self):
        self._find_actor_for("project", NEW_PROJECT)
        self._screen.picture("project-no-hit")
        self._create("project", NEW_PROJECT, "project")

    def _create(self, kind, name, actor_type):
        """From the search that found nothing to the saved link; answers the actor's identifier."""
        before = self._erp.numbers(actor_type)
        self._screen.does_something(lambda: self._screen.press("alt+f"))
        self.opens(CREATE, "alt+e")
        self._screen.picture(f"{kind}-create")
        self.closes(CREATE, "ctrl+Return")
        self._screen.picture(f"{kind}-created")
        self._save()
        self._screen.picture(f"{kind}-created-and-saved")
        after = self._erp.numbers(actor_type)
        made = after.keys() - before.keys()
        need(len(made) == 1 and before.keys() < after.keys(), f"{len(made)} actors were made where one was wanted")
        actor, = made
        self._linked(kind, name, f"{actor_type}:{actor}")
        held = self._crm.number(kind, name)
        need(after[actor] in ("", held), f"the CRM holds the number {held!r} of {actor_type} {after[actor]}")
        return actor

    def disconnect(self):
        self._disconnected = {record: self._crm.link(*record) for record in
                              (("company", COMPANY), ("contact", CONTACT), ("contact", NEW_CONTACT))}
        self.open("company", COMPANY)
        self._screen.does_something(lambda: self._screen.press("alt+d"))
        self._screen.press("Return")
        self._screen.wait_for_window(DISCONNECT)
        self._screen.picture("disconnect")
        self._screen.press("Return")
        self._screen.wait_until_closed(DISCONNECT)
        self._screen.picture("disconnect-pending")
        self._save()
        self._screen.picture("disconnected")
        for kind, name in self._disconnected:
            need(not self._crm.link(kind, name), f"{name} is still connected")

    def undo(self):
        self._screen.press("alt+u")
        self._screen.wait_for_window(UNDO)
        self._screen.picture("undo")
        self.ends(lambda: self._screen.press("Return"))
        self._screen.picture("undone")
        for (kind, name), link in self._disconnected.items():
            need(self._crm.link(kind, name) == link, f"{name} has not got its link back")

    def _find_actor_for(self, kind, name):
        self.open(kind, name)
        self._screen.does_something(lambda: self._screen.press("alt+d"))
        self.opens(CONNECT, "Return")

    def open(self, kind, name):
        self._screen.press(TABS[kind])
        self._screen.wait_until_calm()
        self._screen.press("ctrl+f", "ctrl+a")
        self._screen.does_something(lambda: self._screen.type(name))
        self._screen.press("Down", "Return")
        self._screen.wait_for_window(f"{name} – {MAIN}")

    def connect(self, kind, name):
        """From the opened record to the saved link; answers how many actions that took."""
        actions = (
            ("Edit", lambda: self._screen.does_something(lambda: self._screen.press("alt+d"))),
            ("what to connect to", lambda: self.opens(CONNECT, "Return")),
            ("pick", lambda: self._screen.does_something(lambda: self._screen.press("Down"))),
            ("Connect", lambda: self.opens(PICKER, "Return")),
            ("Connect what is settled", lambda: self.closes(PICKER, "ctrl+Return")),
            ("Save", self._save))
        for number, (action, do) in enumerate(actions, 1):
            do()
            self._screen.picture(f"{kind}-{number}-{action.lower().replace(' ', '-')}")
        return len(actions)

    def opens(self, title, key):
        self._screen.press(key)
        self._screen.wait_for_window(title)

    def closes(self, title, key):
        self._screen.press(key)
        self._screen.wait_until_closed(title)

    def _save(self):
        self.ends(lambda: self._screen.press("ctrl+s"))

    def ends(self, action):
        """Does something that is written down in the journal, and waits for its end."""
        before = self._over()
        action()
        wait_for("the end of it in the journal", 60, lambda: self._over() > before)
        self._screen.wait_until_calm()

    def _over(self):
        return len([row for row in self._store.operations() if row["ending"]])

    def _linked(self, kind, name, actor):
        link = self._crm.link(kind, name)
        need(link.startswith(f"{actor};"), f"{name}: expected a link to {actor}, found {link!r}")


def need(right, fault):
    if not right:
        raise Impatience(fault)


def drive(parts, folder, process, profile_folder, *tryton):
    """Goes through the parts that a class has."""
    screen = Screen(folder, int(process))
    try:
        wait_for(f"a window “{MAIN}”", 120, lambda: screen.shows(MAIN))
        screen.wait_for_window(MAIN)
        erp = tryton_at(*tryton) if tryton else BusinessCentral.of_program(profile_folder)
        data = os.path.join(profile_folder, "sandbox")
        run(parts(screen, erp, Crm(os.path.join(data, "crm"), erp.fields), Store(data)))
    except Impatience as why:
        return f"{why}; the screen as it was: {screen.picture('failed')}"
    return 0


if __name__ == "__main__":
    sys.exit(drive(HowTo, *sys.argv[1:]))
