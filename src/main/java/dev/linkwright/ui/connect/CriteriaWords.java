package dev.linkwright.ui.connect;

import java.util.List;

import dev.linkwright.connect.CriterionField;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Operator;
import dev.linkwright.ui.common.Texts;

/** What people read and hear of criteria. */
record CriteriaWords(Texts texts) {

    /** As it stands in a row. */
    String operator(FieldType type, Operator operator) {
        return texts.text("connect.operator." + kind(type) + "." + word(operator));
    }

    /** As it is read aloud: signs are words there. */
    String spoken(FieldType type, Operator operator) {
        return kind(type).equals("ordered")
                ? texts.text("connect.operator.spoken." + word(operator))
                : operator(type, operator);
    }

    /** What an ERP cannot search by, and why; empty if it can search by all. */
    String greyedFields(List<CriterionField> fields) {
        return String.join("\n", fields.stream().flatMap(field -> field.whyNot().stream()
                .map(why -> texts.text("connect.criteria.greyed", field.label(), texts.say(why)))).toList());
    }

    /** What a field cannot be searched with, and why; empty if it can with all. */
    String greyedOperators(CriterionField field) {
        return String.join("\n", field.operators().stream().flatMap(offer -> offer.whyNot().stream().map(
                why -> texts.text("connect.criteria.greyed", spoken(field.definition().type(), offer.operator()),
                        texts.say(why))))
                .toList());
    }

    private static String kind(FieldType type) {
        return switch (type) {
            case TEXT, PASSWORD -> "text";
            case NUMBER, DECIMAL, DATE -> "ordered";
            case LIST -> "list";
            case YES_NO -> "yes-no";
        };
    }

    private static String word(Operator operator) {
        return KeyWord.of(operator);
    }
}
