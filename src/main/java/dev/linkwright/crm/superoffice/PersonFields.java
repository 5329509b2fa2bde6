package dev.linkwright.crm.superoffice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Notation;

/** The fields of a contact, in the order people expect. */
final class PersonFields {
    private static final String NAME = "name";

    static final List<SuperOfficeField> ALL = List.of(text("firstName", "Firstname", 99, NAME),
            text("middleName", "MiddleName", 99, NAME), text("lastName", "Lastname", 99, NAME),
            text("title", "Title", 239, null), field("position", new Place.Item("Position"), Notation.PLAIN, 0),
            text("number", "PersonNumber", 49, null),
            field("directPhone", new Place.Row("OfficePhones"), Notation.PHONE, 239),
            field("mobilePhone", new Place.Row("MobilePhones"), Notation.PHONE, 239),
            field("email", new Place.Row("Emails"), Notation.EMAIL, 239),
            field("updated", new Place.Moment("UpdatedDate"), Notation.PLAIN, 0));

    private PersonFields() {
    }

    private static SuperOfficeField text(String key, String property, int length, @Nullable String group) {
        return new SuperOfficeField(key, new Place.Plain(property), Notation.PLAIN, length, group);
    }

    private static SuperOfficeField field(String key, Place place, Notation notation, int length) {
        @Nullable
        String noGroup = null;
        return new SuperOfficeField(key, place, notation, length, noGroup);
    }
}
