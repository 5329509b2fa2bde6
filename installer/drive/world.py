"""What the parts of the drive of synchronisation share: two connected companies, and what both systems and the store hold."""
import collections
import json

import agreement
from edits import EMAIL, PHONE, STREET, WEBSITE
from how_to import HowTo, need
from screen import wait_for

FIELDS = (PHONE, EMAIL, WEBSITE, STREET)
# Both ERPs know them under the same names. Contacts, or a second company, would only make it longer.
FIRST, SECOND = "Fjordstad Bakeri AS", "Solstua Bakeri AS"
SETTLE = "Settle differences.*"


class World:
    """Keys and looks; what a script changes it changes in the systems themselves."""

    def __init__(self, screen, erp, crm, edits, store):
        self.screen = screen
        self.store = store
        self.hands = HowTo(screen, erp, crm, store)
        self._erp = erp
        self._crm = crm
        self._edits = edits
        numbers = erp.numbers("customer")
        self._numbers = {name: numbers[erp.customer_of(name)] for name in (FIRST, SECOND)}

    def edit_crm(self, company, field, value):
        self._edits.change(self.record(company), field, value)

    def edit_erp(self, company, field, value):
        self._erp.change(self._numbers[company], field, value)

    def record(self, company):
        return self._crm.company(company)[0]

    def values(self):
        """What both systems hold, by side, company and field."""
        held = {}
        for name, number in self._numbers.items():
            for side, values in (("crm", self._crm.company(name)[1]), ("erp", self._erp.customer(number)[1])):
                held.update({(side, name, field): values[tuple(self._erp.fields)[field]] for field in FIELDS})
        return held

    def holds(self, company, field, value):
        """Whether both systems hold a value."""
        held = self.values()
        return all(agreement.alike(held[side, company, field], value) for side in ("crm", "erp"))

    def need_agreed(self, company, field, value):
        need(self.holds(company, field, value),
             f"{company}: both should hold {value!r}: {[self.values()[side, company, field] for side in ('crm', 'erp')]}")

    def leases(self):
        """The names of the leases to synchronise that the CRM holds; each that is taken has a new one."""
        return {device["name"] for device in self._crm.devices() if device["name"].startswith("Lease-")}

    def standings(self):
        """How many links stand under each heading."""
        return collections.Counter(row["health"] for row in self.store.links())

    def need_standings(self, **wanted):
        found = {heading.lower(): count for heading, count in self.standings().items()}
        need(found == wanted, f"links stand as {found}, and should as {wanted}")

    def logged(self):
        """The writes of the activity log, oldest first: side, record, old value, new value."""
        return [(row["side"].lower(), row["title"],
                 *(json.loads(row[key]).get("text", "") for key in ("before", "after"))) for row in self.store.activities()]

    def writes(self, action):
        """Does something that ends in the journal; what it changed must stand in the activity log, and nothing else."""
        before, known = self.values(), len(self.logged())
        self.hands.ends(action)
        self.need_logged(before, known)

    def need_logged(self, before, known):
        """Whether the log has what changed, old and new, since it knew so many writes."""
        held = self.values()
        changed = [(side, company, old, held[side, company, field])
                   for (side, company, field), old in before.items() if old != held[side, company, field]]
        need(sorted(changed) == sorted(self.logged()[known:]), f"the log tells {self.logged()[known:]}; changed: {changed}")

    def wait_until_agreed(self, company, field, value, seconds):
        wait_for(f"{value!r} on both sides", seconds, lambda: self.holds(company, field, value))
