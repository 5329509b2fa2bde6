package dev.linkwright.ui.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void wordsThatDifferAreMarkedAndNotLetters() {
        Words words = Words.of("Havlys Sjømat AS", "Havlys Seafood AS");
        assertThat(marked(words.crm())).containsExactly("Sjømat");
        assertThat(marked(words.erp())).containsExactly("Seafood");
    }

    @Test
    void aWordMoreIsMarkedOnItsSideOnly() {
        Words words = Words.of("Skansekaia 14", "Skansekaien 14 B");
        assertThat(marked(words.crm())).containsExactly("Skansekaia");
        assertThat(marked(words.erp())).containsExactly("Skansekaien", "B");
    }

    @Test
    void whatStandsBetweenWordsIsNeverMarked() {
        Words words = Words.of("faktura@stavne.example", "regnskap@stavne.example");
        assertThat(marked(words.crm())).containsExactly("faktura");
        assertThat(marked(Words.of("a-b", "a b").crm())).isEmpty();
    }

    @Test
    void nothingIsMarkedBesideABlank() {
        assertThat(marked(Words.of("Trondheim", "").crm())).isEmpty();
        assertThat(Words.of("Trondheim", "").erp()).isEmpty();
    }

    @Test
    void thePiecesMakeUpTheText() {
        for (String text : List.of("+47 70 10 24 60", "ÅS, \uD83D\uDE00 x", "a".repeat(5000), "x y ".repeat(400))) {
            Words words = Words.of(text, "something else 60");
            assertThat(words.crm().stream().map(Word::text).collect(Collectors.joining())).isEqualTo(text);
            assertThat(words.erp().stream().map(Word::text).collect(Collectors.joining()))
                    .isEqualTo("something else 60");
        }
    }

    private static List<String> marked(List<Word> words) {
        return words.stream().filter(Word::differs).map(Word::text).toList();
    }

    @Test
    void aLongValueIsShownFromItsFirstDifference() {
        String start = "The same words over and over. ".repeat(10);
        List<Word> words = Words.of(start + "Left", start + "Right").crm();
        String shown = text(Words.shortened(words, 80, 4));
        assertThat(shown).startsWith("\u2026 ").endsWith("Left").hasSizeLessThan(90);
        assertThat(text(Words.shortened(words, 1000, 4))).isEqualTo(start + "Left");
    }

    @Test
    void manyLinesAreCutAfterTheirLast() {
        List<Word> words = Words.plain("one\ntwo\nthree\nfour");
        assertThat(text(Words.shortened(words, 100, 2))).isEqualTo("one\ntwo \u2026");
        assertThat(Words.shortened(words, 100, 4)).isSameAs(words);
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining());
    }
}
