package dev.linkwright.doctor;

import java.util.function.Function;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.Sentence;

/**
 * A report as people and as programs read it.
 *
 * @param say what a person reads for a sentence
 */
public record ReportText(Function<Sentence, String> say) {
    private static final JsonMapper JSON = new JsonMapper();

    /** A paragraph for each finding. */
    public String plain(Report report) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : report.findings()) {
            text.append(say.apply(Sentence.of("doctor.result." + word(finding.result())))).append("  ")
                    .append(say.apply(finding.about())).append(": ").append(say.apply(finding.sentence()))
                    .append('\n');
            finding.next().ifPresent(next -> text.append("    ").append(say.apply(next)).append('\n'));
            if (!finding.details().isEmpty()) {
                text.append("    ").append(finding.details()).append('\n');
            }
        }
        return text.append(say.apply(summary(report))).append('\n').toString();
    }

    /** How many are well, and how many not. */
    public static Sentence summary(Report report) {
        return Sentence.of("doctor.summary", report.count(Result.WELL), report.count(Result.ATTENTION),
                report.count(Result.FAILED));
    }

    /** One object, with stable keys. */
    public String json(Report report) {
        ObjectNode root = JSON.createObjectNode().put("at", report.at().toString()).put("result",
                word(report.result()));
        ArrayNode findings = root.putArray("findings");
        for (Finding finding : report.findings()) {
            ObjectNode node = findings.addObject().put("check", finding.about().key())
                    .put("about", say.apply(finding.about())).put("result", word(finding.result()))
                    .put("sentence", say.apply(finding.sentence()));
            finding.next().ifPresent(next -> node.put("next", say.apply(next)));
            if (!finding.details().isEmpty()) {
                node.put("details", finding.details());
            }
        }
        return root.toPrettyString();
    }

    private static String word(Result result) {
        return switch (result) {
            case WELL -> "well";
            case ATTENTION -> "attention";
            case FAILED -> "failed";
        };
    }
}
