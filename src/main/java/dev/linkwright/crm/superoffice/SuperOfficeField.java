package dev.linkwright.crm.superoffice;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;

/**
 * A field that mappings can name.
 *
 * @param key    its name in mappings
 * @param length what SuperOffice holds where it does not tell; 0 for no limit
 * @param group  fields that are decided together; null for none
 */
record SuperOfficeField(String key, Place place, Notation notation, int length, @Nullable String group) {
    private static final Map<String, String> LISTS = Map.of("Position", "perspos", "ProjectType", "projecttype",
            "ProjectStatus", "projectstatus");

    static SuperOfficeField text(String key, String property, Notation notation, int length) {
        return new SuperOfficeField(key, new Place.Plain(property), notation, length, null);
    }

    static SuperOfficeField rows(String key, String property, Notation notation, int length) {
        return new SuperOfficeField(key, new Place.Row(property), notation, length, null);
    }

    static SuperOfficeField part(String group, String name, String block, String part) {
        return new SuperOfficeField(group + "." + name, new Place.AddressPart(block, part), Notation.PLAIN, 0, group);
    }

    static SuperOfficeField field(String key, Place place) {
        return new SuperOfficeField(key, place, Notation.PLAIN, 0, null);
    }

    SuperOfficeField inGroup(String name) {
        return new SuperOfficeField(key, place, notation, length, name);
    }

    FieldType type() {
        return switch (place) {
            case Place.Item _,Place.CountryCode _ -> FieldType.LIST;
            case Place.Flag _ -> FieldType.YES_NO;
            case Place.Day _ -> FieldType.DATE;
            case Place.Custom(CustomField field) -> field.type();
            case Place.Plain _,Place.AddressPart _,Place.Row _,Place.UserName _,Place.CompanyName _,Place.FullName _,Place.Moment _ ->
                FieldType.TEXT;
        };
    }

    boolean isReadOnly() {
        return switch (place) {
            case Place.Custom(CustomField field) -> field.readOnly();
            case Place.UserName _,Place.CompanyName _,Place.FullName _,Place.Moment _ -> true;
            case Place.Item _,Place.CountryCode _,Place.Flag _,Place.Day _,Place.Plain _,Place.AddressPart _,Place.Row _ ->
                false;
        };
    }

    /** The slot has the name of the field, as each holds one value. */
    @Nullable
    String slot() {
        return place instanceof Place.Row ? key : null;
    }

    /** The list has the name of the field, where SuperOffice does not call it otherwise. */
    @Nullable
    String listName() {
        return switch (place) {
            case Place.Item(String property) -> LISTS.getOrDefault(property, key);
            case Place.CountryCode _ -> key;
            case Place.Custom(CustomField field) -> field.listName();
            case Place.Flag _,Place.Day _,Place.Plain _,Place.AddressPart _,Place.Row _,Place.UserName _,Place.CompanyName _,Place.FullName _,Place.Moment _ ->
                null;
        };
    }
}
