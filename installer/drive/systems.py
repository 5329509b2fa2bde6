"""Reads both systems and the store themselves, without any code of the program."""
import base64
import collections
import glob
import json
import os
import sqlite3
import urllib.parse
import urllib.request

# Places in a CRM company of the mapped fields, in the order of the profiles.
PLACES = (("Name",), ("Number2",), ("OrgNr",), ("Phones", 0, "Value"), ("Emails", 0, "Value"), ("Urls", 0, "Value"),
          ("Address", "Street", "Address1"), ("Address", "Street", "Zipcode"), ("Address", "Street", "City"),
          ("Country",))
Kind = collections.namedtuple("Kind", ("file", "key", "number"))
KINDS = {"company": Kind("contact", "ContactId", "Number2"), "contact": Kind("person", "PersonId", "PersonNumber"),
         "project": Kind("project", "ProjectId", "ProjectNumber")}
COUNTRIES = {208: "DK", 246: "FI", 578: "NO", 752: "SE"}


class Tryton:
    """Tryton's own JSON-RPC."""
    name = "Tryton"
    # Key of a mapped field: its place in what party() collects.
    fields = {"name": "name", "code": "code", "identifier": "identifier", "phone": "phone", "email": "email",
              "website": "website", "address.street": "street", "address.postal_code": "postal_code",
              "address.city": "city", "address.country": "country"}
    number = "code"

    def __init__(self, address, user, password):
        self._address = address
        self._headers = {"Content-Type": "application/json"}
        user_id, key = self._call("common.db.login", user, {"password": password}, "en")
        token = base64.b64encode(f"{user}:{user_id}:{key}".encode()).decode()
        self._headers["Authorization"] = f"Session {token}"

    def found(self, text):
        """The numbers of the customers that a search finds, in the order of their names."""
        rows = self._call("model.party.party.search_read",
                          [["rec_name", "ilike", f"%{text}%"], ["categories.name", "=", "Customer"]], 0, 100,
                          [["name", "ASC NULLS LAST"], ["id", "ASC"]], ["code"], {})
        return [row["code"] for row in rows]

    def customer(self, code):
        """The identifier of a party and its values."""
        row, = self._read("party.party", [["code", "=", code]], ["name", "code"])
        address, = self._read("party.address", [["party", "=", row["id"]]],
                              ["street", "postal_code", "city", "country.code"])
        values = {"name": row["name"], "code": row["code"], "street": address["street"],
                  "postal_code": address["postal_code"], "city": address["city"],
                  "country": (address["country."] or {}).get("code")}
        for contact in self._read("party.contact_mechanism", [["party", "=", row["id"]]], ["type", "value"]):
            values.setdefault(contact["type"], contact["value"])
        for identifier in self._read("party.identifier", [["party", "=", row["id"]]], ["code"]):
            values.setdefault("identifier", identifier["code"])
        return row["id"], {key: values.get(place) or "" for key, place in self.fields.items()}

    def numbers(self, actor_type):
        """The numbers of all actors of a type by their identifiers; blank where they have none."""
        if actor_type == "project":
            return {row["id"]: "" for row in self._read("project.work", [["type", "=", "project"]], ["id"], None)}
        category = [["categories.name", "=", actor_type.capitalize()]]
        return {row["id"]: row["code"] for row in self._read("party.party", category, ["code"], None)}

    def customer_of(self, name):
        """The identifier of the customer with a name."""
        return self._identifier("party.party", [["name", "=", name], ["categories.name", "=", "Customer"]])

    def person_of(self, name, company):
        """The identifier of a customer's person."""
        return self._identifier("party.party",
                                [["name", "=", name], ["relations.to", "=", self.customer_of(company)]])

    def persons_of(self, company):
        """The identifiers of a customer's persons."""
        return {row["id"] for row in self._read("party.party", [["relations.to", "=", self.customer_of(company)]], ["id"])}

    def project_of(self, name):
        """The identifier of the project with a name."""
        return self._identifier("project.work", [["name", "=", name], ["type", "=", "project"]])

    def _identifier(self, model, domain):
        row, = self._read(model, domain, ["id"])
        return row["id"]

    def _read(self, model, domain, fields, limit=100):
        return self._call(f"model.{model}.search_read", domain, 0, limit, [["id", "ASC"]], fields, {})

    def _call(self, method, *parameters):
        body = json.dumps({"id": 1, "method": method, "params": parameters}).encode()
        request = urllib.request.Request(self._address, body, self._headers)
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = json.load(response)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]


class BusinessCentral:
    """The API of the sandbox; its first company."""
    name = "Business Central"
    fields = ("displayName", "number", "taxRegistrationNumber", "phoneNumber", "email", "website", "addressLine1",
              "postalCode", "city", "country")
    number = "number"
    # One who may only read, as the sandbox has it.
    _user = "GUEST:R3Vlc3RTYW5kYm94UmVhZHNPbmx5S2V5"

    def __init__(self, address):
        self._address = f"{address}api/v2.0/companies"
        self._address += f"({self._get('')['value'][0]['id']})/"

    @classmethod
    def of_program(cls, profile_folder):
        """The one that the program runs itself."""
        with open(os.path.join(profile_folder, "sandbox", "erp.port"), encoding="utf-8") as file:
            return cls(f"http://127.0.0.1:{int(file.read())}/BC/")

    def found(self, text):
        """The numbers of the customers whose names hold a text, in their order."""
        return [row["number"] for row in self._rows() if text.casefold() in row["displayName"].casefold()]

    def customer(self, number):
        """The identifier of a customer and its values."""
        row, = (row for row in self._rows() if row["number"] == number)
        return row["id"], {key: row[key] for key in self.fields}

    def numbers(self, actor_type):
        """The numbers of all actors of a type by their identifiers."""
        rows = {"customer": "customers", "person": "contacts?$filter=type eq 'Person'", "project": "projects"}[actor_type]
        return {row["id"]: row["number"] for row in self._get(urllib.parse.quote(rows, safe="?$="))["value"]}

    def customer_of(self, name):
        """The identifier of the customer with a name."""
        return self._identifier("customers", f"displayName eq '{name}'")

    def person_of(self, name, company):
        """The identifier of a customer's person."""
        return self._identifier("contacts", f"displayName eq '{name}' and companyName eq '{company}'")

    def persons_of(self, company):
        """The identifiers of a customer's persons."""
        customer = self._get(f"customers({self.customer_of(company)})?$expand=contactsInformation")
        return {contact["contactId"] for contact in customer["contactsInformation"] if contact["contactType"] == "Person"}

    def project_of(self, name):
        """The identifier of the project with a name."""
        return self._identifier("projects", f"displayName eq '{name}'")

    def _identifier(self, resource, condition):
        row, = self._get(f"{resource}?$filter={urllib.parse.quote(condition)}")["value"]
        return row["id"]

    def _rows(self):
        return self._get("customers?$orderby=number")["value"]

    def _get(self, rest):
        secret = base64.b64encode(self._user.encode()).decode()
        request = urllib.request.Request(self._address + rest, headers={"Authorization": f"Basic {secret}"})
        with urllib.request.urlopen(request, timeout=60) as response:
            return json.load(response)


class Crm:
    """The sandbox's own data: what a fresh one had, a file for each record changed since, and the foreign keys."""

    def __init__(self, folder, fields):
        self._folder = folder
        self._places = dict(zip(fields, PLACES, strict=True))

    def company(self, name):
        """The identifier of a company by the name it had at first, and its values."""
        identifier, company = self._record("company", name)
        return identifier, self._values(company)

    def number(self, kind, name):
        """The number of a record, by the name it had at first."""
        return self._record(kind, name)[1][KINDS[kind].number]

    def link(self, kind, name):
        """The link that a record holds, by the name it had at first; empty without one."""
        sought = (KINDS[kind].file.upper(), self._record(kind, name)[0], "Link")
        return next((held["value"] for held in self.keys() if (held["kind"], held["record"], held["name"]) == sought), "")

    def keys(self):
        """The foreign keys of all records, each with its name, value and record."""
        return self._foreign("keys")

    def devices(self):
        """What foreign keys belong to, and leases."""
        return self._foreign("devices")

    def _foreign(self, what):
        if not os.path.exists(os.path.join(self._folder, "foreign-keys.json")):
            return []
        return self._json("foreign-keys.json")[what]

    def _record(self, kind, name):
        """The identifier of a record and the record as it is now."""
        file, key, _ = KINDS[kind]
        record, = (row for row in self._json(f"{file}.json") if name_of(row) == name)
        changed = os.path.join(file, f"{record[key]}.json")
        return record[key], self._json(changed) if os.path.exists(os.path.join(self._folder, changed)) else record

    def _values(self, company):
        values = {}
        for key, path in self._places.items():
            value = company
            for step in path:
                if isinstance(step, int):
                    value = value[step] if step < len(value) else {"Value": ""}
                else:
                    value = value[step]
            values[key] = COUNTRIES.get(value, value) or ""
        return values

    def _json(self, name):
        with open(os.path.join(self._folder, name), encoding="utf-8") as file:
            return json.load(file)


def name_of(row):
    return row["Name"] if "Name" in row else f"{row['Firstname']} {row['Lastname']}"


class Store:
    """The program's own files, read while it runs."""

    def __init__(self, folder):
        self._folder, = glob.glob(os.path.join(folder, "store-*"))

    def rows(self, file, query):
        connection = sqlite3.connect(f"file:{os.path.join(self._folder, file)}?mode=ro", uri=True)
        connection.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in connection.execute(query)]
        finally:
            connection.close()

    def operations(self):
        return self.rows("journal.db", "select * from operation order by number")

    def steps(self):
        return [json.loads(row["body"]) for row in self.rows("journal.db", "select body from step order by number")]

    def activities(self):
        return self.rows("journal.db", "select * from activity order by number")

    def links(self):
        return self.rows("links.db", "select * from link")

    def bases(self):
        return {row["link"]: json.loads(row["pairs"]) for row in self.rows("links.db", "select * from base")}
