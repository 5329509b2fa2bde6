package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Sentence;

/**
 * What advanced search offers for an actor type.
 *
 * @param fields those that can be searched and those that cannot, in the ERP's order
 * @param whyNot why there is no advanced search at all; empty where there is
 */
public record Searchable(List<CriterionField> fields, Optional<Sentence> whyNot) {
    public Searchable {
        fields = List.copyOf(fields);
    }

    /** The fields that can be searched. */
    public List<CriterionField> possible() {
        return fields.stream().filter(CriterionField::isPossible).toList();
    }

    /** What most people search by: the name, which is the text that an actor must have. */
    public Optional<CriterionField> usual() {
        List<CriterionField> possible = possible();
        return possible.stream().filter(field -> field.definition().type() == FieldType.TEXT)
                .filter(field -> field.definition().access() == Access.MANDATORY).findFirst()
                .or(() -> possible.stream().findFirst());
    }
}
