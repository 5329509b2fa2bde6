#!/usr/bin/python3
"""Fills a Tryton over its own JSON-RPC with the parties and projects of a JSON lines file.

usage: tryton-seed.py ADDRESS USER PASSWORD_FILE PARTIES.jsonl

ADDRESS names the database, as in http://127.0.0.1:8069/erp/. A party is known by its code, so a second run carries
on where the first one stopped. A line's persons become parties of the category Person that are "contact of" it. A line with
the name of a project becomes that project, known by its name; "party" is the code of its party.
"""
import base64
import http.client
import json
import sys
import time
from urllib.parse import urlsplit

BATCH = 200
PAGE = 2000


class Session:
    """A connection on which one user is signed in."""

    def __init__(self, address, user, password):
        parts = urlsplit(address)
        self._path = parts.path
        self._connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=600)
        self._headers = {"Content-Type": "application/json"}
        user_id, key = self.call("common.db.login", user, {"password": password}, "en")
        token = base64.b64encode(f"{user}:{user_id}:{key}".encode()).decode()
        self._headers["Authorization"] = f"Session {token}"

    def call(self, method, *parameters):
        body = json.dumps({"id": 1, "method": method, "params": parameters})
        self._connection.request("POST", self._path, body, self._headers)
        response = self._connection.getresponse()
        answer = response.read()
        if response.status != 200:
            raise RuntimeError(f"{method}: HTTP {response.status}")
        envelope = json.loads(answer)
        if "error" in envelope:
            raise RuntimeError(f"{method}: {envelope['error']}")
        return envelope["result"]

    def search_all(self, model, domain, fields):
        """All rows, page by page along the id: a search without a limit takes Tryton many seconds."""
        last = 0
        while True:
            rows = self.call(f"model.{model}.search_read", [["id", ">", last], *domain], 0, PAGE, [["id", "ASC"]],
                             ["id", *fields], {"active_test": False})
            yield from rows
            if len(rows) < PAGE:
                return
            last = rows[-1]["id"]


def contact_mechanisms(row):
    present = [{"type": kind, "value": row[kind]} for kind in ("phone", "mobile", "email", "website") if row.get(kind)]
    return {"contact_mechanisms": [["create", present]]} if present else {}


def company_values(line, categories, countries):
    address = {"street": line.get("street"), "postal_code": line.get("postalCode"), "city": line.get("city"),
               "country": countries.get(line.get("country"))}
    values = {"code": line["code"], "name": line["name"],
              "categories": [["add", [categories[line["kind"]], categories["Company"]]]],
              "addresses": [["create", [address]]], **contact_mechanisms(line)}
    if line.get("orgnr"):
        values["identifiers"] = [["create", [{"type": line.get("orgnrType"), "code": line["orgnr"]}]]]
    return values


def person_values(code, person, employer, categories, contact_of):
    return {"code": code, "name": person["name"], "categories": [["add", [categories["Person"]]]],
            "relations": [["create", [{"to": employer, "type": contact_of}]]], **contact_mechanisms(person)}


def project_values(line, parties, statuses):
    values = {"name": line["project"], "type": "project", "party": parties.get(line.get("party")),
              "status": statuses[line["status"]]}
    if line["status"] == "Done":
        values["progress"] = 1.0
    if line.get("endDate"):
        year, month, day = (int(part) for part in line["endDate"].split("-"))
        values |= {"timesheet_available": True,
                   "timesheet_end_date": {"__class__": "date", "year": year, "month": month, "day": day}}
    return values


def create_projects(session, projects):
    """Creates those whose name is not known yet; they belong to the user's company."""
    known = {row["name"] for row in session.search_all("project.work", [["type", "=", "project"]], ["name"])}
    missing = [project for project in projects if project["name"] not in known]
    context = session.call("model.res.user.get_preferences", True, {})
    for start in range(0, len(missing), BATCH):
        session.call("model.project.work.create", missing[start:start + BATCH], context)
    return len(missing)


def create(session, known, parties):
    """Creates what is not known yet, in batches and in order, so that ids follow the file; `known` learns them."""
    missing = [party for party in parties if party["code"] not in known]
    for start in range(0, len(missing), BATCH):
        batch = missing[start:start + BATCH]
        ids = session.call("model.party.party.create", batch, {"language": "en"})
        known.update(zip((party["code"] for party in batch), ids))
    return len(missing)


def main():
    address, user, password_file, parties_file = sys.argv[1:]
    with open(password_file, encoding="utf-8") as file:
        session = Session(address, user, file.read().strip())
    with open(parties_file, encoding="utf-8") as file:
        every_line = [json.loads(line) for line in file if line.strip()]
    lines = [line for line in every_line if "project" not in line]
    countries = {row["code"]: row["id"] for row in session.search_all("country.country", [], ["code"])}
    categories = {row["name"]: row["id"] for row in session.search_all("party.category", [], ["name"])}
    contact_of, = [row["id"] for row in session.search_all("party.relation.type", [["name", "=", "is contact of"]], [])]
    known = {row["code"]: row["id"] for row in session.search_all("party.party", [], ["code"])}
    started = time.monotonic()
    companies = create(session, known, [company_values(line, categories, countries) for line in lines])
    persons = create(session, known, [
        person_values(f"{line['code']}-{number}", person, known[line["code"]], categories, contact_of)
        for line in lines for number, person in enumerate(line.get("persons", []), 1)])
    statuses = {row["name"]: row["id"] for row in session.search_all("project.work.status", [], ["name"])}
    projects = create_projects(session, [project_values(line, known, statuses)
                                         for line in every_line if "project" in line])
    print(f"{companies} parties, {persons} persons and {projects} projects added "
          f"in {time.monotonic() - started:.0f} s")


main()
