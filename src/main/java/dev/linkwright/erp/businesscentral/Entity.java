package dev.linkwright.erp.businesscentral;

import java.util.List;

import dev.linkwright.model.ActorType;

/** The entity sets that actors lie in. */
enum Entity {
    CUSTOMER("customers", 21), VENDOR("vendors", 26), PERSON("contacts", 5050), PROJECT("projects", 88);

    private final String set;
    private final int card;

    Entity(String set, int card) {
        this.set = set;
        this.card = card;
    }

    static Entity of(ActorType type) {
        return switch (type) {
            case CUSTOMER -> CUSTOMER;
            case SUPPLIER -> VENDOR;
            case PERSON -> PERSON;
            case PROJECT -> PROJECT;
        };
    }

    /** Its name in paths. */
    String set() {
        return set;
    }

    /** Number of the page that shows one in the ERP's own interface. */
    int card() {
        return card;
    }

    /** What must hold of an entity of the set to be one of these: companies are contacts, too. */
    List<String> conditions() {
        return switch (this) {
            case PERSON -> List.of("type eq 'Person'");
            case CUSTOMER, VENDOR, PROJECT -> List.of();
        };
    }

    /** All fields that some version of the API has. */
    List<ApiField> fields() {
        return switch (this) {
            case CUSTOMER -> ApiField.CUSTOMER;
            case VENDOR -> ApiField.VENDOR;
            case PERSON -> ApiField.PERSON;
            case PROJECT -> ApiField.PROJECT;
        };
    }
}
