package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Sentence;

/**
 * A field that a row of advanced search can be about.
 *
 * @param operators all that fields of its type have, in the order people expect; each says if the ERP lacks it
 * @param whyNot    why the ERP cannot search by the field; empty where it can
 */
public record CriterionField(FieldDefinition definition, List<Offer> operators, Optional<Sentence> whyNot) {
    /**
     * An operator.
     *
     * @param whyNot why the ERP lacks it for this field; empty where it has it
     */
    public record Offer(Operator operator, Optional<Sentence> whyNot) {
        public boolean isPossible() {
            return whyNot.isEmpty();
        }
    }

    public CriterionField {
        operators = List.copyOf(operators);
    }

    public String key() {
        return definition.key();
    }

    public String label() {
        return definition.label();
    }

    public boolean isPossible() {
        return whyNot.isEmpty();
    }

    /** The operators that the ERP has. */
    public List<Operator> possible() {
        return operators.stream().filter(Offer::isPossible).map(Offer::operator).toList();
    }
}
