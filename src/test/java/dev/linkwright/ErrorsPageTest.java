package dev.linkwright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Texts;

/** The page on the codes says what the program says. */
class ErrorsPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/errors.md");
    private static final String SYSTEM = "*System*";
    private static final Texts TEXTS = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    /** The lines that are missing or wrong are what the failure shows; they can be copied from there. */
    @Test
    void thePageHasEveryCodeWithItsSentenceAndItsNextStep() throws IOException {
        List<String> wanted = problems().map(problem -> "| %s | %s | %s | %s |".formatted(problem.code(), said(problem),
                TEXTS.say(problem.nextStep()), written(problem))).toList();
        List<String> page = Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| LW-")).toList();
        assertThat(page).as(String.join("\n", wanted)).isEqualTo(wanted);
    }

    @Test
    void noKindOfProblemIsMissing() throws IOException {
        Set<Class<?>> kinds = problems().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Problem.class.getPermittedSubclasses());
        Set<String> codes = Pattern.compile("\"(LW-\\d+)\"")
                .matcher(Files.readString(Path.of("src/main/java/dev/linkwright/model/Problem.java"))).results()
                .map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(problems().map(Problem::code).collect(Collectors.toSet())).isEqualTo(codes);
    }

    /** In the order of their codes. */
    private static Stream<Problem> problems() {
        Stream<Problem> unreachable = Stream.of(Problem.Failure.values())
                .map(failure -> new Problem.Unreachable(SYSTEM, failure, "", outcome(failure)));
        Stream<Problem> signIns = Stream.of(Problem.SignInFault.values())
                .map(fault -> new Problem.Unauthorised(SYSTEM, "", fault));
        Stream<Problem> stores = Stream.of(Problem.StoreFailure.values())
                .map(failure -> new Problem.StoreFailed(failure, ""));
        Stream<Problem> others = Stream.of(new Problem.NotAllowed(SYSTEM, "*what*"),
                new Problem.SecretsClosed(Sentence.of("secrets.file", "*file*"), ""),
                new Problem.Refused(SYSTEM, "*its own words*", null), new Problem.Stale(SYSTEM),
                new Problem.NotFound(SYSTEM, "*What*"), new Problem.Throttled(SYSTEM, NOON),
                new Problem.Malformed(SYSTEM, "", "", Problem.Outcome.UNKNOWN),
                new Problem.OtherErp(SYSTEM, "*before*"), new Problem.RanBackwards(SYSTEM),
                new Problem.NotLinkable(Sentence.of("rule.actor-taken", "*Actor*", "*record*"),
                        Sentence.of("rule.taken.next")),
                new Problem.Bug(""));
        return Stream.of(unreachable, signIns, stores, others).flatMap(one -> one)
                .sorted(Comparator.comparing(Problem::code));
    }

    /** Before a system was reached nothing can have been sent. */
    private static Problem.Outcome outcome(Problem.Failure failure) {
        return switch (failure) {
            case NO_CONNECTION, NOT_TRUSTED, WRONG_HOST -> Problem.Outcome.NOTHING_DONE;
            case TIME_LIMIT, CUT, SERVER_ERROR, MAINTENANCE, CLOSED -> Problem.Outcome.UNKNOWN;
        };
    }

    private static String said(Problem problem) {
        return TEXTS.say(problem.sentence()).replace(TEXTS.text("activity.when", NOON), "*then*");
    }

    private static String written(Problem problem) {
        return switch (problem.outcome()) {
            case NOTHING_DONE -> "no";
            case UNKNOWN -> "perhaps";
        };
    }
}
