package dev.linkwright.settings;

import java.util.Optional;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;

/**
 * A mapped field of a record that a mapping is tried with.
 *
 * @param key names it within its actor type: the key of the ERP field
 * @param erp empty where nothing was read of the ERP
 * @param why the two are not compared; empty if they are
 */
public record PreviewField(String key, String crmLabel, String erpLabel, Held crm, Optional<Held> erp,
        Match match, Optional<Sentence> why) {

    /** How the two values stand towards each other, as synchronisation sees it. */
    public enum Match {
        EQUAL, DIFFERENT, NOT_COMPARED
    }

    /**
     * What a side holds.
     *
     * @param type of the side's field
     * @param item what people read for the item of a list; empty where it is none, or not known
     */
    public record Held(FieldType type, FieldValue value, String item) {
    }
}
