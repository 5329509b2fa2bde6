package dev.linkwright.erp;

import java.util.Map;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Version;

/**
 * An actor as it was read.
 *
 * @param number   what people call it; its key where it has no number
 * @param title    its name
 * @param values   the fields that were asked for, by key; one without read right is there as not readable
 * @param labels   what people read for values of lists: field key to the item's label
 * @param version  of the actor and of every child row shown with it
 * @param bindings the rows that slots stand for
 * @param archived whether the ERP hides it
 * @param country  ISO 3166 two letters of its country, to read phone numbers with; empty where unknown
 */
public record ErpRecord(ErpActor actor, String number, String title, Map<String, FieldValue> values,
        Map<String, String> labels, Version version, Bindings bindings, boolean archived, String country) {
    public ErpRecord {
        values = Map.copyOf(values);
        labels = Map.copyOf(labels);
    }
}
