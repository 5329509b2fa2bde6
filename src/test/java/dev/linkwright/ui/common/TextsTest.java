package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

class TextsTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final Texts texts = new Texts(Locale.ENGLISH, Locale.ENGLISH, OSLO);
    private final TextPattern patterns = new TextPattern(Locale.UK, OSLO, texts::say);

    @Test
    void argumentsTakeTheirPlaces() {
        assertThat(patterns.render("{1} and {0}", List.of("a", "b"))).isEqualTo("b and a");
    }

    @Test
    void anApostropheNeedsNoDoubling() {
        assertThat(patterns.render("Can't find it's {0}", List.of("x"))).isEqualTo("Can't find it's x");
        assertThat(patterns.render("Can''t find", List.of())).isEqualTo("Can't find");
    }

    @Test
    void choicesFollowTheNumber() {
        String pattern = "{0,choice,0#No companies|1#1 company|1<{0} companies in {1}}";
        assertThat(patterns.render(pattern, List.of(0, "Oslo"))).isEqualTo("No companies");
        assertThat(patterns.render(pattern, List.of(1, "Oslo"))).isEqualTo("1 company");
        assertThat(patterns.render(pattern, List.of(1284L, "Oslo"))).isEqualTo("1,284 companies in Oslo");
    }

    @Test
    void momentsAndDatesAreWrittenAsInTheCountry() {
        Instant moment = Instant.parse("2026-11-20T08:14:00Z");
        assertThat(patterns.render("{0}", List.of(moment))).isEqualTo("20 Nov 2026, 09:14");
        assertThat(patterns.render("{0}", List.of(LocalDate.of(2026, 11, 20)))).isEqualTo("20 Nov 2026");
        assertThat(new TextPattern(Locale.GERMANY, OSLO, texts::say).render("{0}", List.of(moment)))
                .isEqualTo("20.11.2026, 09:14");
    }

    @Test
    void sentencesNest() {
        assertThat(patterns.render("Said: {0}", List.of(Sentence.of("problem.stale", "the CRM"))))
                .isEqualTo("Said: Somebody changed the record in the CRM meanwhile.");
    }

    @Test
    void aMissingKeyIsSeen() {
        assertThat(texts.text("no.such.key")).contains("no.such.key").isNotEqualTo("no.such.key");
    }

    @Test
    void anOpenBraceIsRefused() {
        assertThatThrownBy(() -> patterns.render("{0", List.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherLanguageFallsBackToEnglishWordsNotToTheSystems() {
        Texts french = new Texts(Locale.FRANCE, Locale.FRANCE, OSLO);
        assertThat(french.text("marker.connected")).isEqualTo("Connected");
    }

    @Test
    void everyProblemHasWords() {
        List<Problem> problems = List.of(
                new Problem.Unreachable("X", Problem.Failure.TIME_LIMIT, "", Problem.Outcome.NOTHING_DONE),
                new Problem.Unauthorised("X", ""), new Problem.Refused("X", "no", null), new Problem.Stale("X"),
                new Problem.NotFound("X", "Company 5"), new Problem.Throttled("X", Instant.EPOCH),
                new Problem.NotAllowed("X", "write"),
                new Problem.Malformed("X", "", "", Problem.Outcome.NOTHING_DONE), new Problem.Bug("x"));
        for (Problem problem : problems) {
            assertThat(texts.has(problem.sentence().key())).as(problem.sentence().key()).isTrue();
            assertThat(texts.has(problem.nextStep().key())).as(problem.nextStep().key()).isTrue();
        }
        for (Problem.Failure failure : Problem.Failure.values()) {
            Problem problem = new Problem.Unreachable("X", failure, "", Problem.Outcome.NOTHING_DONE);
            assertThat(texts.has(problem.sentence().key())).as(problem.sentence().key()).isTrue();
        }
    }
}
