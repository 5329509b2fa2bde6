package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Blank records with the defaults of the server, and the numbers that new ones get. */
final class NewEntities {

    private static final int NORWAY = 578;

    private final EntityStore store;

    NewEntities(EntityStore store) {
        this.store = store;
    }

    ObjectNode blank(EntityKind kind, SandboxUser user) {
        ObjectNode blank = emptyRecord(kind).put("Associate", user.associateId()).put("CreatedBy", user.associateId());
        switch (kind) {
            case CONTACT ->
                blank.put("Country", NORWAY).put("Category", 1).put("Business", 1).put("GroupId", 1).put("Number2",
                        Integer.toString(10_000 + store.nextId(kind)));
            case PERSON ->
                blank.put("Country", NORWAY).put("PersonNumber", Integer.toString(20_000 + store.nextId(kind)));
            case PROJECT -> blank.put("ProjectNumber", Integer.toString(30_000 + store.nextId(kind)));
        }
        return blank;
    }

    /** A record with every field at its blank value. */
    static ObjectNode emptyRecord(EntityKind kind) {
        ObjectNode record = Wire.object();
        for (FieldSpec field : EntityFields.of(kind)) {
            switch (field.form()) {
                case ID, NUMBER, INSTANT, LIST_ITEM, COUNTRY, ASSOCIATE, COMPANY -> record.put(field.name(), 0);
                case TEXT, DATE -> record.put(field.name(), "");
                case FLAG -> record.put(field.name(), false);
                case ROWS, MEMBERS -> record.putArray(field.name());
                case ADDRESS -> record.set(field.name(), Addresses.blank());
                case CUSTOM -> {
                    ObjectNode custom = record.putObject(field.name());
                    CustomField.ALL.forEach(one -> custom.put(one.name(), one.blank()));
                }
                case PERSONS, FULL_NAME, EMPTY_LIST, ALWAYS_NULL -> {
                    // worked out when shown
                }
            }
        }
        return record;
    }

    ObjectNode numbered(EntityKind kind, ObjectNode record) {
        long now = store.now();
        return record.put(kind.idName(), store.nextId(kind)).put("CreatedDate", now).put("UpdatedDate", now).put(
                "UpdatedBy",
                record.path("CreatedBy").asInt());
    }
}
