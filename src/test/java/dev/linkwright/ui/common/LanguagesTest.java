package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagesTest {
    private static final Locale DANISH = Locale.of("da");

    @TempDir
    private Path folder;

    @Test
    void theListGrowsWithTheBundlesOnTheClassPath() {
        assertThat(languages().available()).contains(DANISH, Locale.ENGLISH, Locale.of("nb"),
                Locale.of("sv"));
        assertThat(languages().available()).extracting(Languages::name).contains("Dansk", "English", "Norsk bokmål",
                "Svenska").isSorted();
    }

    @Test
    void untilSomebodyChoosesTheSystemDoes() {
        assertThat(languages().chosen()).isEmpty();
    }

    @Test
    void theChosenLanguageIsThatOfTheNextStart() {
        languages().choose(Optional.of(DANISH));
        assertThat(languages().chosen()).contains(DANISH);
        assertThat(Languages.textsIn(folder).text("button.cancel")).isEqualTo("Annuller");
        languages().choose(Optional.of(Locale.ENGLISH));
        assertThat(Languages.textsIn(folder).text("button.cancel")).isEqualTo("Cancel");
        languages().choose(Optional.empty());
        assertThat(languages().chosen()).isEmpty();
    }

    @Test
    void aLanguageThatIsGoneOrDamagedIsNone() {
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        memory.put(Languages.LANGUAGE, "fr");
        assertThat(languages().chosen()).isEmpty();
        memory.put(Languages.LANGUAGE, "?? \\u00");
        assertThat(languages().chosen()).isEmpty();
    }

    private Languages languages() {
        return new Languages(WindowMemory.load(folder, Work.inline()));
    }
}
