package dev.linkwright.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a publisher may say is the newest version. */
class ReleaseTest {
    @Test
    void aVersionAndItsPageAreRead() {
        assertThat(
                read("{\"version\": \"1.2.0\", \"address\": \"https://publisher.example/linkwright\", \"notes\": [1]}"))
                .contains(new Release(Version.of("1.2").orElseThrow(),
                        Optional.of(URI.create("https://publisher.example/linkwright"))));
        assertThat(read("{\"version\": \"2\"}"))
                .contains(new Release(Version.of("2").orElseThrow(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "null", "[]", "\"1.2.0\"", "{}", "{\"version\": 1.2}", "{\"version\": null}",
            "{\"version\": \"latest\"}", "{\"version\": \"1.2.0-SNAPSHOT\"}", "{\"version\": \"1.2\"} {}",
            "{\"version\": \"1.2\", \"version\": \"1.3\"}", "{\"version\": [\"1.2\"]}"})
    void whatTellsOfNoFinishedVersionTellsNothing(String document) {
        assertThat(read(document)).isEmpty();
    }

    /** It comes from outside, and a person would open it with one click. */
    @ParameterizedTest
    @ValueSource(strings = {"http://publisher.example/", "file:///etc/passwd", "javascript:alert(1)",
            "ftp://publisher.example/",
            "https://kari@publisher.example/", "https:///linkwright", "https:publisher.example", "publisher.example",
            "",
            "https://publisher.example/a b"})
    void aPageThatIsNotSafeToOpenSpoilsTheAnswer(String address) {
        assertThat(read("{\"version\": \"1.2\", \"address\": \"" + address + "\"}")).isEmpty();
        assertThat(read("{\"version\": \"1.2\", \"address\": 1}")).isEmpty();
    }

    @Test
    void aVeryLongAddressSpoilsTheAnswer() {
        assertThat(read("{\"version\": \"1.2\", \"address\": \"https://publisher.example/" + "x".repeat(2000) + "\"}"))
                .isEmpty();
    }

    @Test
    void aLongDocumentIsNotEvenParsed() {
        assertThat(read("{\"version\": \"1.2\"}" + " ".repeat(Release.MOST_BYTES))).isEmpty();
        assertThat(read("[".repeat(Release.MOST_BYTES))).isEmpty();
    }

    private static Optional<Release> read(String document) {
        return Release.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
