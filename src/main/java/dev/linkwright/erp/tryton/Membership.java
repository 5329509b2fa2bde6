package dev.linkwright.erp.tryton;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/**
 * How persons belong to companies: by relations of one type, seen from the person. A relation that somebody takes away in
 * the company's form leaves no date at the person: it is found when the person is read, not among the changes.
 *
 * @param type    the id of the relation type
 * @param parents what a party that persons belong to can be linked as
 */
record Membership(LongSupplier type, List<ActorType> parents) {
    /** Where Tryton keeps relations; it shows and takes them as rows of {@link RowKind#RELATION}. */
    static final String KEPT_IN = "party.relation";

    ArrayNode condition(ErpActor parent) {
        return Wire.list(RowKind.RELATION.list(), "where", Wire.list(
                Wire.list("to", "=", Long.parseLong(parent.key())), Wire.list("type", "=", type.getAsLong())));
    }

    void put(ObjectNode made, ErpActor parent) {
        ObjectNode row = Wire.object().put("to", Long.parseLong(parent.key())).put("type", type.getAsLong());
        made.set(RowKind.RELATION.list(), Wire.list(Wire.list("create", Wire.list(row))));
    }

    Set<ErpActor> of(ActorRow person) {
        long contactOf = type.getAsLong();
        return person.rows(RowKind.RELATION).stream().filter(row -> row.value("type").longValue() == contactOf)
                .flatMap(row -> parents.stream().map(parent -> new ErpActor(parent, row.text("to"))))
                .collect(Collectors.toSet());
    }
}
