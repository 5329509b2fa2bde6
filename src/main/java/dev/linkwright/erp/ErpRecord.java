package dev.linkwright.erp;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Version;

/**
 * An actor as it was read.
 *
 * <p>
 * A person comes with the actors that it belongs to, so that the persons of many links are checked in the one call that
 * reads them. An actor stands among its parents under every type that it could be linked as: an ERP with one record for
 * customer and supplier names both. So whether a person belongs to a linked actor is {@link #belongsTo}, and nothing
 * else is to be read from the types. A person may belong to several actors, or to none any more.
 *
 * @param number   what people call it; its key where it has no number
 * @param title    its name
 * @param values   the fields that were asked for, by key; one without read right is there as not readable
 * @param labels   what people read for values of lists: field key to the item's label
 * @param version  of the actor, of every child row shown with it, and of the rows that tie a person to its parents: one
 *                 that joins or leaves an actor gets another version
 * @param bindings the rows that slots stand for
 * @param archived whether the ERP hides it
 * @param country  ISO 3166 two letters of its country, to read phone numbers with; empty where unknown
 * @param parents  the actors that a person belongs to; empty for actors of other types
 * @param mergedInto the actor that it was merged into and that stands in its place; that one may have been merged further
 */
public record ErpRecord(ErpActor actor, String number, String title, Map<String, FieldValue> values,
        Map<String, String> labels, Version version, Bindings bindings, boolean archived, String country,
        Set<ErpActor> parents, Optional<ErpActor> mergedInto) {
    public ErpRecord {
        values = Map.copyOf(values);
        labels = Map.copyOf(labels);
        parents = Set.copyOf(parents);
    }

    /** An actor that belongs to no other. */
    public ErpRecord(ErpActor actor, String number, String title, Map<String, FieldValue> values,
            Map<String, String> labels, Version version, Bindings bindings, boolean archived, String country) {
        this(actor, number, title, values, labels, version, bindings, archived, country, Set.of());
    }

    /** An actor that was not merged. */
    public ErpRecord(ErpActor actor, String number, String title, Map<String, FieldValue> values,
            Map<String, String> labels, Version version, Bindings bindings, boolean archived, String country,
            Set<ErpActor> parents) {
        this(actor, number, title, values, labels, version, bindings, archived, country, parents, Optional.empty());
    }

    /** Whether a contact that is linked to this person may be: only while its company is linked to this actor. */
    public boolean belongsTo(ErpActor company) {
        return parents.contains(company);
    }
}
