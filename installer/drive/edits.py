"""Edits both systems as people do who do not use the program: by the systems' own interfaces, under another name."""
import base64
import json
import urllib.request

from systems import PLACES, BusinessCentral, Tryton

PHONE, EMAIL, WEBSITE, STREET = 3, 4, 5, 6


class CrmEdits:
    """Companies of the CRM."""
    _user = "torstein:torstein"

    def __init__(self, address):
        self._address = address

    def change(self, company, field, value):
        """Sets a field, which stands at a place of PLACES, of the company with an identifier."""
        path = PLACES[field]
        rows = self._call("GET", company)[path[0]]
        if isinstance(path[1], int) and not rows:
            change = {"op": "add", "path": f"/{path[0]}/-", "value": {path[2]: value}}
        else:
            change = {"op": "replace", "path": "/" + "/".join(map(str, path)), "value": value}
        self._call("PATCH", company, [change])

    def _call(self, method, company, body=None):
        return call(f"{self._address}Contact/{company}", method, self._user, body)


class TrytonEdits(Tryton):
    """Parties of Tryton."""

    def change(self, code, field, value):
        """Sets a field, which stands at a place of PLACES, of the party with a number."""
        party, _ = self.customer(code)
        if field == STREET:
            address, = self._read("party.address", [["party", "=", party]], ["id"])
            self._call("model.party.address.write", [address["id"]], {"street": value}, {})
            return
        kind = {PHONE: "phone", EMAIL: "email", WEBSITE: "website"}[field]
        rows = self._read("party.contact_mechanism", [["party", "=", party], ["type", "=", kind]], ["id"])
        if rows:
            self._call("model.party.contact_mechanism.write", [rows[0]["id"]], {"value": value}, {})
        else:
            self._call("model.party.contact_mechanism.create", [{"party": party, "type": kind, "value": value}], {})


class BusinessCentralEdits(BusinessCentral):
    """Customers of Business Central."""
    _user = "INGRID:T1Nsb0luZ3JpZDIwMjZTYW5kYm94S2V5"

    def change(self, number, field, value):
        """Sets a field, which stands at a place of PLACES, of the customer with a number."""
        customer, _ = self.customer(number)
        call(f"{self._address}customers({customer})", "PATCH", self._user, {self.fields[field]: value}, {"If-Match": "*"})


def call(address, method, user, body=None, headers=None):
    """What an interface that speaks JSON answers."""
    request = urllib.request.Request(address, None if body is None else json.dumps(body).encode(), method=method, headers={
        "Authorization": f"Basic {base64.b64encode(user.encode()).decode()}", "Accept": "application/json",
        "Content-Type": "application/json", **(headers or {})})
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)
