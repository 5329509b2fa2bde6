"""Checks that the ERP, the CRM and the store agree after Save, field by field, and on the link itself."""
import hashlib
import json

from systems import PLACES

SIDES = {"take-crm": "crm", "take-erp": "erp"}


class Agreement:
    """Collects what disagrees and prints a table."""

    def __init__(self):
        self.faults = []

    def check(self, right, fault):
        if not right:
            self.faults.append(fault)
        return right

    def same(self, what, expected, actual):
        self.check(expected == actual, f"{what}: expected {expected!r}, found {actual!r}")


def undecided(erp, before):
    """What a person has to settle at the first connect: both sides tell, and not the same. An address is one thing."""
    return list(dict.fromkeys(
        "address" if place[0] in ("Address", "Country") else key for key, place in zip(erp.fields, PLACES)
        if key != erp.number and before["crm"][key] and before["erp"][key]
        and not alike(before["crm"][key], before["erp"][key])))


def check(erp, crm, store, before, company, number, chosen):
    """The disagreements, after printing all values.

    before: the values of both sides before the first key, by side; chosen: the sides that were chosen, in that order.
    """
    agreement = Agreement()
    actor, erp_values = erp.customer(number)
    record, crm_values = crm.company(company)
    link = check_link(agreement, store, record, actor, number)
    plan = check_journal(agreement, store, record)
    base = store.bases().get(link["id"], {}) if link else {}
    check_keys(agreement, crm, record, actor, link, base)
    if plan:
        check_fields(agreement, erp, plan, base, before, {"crm": crm_values, "erp": erp_values}, chosen)
        check_activities(agreement, erp, store, plan, before, {"crm": crm_values, "erp": erp_values})
    return agreement.faults


def check_link(agreement, store, record, actor, number):
    links = store.links()
    if not agreement.check(len(links) == 1, f"store: {len(links)} links where one was made"):
        return None
    link = links[0]
    agreement.same("store: link", ("COMPANY", record, "CUSTOMER", str(actor), number, 0),
                   (link["entity_type"].upper(), link["entity_id"], link["actor_type"].upper(), link["actor_key"],
                    link["actor_number"], link["conflicts"]))
    return link


def check_journal(agreement, store, record):
    operations = store.operations()
    if not agreement.check(len(operations) == 1, f"journal: {len(operations)} operations where one was saved"):
        return None
    operation = operations[0]
    agreement.same("journal: ending", ("COMPLETED", record), (operation["ending"], operation["entity_id"]))
    states = {}
    for step in store.steps():
        states[step["step"]] = step["state"]
    wanted = ("CLAIM", "ERP_SAVE", "CRM_SAVE", "LINK", "STORE", "CLAIM_AWAY")
    agreement.same("journal: steps", {step: "DONE" for step in wanted}, states)
    return json.loads(operation["body"])["plan"]


def check_keys(agreement, crm, record, actor, link, base):
    keys = {key["name"]: key for key in crm.keys() if key["record"] == record}
    agreement.same("CRM: foreign keys", {"Link", "Base"}, set(keys))
    if link and "Link" in keys:
        agreement.same("CRM: link", f"customer:{actor};{link['id']}", keys["Link"]["value"])
    if "Base" in keys:
        agreement.same("CRM: base stamp", stamp(base), keys["Base"]["value"])


def stamp(base):
    """What the CRM keeps of the agreed values: the start of a digest over them."""
    text = "".join(f"{key}\0{text_of(pair['crm'])}\0{text_of(pair['erp'])}\1" for key, pair in sorted(base.items()))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def text_of(value):
    return value.get("text", "")


def check_fields(agreement, erp, plan, base, before, now, chosen):
    planned = {field["field"]["erp"]["key"]: field for field in plan["fields"]}
    agreement.same("journal: fields", list(erp.fields), list(planned))
    by_keys = [field["decision"]["is"] for field in plan["fields"]
               if field["byPerson"] and field["proposal"]["is"] == "undecided"]
    agreement.same("journal: decisions", [f"take-{side}" for side in chosen], by_keys)
    rows = [("field", "decision", "CRM", erp.name, "store")]
    for key, field in planned.items():
        decision = field["decision"]["is"]
        held = (now["crm"][key], now["erp"][key])
        pair = base.get(key, {"crm": {}, "erp": {}})
        kept = (text_of(pair["crm"]), text_of(pair["erp"]))
        right = agreement.check(kept == held, f"{key}: the store holds {kept}, the systems {held}")
        right &= agreement.check(as_settled(key, decision, before, *held),
                                 f"{key}: {decision} of {before['crm'][key]!r} and {before['erp'][key]!r} "
                                 f"became {held[0]!r} and {held[1]!r}")
        rows.append((key, decision, *held, "agrees" if right else "DIFFERS"))
    print_table(rows)


def as_settled(key, decision, before, crm, erp):
    if decision in SIDES:
        taken = before[SIDES[decision]][key]
        return alike(crm, taken) and alike(erp, taken)
    return decision == "keep" and (crm, erp) == (before["crm"][key], before["erp"][key]) and alike(crm, erp)


def alike(one, other):
    """Whether two values are the same but for the blanks in numbers and a phone's country."""
    return one == other or bare(one) == bare(other) != ""


def bare(value):
    digits = value.replace(" ", "").removeprefix("+47")
    return digits if digits.isdigit() else ""


def check_activities(agreement, erp, store, plan, before, now):
    """Every value that changed stands in the activity log with what it replaced, and nothing else does."""
    keys = {field["field"]["erp"]["label"]: field["field"]["erp"]["key"] for field in plan["fields"]}
    logged = {}
    for row in store.activities():
        logged[row["side"].lower(), keys.get(row["field"], row["field"])] = (
            text_of(json.loads(row["before"])), text_of(json.loads(row["after"])))
    changed = {(side, key): (before[side][key], now[side][key])
               for side in ("crm", "erp") for key in erp.fields if before[side][key] != now[side][key]}
    agreement.same("activity log: changed fields", sorted(changed), sorted(logged))
    for place, (old, new) in changed.items():
        was, became = logged.get(place, (None, ""))
        agreement.check(was == old and alike(became, new),
                        f"activity log: {place} tells {was!r} to {became!r}, it was {old!r} to {new!r}")


def print_table(rows):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(text.ljust(width) for text, width in zip(row, widths)).rstrip())
