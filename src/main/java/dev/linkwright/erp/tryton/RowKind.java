package dev.linkwright.erp.tryton;

import java.util.List;

/** The child rows of a party that slots are bound to. */
enum RowKind {
    ADDRESS("party.address", "addresses"), CONTACT("party.contact_mechanism", "contact_mechanisms"), IDENTIFIER(
            "party.identifier", "identifiers");

    private final String model;
    private final String list;

    RowKind(String model, String list) {
        this.model = model;
        this.list = list;
    }

    String model() {
        return model;
    }

    /** The party's field that lists these rows. */
    String list() {
        return list;
    }

    /** What slots show of a row. */
    List<String> columns() {
        return switch (this) {
            case ADDRESS -> List.of("street", "postal_code", "city", "country.code", "country.name");
            case CONTACT -> List.of("type", "value");
            case IDENTIFIER -> List.of("type", "code");
        };
    }
}
