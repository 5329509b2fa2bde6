package dev.linkwright.crm.superoffice;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Notation;

/** The fields of a project, in the order people expect. */
final class ProjectFields {
    static final List<SuperOfficeField> ALL = List.of(field("name", new Place.Plain("Name"), 219),
            field("number", new Place.Plain("ProjectNumber"), 49), field("type", new Place.Item("ProjectType"), 0),
            field("status", new Place.Item("ProjectStatus"), 0),
            field("description", new Place.Plain("Description"), 0),
            field("ourContact", new Place.UserName("Associate"), 0),
            field("updated", new Place.Moment("UpdatedDate"), 0));

    private ProjectFields() {
    }

    private static SuperOfficeField field(String key, Place place, int length) {
        @Nullable
        String noGroup = null;
        return new SuperOfficeField(key, place, Notation.PLAIN, length, noGroup);
    }
}
