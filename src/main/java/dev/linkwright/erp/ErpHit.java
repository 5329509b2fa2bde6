package dev.linkwright.erp;

import java.util.Map;

import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;

/**
 * An actor in a hit list.
 *
 * @param number what people call it; its key where it has no number
 * @param title  its name
 * @param values the columns that were asked for
 */
public record ErpHit(ErpActor actor, String number, String title, Map<String, FieldValue> values) {
    public ErpHit {
        values = Map.copyOf(values);
    }
}
