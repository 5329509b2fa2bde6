package dev.linkwright.normal;

import java.util.Locale;

import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Side;

/** Makes the normal form of a value. An empty normal form means blank; values that are not readable have none. */
public final class NormalForms {
    /** No server gives this character, so that an item without a counterpart equals nothing but itself. */
    private static final String WITHOUT_COUNTERPART = "\u0000";

    private NormalForms() {
    }

    /**
     * The normal form of a value of one system.
     *
     * @param country     ISO 3166 two letters of the record's country; empty where unknown
     * @param homeCountry what stands in for an unknown country
     */
    public static String of(FieldDefinition field, FieldValue value, String country, String homeCountry) {
        return of(field.type(), field.notation(), value.textOrEmpty(), country.isBlank() ? homeCountry : country);
    }

    /**
     * The normal form of a value of a mapped field, comparable with that of the other side: list items are those of
     * the CRM, and where the two systems differ about the notation, both values are read in the same one.
     */
    public static String of(MappedField field, Side side, FieldValue value, String country, String homeCountry) {
        ListMapping list = field.list();
        String text = value.textOrEmpty();
        if (list != null && side == Side.ERP && !text.isEmpty()) {
            text = list.toCrm(text).orElse(WITHOUT_COUNTERPART + text);
        }
        return of(field.on(side).type(), notation(field), text, country.isBlank() ? homeCountry : country);
    }

    private static Notation notation(MappedField field) {
        Notation crm = field.crm().notation();
        Notation erp = field.erp().notation();
        if (crm == erp || erp == Notation.PLAIN) {
            return crm;
        }
        return crm == Notation.PLAIN ? erp : Notation.PLAIN;
    }

    private static String of(FieldType type, Notation notation, String text, String country) {
        return switch (type) {
            case TEXT -> text(notation, text, country);
            case LIST -> notation == Notation.COUNTRY ? text(notation, text, country) : PlainForm.of(text);
            case NUMBER, DECIMAL -> NumberForm.of(text);
            case YES_NO -> PlainForm.anyCase(text);
            case DATE -> DateForm.of(text);
            case PASSWORD -> text;
        };
    }

    private static String text(Notation notation, String text, String country) {
        String plain = PlainForm.of(text);
        if (plain.isEmpty()) {
            return plain;
        }
        return switch (notation) {
            case PLAIN -> plain;
            case ANY_CASE -> PlainForm.anyCase(plain);
            case PHONE -> PhoneForm.of(plain, country);
            case EMAIL -> EmailForm.of(plain);
            case WEB_ADDRESS -> WebAddressForm.of(plain);
            case ORGANISATION_NUMBER -> OrganisationNumberForm.of(plain, country);
            case COUNTRY -> plain.toUpperCase(Locale.ROOT);
        };
    }
}
