package dev.linkwright.erp.businesscentral;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Finds the field that a refusal speaks of: by its name in the API, by its caption, or by the value that was sent. */
final class RefusedField {
    private static final Pattern QUOTED = Pattern.compile("[\"'](\\w+)[\"']");
    private static final Pattern LENGTH = Pattern.compile("^The length of the string is (\\d+),.* Value: (.*)$",
            Pattern.DOTALL);

    private final List<ApiField> sent;
    private final Map<String, FieldValue> values;

    private RefusedField(List<ApiField> sent, Map<String, FieldValue> values) {
        this.sent = sent;
        this.values = values;
    }

    /** The same failure, of the field if there is one. */
    static ProblemException named(ProblemException failed, Entity entity, Map<String, FieldValue> values) {
        if (!(failed.problem() instanceof Problem.Refused refused) || refused.field() != null) {
            return failed;
        }
        List<ApiField> sent = entity.fields().stream()
                .filter(field -> values.containsKey(field.key()) || field.key().equals(ApiField.NAME)).toList();
        return new RefusedField(sent, values).in(refused.words())
                .map(field -> new ProblemException(new Problem.Refused(refused.system(), refused.words(), field.key(),
                        refused.detail()), failed))
                .orElse(failed);
    }

    private Optional<ApiField> in(String words) {
        return byKey(words).or(() -> byNumber(words)).or(() -> byLength(words)).or(() -> byCaption(words))
                .or(() -> byValue(words));
    }

    private Optional<ApiField> byKey(String words) {
        Matcher quoted = QUOTED.matcher(words);
        while (quoted.find()) {
            Optional<ApiField> named = sent.stream().filter(field -> field.key().equals(quoted.group(1))).findFirst();
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private Optional<ApiField> byNumber(String words) {
        return words.startsWith("You may not enter numbers manually")
                ? only(field -> field.key().equals(ApiField.NUMBER))
                : Optional.empty();
    }

    private Optional<ApiField> byLength(String words) {
        Matcher tooLong = LENGTH.matcher(words);
        if (!tooLong.find()) {
            return Optional.empty();
        }
        return only(field -> text(field).equals(tooLong.group(2)))
                .or(() -> only(field -> Integer.toString(text(field).length()).equals(tooLong.group(1))));
    }

    /** Captions are everyday words, so only the places count where these sentences name a field. */
    private Optional<ApiField> byCaption(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return sent.stream().filter(field -> {
            String caption = field.label().toLowerCase(Locale.ROOT);
            return small.startsWith(caption + " ") || small.startsWith("the field " + caption + " ")
                    || small.contains("'" + caption + "'") || small.contains("\"" + caption + "\"");
        }).max(Comparator.comparingInt(field -> field.label().length()));
    }

    private Optional<ApiField> byValue(String words) {
        return only(field -> !text(field).isEmpty() && (words.contains("\"" + text(field) + "\"")
                || words.contains("'" + text(field) + "'") || words.contains("(" + text(field) + ")")));
    }

    private Optional<ApiField> only(Predicate<ApiField> fits) {
        List<ApiField> fitting = sent.stream().filter(fits).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private String text(ApiField field) {
        FieldValue value = values.get(field.key());
        return value == null ? "" : value.textOrEmpty();
    }
}
