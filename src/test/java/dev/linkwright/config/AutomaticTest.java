package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.model.ConnectionId;

class AutomaticTest {
    private final ProfileFile files = new ProfileFile(List.of());

    @TempDir
    Path folder;

    @Test
    void nobodySynchronisesAutomaticallyUnlessTheProfileSaysWho() throws Exception {
        assertThat(files.read(profile("")).automatic()).isEmpty();
        assertThat(files.shipped(List.of()).automatic()).isEmpty();
    }

    @Test
    void whoSynchronisesIsReadAndWritten() throws Exception {
        Profile read = files.read(profile("\"automatic\": {\"workstation\": \"OFFICE-7\", \"minutes\": 15},"));
        assertThat(read.automatic())
                .contains(new Automatic(Optional.empty(), Optional.of("OFFICE-7"), Duration.ofMinutes(15)));
        files.write(read, folder.resolve("profile.json"));
        assertThat(files.read(folder.resolve("profile.json"))).isEqualTo(read);
        assertThat(read.withConfiguration(ConnectionId.random(), Map.of()))
                .isEqualTo(read);
        assertThat(files.read(profile("\"automatic\": {\"account\": \"sync\"},")).automatic())
                .contains(new Automatic(Optional.of("sync"), Optional.empty(), Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | automatic | profile.automatic.nobody",
            "{\"account\": \" \"} | automatic | profile.automatic.nobody",
            "{\"account\": \"sync\", \"minutes\": 0} | automatic.minutes | profile.automatic.minutes",
            "{\"account\": \"sync\", \"minutes\": 1441} | automatic.minutes | profile.automatic.minutes",
            "{\"account\": \"sync\", \"minutes\": \"5\"} | automatic.minutes | profile.not-a-number",
            "{\"account\": \"sync\", \"hours\": 5} | automatic.hours | profile.unknown-key",
            "{\"account\": 5} | automatic.account | profile.not-a-text", "true | automatic | profile.not-an-object"})
    void eachFaultIsToldWithItsPath(String setting, String path, String key) {
        assertThat(catchThrowableOfType(ProfileException.class,
                () -> files.read(profile("\"automatic\": " + setting + ","))).faults()).first().satisfies(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.sentence().key()).isEqualTo(key);
                });
    }

    @Test
    void letterCaseOfNamesDoesNotCountAndWhereBothAreNamedBothMustFit() {
        Automatic account = new Automatic(Optional.of("Sync"), Optional.empty(), Duration.ofMinutes(5));
        assertThat(account.names("sync", "ANY")).isTrue();
        assertThat(account.names("kari", "ANY")).isFalse();
        Automatic both = new Automatic(Optional.of("sync"), Optional.of("office-7"), Duration.ofMinutes(5));
        assertThat(both.names("SYNC", "OFFICE-7 ")).isTrue();
        assertThat(both.names("sync", "OFFICE-8")).isFalse();
        assertThat(both.names("kari", "OFFICE-7")).isFalse();
        assertThat(List.of(account.sentence().key(), both.sentence().key())).containsExactly("automatic.account",
                "automatic.both");
    }

    private static InputStream profile(String setting) {
        return new ByteArrayInputStream(
                ("{\"version\": 1, " + setting + " \"connections\": []}").getBytes(StandardCharsets.UTF_8));
    }
}
