#!/usr/bin/python3
"""Puts the master data that Linkwright counts on into an initialised Tryton database, and sets the passwords.

usage: tryton-setup.py CONFIGURATION DATABASE API_PASSWORD_FILE ADMIN_PASSWORD_FILE

Idempotent: what is there stays, only the passwords are always written, so that a copied database gets its own.
"""
import sys

import pycountry
from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402  the pool reads the configuration while it is imported
from trytond.transaction import Transaction  # noqa: E402

CATEGORIES = ("Customer", "Supplier", "Person", "Company")
# An access row without a group says what everybody may do; rows of several groups add up.
GUARDED_MODELS = ("party.party", "party.address", "party.contact_mechanism", "party.identifier",
                  "party.party-party.category", "party.relation", "project.work")
WRITERS = "CRM Writers"
PROJECT_ADMINISTRATION = ("Project Administration", "Timesheet Administration")


def one(model, domain, /, **values):
    """The record found by the domain, made from the values when there is none."""
    found = model.search(domain, limit=1)
    return found[0] if found else model.create([values])[0]


def add_countries(pool):
    country = pool.get("country.country")
    present = {row.code for row in country.search([])}
    country.create([{"name": c.name, "code": c.alpha_2, "code3": c.alpha_3, "code_numeric": c.numeric}
                    for c in pycountry.countries if c.alpha_2 not in present])


def own_company(pool):
    krone = one(pool.get("currency.currency"), [("code", "=", "NOK")], name="Norwegian Krone", code="NOK",
                symbol="kr", numeric_code="578", rates=[("create", [{"rate": 1}])])
    company = pool.get("company.company")
    found = company.search([], limit=1)
    if found:
        return found[0]
    party, = pool.get("party.party").create([{"name": "Linkwright Demo ERP AS"}])
    return company.create([{"party": party.id, "currency": krone.id}])[0]


def add_categories_and_relations(pool):
    for name in CATEGORIES:
        one(pool.get("party.category"), [("name", "=", name), ("parent", "=", None)], name=name)
    relation_type = pool.get("party.relation.type")
    has = one(relation_type, [("name", "=", "has contact")], name="has contact")
    reverse = one(relation_type, [("name", "=", "is contact of")], name="is contact of", reverse=has.id)
    if not has.reverse:
        relation_type.write([has], {"reverse": reverse.id})


def guard_models(pool):
    """Everybody reads, only the writers' group writes."""
    access, model = pool.get("ir.model.access"), pool.get("ir.model")
    writers = one(pool.get("res.group"), [("name", "=", WRITERS)], name=WRITERS)
    for name in GUARDED_MODELS:
        guarded, = model.search([("model", "=", name)])
        for group, writes in ((None, False), (writers.id, True)):
            one(access, [("model", "=", guarded.id), ("group", "=", group), ("perm_write", "=", writes)],
                model=guarded.id, group=group, perm_read=True, perm_write=writes, perm_create=writes,
                perm_delete=writes)
    return writers


def add_users(pool, company, writers, api_password, admin_password):
    user, group = pool.get("res.user"), pool.get("res.group")
    # The standard groups show the fields of sales, purchases, accounts and projects.
    standard = [g.id for g in group.search([]) if g.id != writers.id and "Admin" not in g.name]
    projects = [g.id for g in group.search([("name", "in", PROJECT_ADMINISTRATION)])]
    accounts = (("admin", [writers.id], admin_password),
                ("crmapi", standard + projects + [writers.id], api_password),
                ("crmread", standard, api_password))
    for login, groups, password in accounts:
        account = one(user, [("login", "=", login)], name=login, login=login)
        values = {"password": password}
        if not account.companies:
            values |= {"companies": [("add", [company.id])], "groups": [("add", groups)]}
        user.write([account], values)
        if not account.company:
            user.write([account], {"company": company.id})


def main():
    database = sys.argv[2]
    api_password, admin_password = (open(name, encoding="utf-8").read().strip() for name in sys.argv[3:5])
    Pool.start()
    pool = Pool(database)
    pool.init()
    with Transaction().start(database, 1, context={"active_test": False}) as transaction:
        add_countries(pool)
        company = own_company(pool)
        add_categories_and_relations(pool)
        add_users(pool, company, guard_models(pool), api_password, admin_password)
        transaction.commit()


main()
