package dev.linkwright.settings;

import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Sentence;

/**
 * An ERP field and what it is mapped to.
 *
 * @param mapping as the profile holds it, or as it would begin
 * @param erp     what the ERP says of the field; empty where it did not tell
 * @param crm     what the CRM says of the mapped field; likewise
 * @param whyNot  the directions that are impossible, each with the reason
 * @param note    what has to be known about the row
 */
public record MappingRow(FieldMapping mapping, Optional<FieldDefinition> erp, Optional<FieldDefinition> crm,
        Map<Direction, Sentence> whyNot, Optional<Note> note) {

    /** What stands in the last column. */
    public record Note(Weight weight, Sentence words) {
    }

    /** How much it matters. */
    public enum Weight {
        PLAIN, ATTENTION, BAD
    }

    public MappingRow {
        whyNot = Map.copyOf(whyNot);
    }

    /** Names the row: the ERP's key of the field. */
    public String key() {
        return mapping.erpField();
    }

    /** What the ERP calls it, or its key. */
    public String label() {
        return erp.map(FieldDefinition::label).orElse(mapping.erpField());
    }

    public boolean isMapped() {
        return mapping.crmField() != null;
    }
}
