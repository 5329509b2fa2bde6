package dev.linkwright.erp.tryton;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;

/**
 * Finds out why Tryton refused a write. It has no codes and its sentences are in the user's language, so a missing right
 * is found by asking for the rights, and the field by what the sentence quotes.
 */
final class RefusedWrite {
    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»](.+?)[\"“”„«»]");

    private final ActorModel model;
    private final AccessRights rights;
    private final FieldCatalogue catalogue;

    RefusedWrite(ActorModel model, AccessRights rights, FieldCatalogue catalogue) {
        this.model = model;
        this.rights = rights;
        this.catalogue = catalogue;
    }

    /** @param needed the right that the write takes */
    ProblemException explained(Problem.Refused refused, List<FieldChange> changes, Predicate<Rights> needed,
            ProblemException cause) {
        if (!needed.test(rights.rights())) {
            return new ProblemException(new Problem.NotAllowed(refused.system(), "write " + model.nouns()), cause);
        }
        if (refused.field() != null) {
            return cause;
        }
        return field(refused.words(), changes).map(field -> new ProblemException(
                new Problem.Refused(refused.system(), refused.words(), field), cause)).orElse(cause);
    }

    /**
     * A sentence quotes the value that was sent, or the field's label; a value says more, as labels repeat. Many quote
     * the record's name besides, which says nothing.
     */
    private Optional<String> field(String words, List<FieldChange> changes) {
        Set<String> quoted = new LinkedHashSet<>();
        Matcher matcher = QUOTED.matcher(words);
        while (matcher.find()) {
            quoted.add(matcher.group(1));
        }
        return changes.stream().filter(change -> quoted.contains(change.after().textOrEmpty()))
                .filter(change -> !change.field().equals(ActorModel.NAME))
                .map(FieldChange::field).findFirst()
                .or(() -> catalogue.fields().stream().filter(field -> quoted.contains(field.label()))
                        .map(FieldDefinition::key)
                        .filter(key -> changes.stream().anyMatch(change -> change.field().equals(key))).findFirst());
    }
}
