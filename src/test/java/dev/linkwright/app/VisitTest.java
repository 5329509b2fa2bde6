package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

class VisitTest {
    @TempDir
    private Path folder;

    @Test
    void aLinkOpensItsRecord() {
        assertThat(Visit.of("linkwright://contact/12"))
                .contains(new Visit.OpenRecord(new CrmEntity(EntityType.CONTACT, 12)));
    }

    @Test
    void aProfileIsReadByItsPathAndByTheAddressADesktopGives() throws IOException {
        Path file = Files.writeString(folder.resolve("Åse & 100 % \"søk\".linkwright"), "{}");
        Visit read = new Visit.ReadProfile(file);
        assertThat(Visit.of(file.toString())).contains(read);
        assertThat(Visit.of(file.toUri().toString())).contains(read);
        assertThat(Visit.of(file.toUri().toASCIIString())).contains(read);
        assertThat(Visit.of(Path.of("").toAbsolutePath().relativize(file).toString())).contains(read);
    }

    @Test
    void anAddressOfAFileThatIsGoneIsLeftToTheWindow() {
        Path gone = folder.resolve("gone.linkwright");
        assertThat(Visit.of(gone.toUri().toString())).contains(new Visit.ReadProfile(gone));
        assertThat(Visit.of(gone.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "synk", "linkwright://company/0", "linkwright://", "https://example.com/a.linkwright",
            "file://elsewhere/a.linkwright", "file:a.linkwright", "file:///%00", "."})
    void whatIsNeitherLinkNorFileIsNoVisit(String given) {
        assertThat(Visit.of(given)).isEmpty();
    }

    @Test
    void theLongestPathFitsALineOfAscii() {
        Visit read = new Visit.ReadProfile(Path.of("/" + "ø".repeat(2_000) + "/a b.linkwright"));
        assertThat(read.line()).hasSizeLessThan(Visit.LONGEST).matches("\\p{ASCII}+");
        assertThat(Visit.parse(read.line())).contains(read);
    }
}
