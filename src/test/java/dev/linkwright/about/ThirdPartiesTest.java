package dev.linkwright.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Everything that is handed on with the program is listed, under a licence that lets it be handed on. */
class ThirdPartiesTest {
    /** What one licence of several may be besides the one that is used: a choice, so that it binds nobody. */
    private static final Set<String> LEFT_TO_OTHERS = Set.of("LGPL-2.1-only", "LGPL-2.1-or-later");
    private static final Set<Licence> WITH_COPYRIGHT = Set.of(Licence.MIT, Licence.BSD_TWO, Licence.BSD_THREE);
    /** Of the tests, and of the JavaFX of one system. */
    private static final Pattern NOT_HANDED_ON = Pattern.compile("(junit-.*|opentest4j-.*|apiguardian-.*|assertj-.*"
            + "|byte-buddy-.*|testfx-.*|org.osgi.core-.*|hamcrest-.*|archunit-.*|jackson-dataformat-csv-.*|surefire.*"
            + "|javafx-.*-(linux|mac|win).*)\\.jar");

    private final List<ThirdParty> all = ThirdParties.all();

    @Test
    void everyLicenceIsOneUnderWhichItMayBeUsed() {
        assertThat(all).hasSizeGreaterThan(50).allSatisfy(party -> {
            assertThat(party.licence()).as(party.toString()).isPresent();
            assertThat(party.licences()).as(party.toString())
                    .allMatch(id -> Licence.of(id).isPresent() || LEFT_TO_OTHERS.contains(id));
        });
    }

    @Test
    void everyLibraryThatRunsIsListed() {
        Set<String> running = Stream.of(System.getProperty("java.class.path").split(Pattern.quote(
                System.getProperty("path.separator")))).map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !NOT_HANDED_ON.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = all.stream().map(ThirdParty::jar).collect(Collectors.toSet());
        assertThat(running).hasSizeGreaterThan(40);
        assertThat(listed).containsAll(running);
    }

    @Test
    void whatIsInNoListOfMavenIsListedToo() {
        assertThat(all).extracting(ThirdParty::key).contains("java", "inter", "material-design-icons", "sqlite",
                "org.openjfx:javafx-graphics");
        assertThat(all).allSatisfy(party -> {
            assertThat(party.version()).as(party.key()).isNotBlank().doesNotContain("$");
            assertThat(party.name()).as(party.key()).isNotBlank();
            assertThat(party.address()).as(party.key()).startsWith("http");
        });
    }

    @Test
    void theWordsOfEachLicenceAreThere() {
        assertThat(all).allSatisfy(
                party -> assertThat(ThirdParties.words(party)).as(party.key()).hasSizeGreaterThan(60));
        assertThat(all).filteredOn(party -> party.licence().filter(WITH_COPYRIGHT::contains).isPresent())
                .allSatisfy(party -> assertThat(ThirdParties.words(party)).as(party.key())
                        .containsIgnoringCase("copyright (c)"));
    }

    @Test
    void noticesThatALibraryBringsArePassedOn() {
        assertThat(words("com.fasterxml.jackson.core:jackson-databind")).contains("Jackson JSON processor",
                "Apache License");
        assertThat(words("com.formdev:flatlaf-fonts-inter")).contains("The Inter Project Authors",
                "SIL OPEN FONT LICENSE");
        assertThat(words("org.openjfx:javafx-controls")).contains("GNU General Public License", "special exception");
    }

    private String words(String key) {
        return ThirdParties.words(all.stream().filter(party -> party.key().equals(key)).findFirst().orElseThrow());
    }
}
