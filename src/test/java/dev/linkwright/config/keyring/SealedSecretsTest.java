package dev.linkwright.config.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.keyring.PassphraseQuestion.Reason;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

class SealedSecretsTest {
    private static final int FEW_ROUNDS = 1_000;
    private static final SecretPlace ERP = new SecretPlace.OfConnection(new ConnectionId("1".repeat(32)), "password");
    private static final SecretPlace CRM = new SecretPlace.OfCrm("https://crm.example/", "ingrid", "password");

    @TempDir
    Path folder;
    private final List<Reason> asked = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    @Test
    void whatIsKeptIsThereAfterTheNextStart() {
        answers.add("green horse");
        SealedSecrets secrets = secrets();
        secrets.keep(ERP, "Sølv-9");
        secrets.keep(CRM, "other");
        secrets.keep(CRM, "newer");
        answers.add("green horse");
        SealedSecrets next = secrets();
        assertThat(next.secret(ERP)).contains("Sølv-9");
        assertThat(next.secret(CRM)).contains("newer");
        next.forget(CRM);
        assertThat(next.secret(CRM)).isEmpty();
        assertThat(asked).as("once a start").containsExactly(Reason.CHOOSE, Reason.OPEN);
    }

    @Test
    void aWrongPassphraseIsAskedForAgain() {
        answers.add("green horse");
        secrets().keep(ERP, "Sølv-9");
        answers.addAll(List.of("blue horse", "green horse"));
        assertThat(secrets().secret(ERP)).contains("Sølv-9");
        assertThat(asked).containsExactly(Reason.CHOOSE, Reason.OPEN, Reason.WRONG);
    }

    @Test
    void whoGivesNoPassphraseGetsNoSecretAndLosesNone() {
        answers.add("green horse");
        secrets().keep(ERP, "Sølv-9");
        SealedSecrets closed = secrets();
        assertThat(problem(() -> closed.secret(ERP))).isInstanceOf(Problem.SecretsClosed.class);
        assertThat(problem(() -> closed.keep(CRM, "other"))).isInstanceOf(Problem.SecretsClosed.class);
        answers.add("green horse");
        assertThat(closed.secret(ERP)).as("asked anew").contains("Sølv-9");
    }

    @Test
    void whereNothingIsKeptNobodyIsAsked() {
        SealedSecrets secrets = secrets();
        assertThat(secrets.secret(ERP)).isEmpty();
        secrets.forget(ERP);
        assertThat(asked).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theFileTellsNothingAndIsItsOwnersAlone() throws IOException {
        answers.add("green horse");
        secrets().keep(ERP, "Solv-9");
        String written = Files.readString(file(), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("Solv-9", "green horse", "password", "1111");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".new"));
    }

    @Test
    void theSameSecretsAreNeverSealedTwiceAlike() throws IOException {
        answers.addAll(List.of("green horse"));
        SealedSecrets secrets = secrets();
        secrets.keep(ERP, "Sølv-9");
        byte[] once = Files.readAllBytes(file());
        secrets.keep(ERP, "Sølv-9");
        assertThat(Files.readAllBytes(file())).isNotEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"version\":2}", "{\"version\":1}",
            "{\"version\":1,\"sealed\":{\"rounds\":600000}}",
            "{\"version\":1,\"sealed\":{\"salt\":\"?\",\"rounds\":600000,\"nonce\":\"AAAAAAAAAAAAAAAA\",\"text\":\"AAAA\"}}",
            "{\"version\":1,\"sealed\":{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"rounds\":2000000000,\"nonce\":\"AAAAAAAAAAAAAAAA\",\"text\":\"AAAA\"}}"})
    void aDamagedFileIsSaidAndLeftAsItIs(String content) throws IOException {
        Files.writeString(file(), content);
        assertThat(problem(() -> secrets().secret(ERP)).details()).contains("LW-203").contains("damaged");
        assertThat(problem(() -> secrets().keep(ERP, "Sølv-9"))).isInstanceOf(Problem.SecretsClosed.class);
        assertThat(file()).hasContent(content);
        assertThat(asked).isEmpty();
    }

    @Test
    void anyChangedByteOfWhatIsSealedIsNoticed() throws IOException {
        answers.add("green horse");
        secrets().keep(ERP, "Sølv-9");
        String whole = Files.readString(file());
        Files.writeString(file(), whole.replaceFirst("\"rounds\" : \\d+", "\"rounds\" : 1001"));
        answers.add("green horse");
        assertThat(problem(() -> secrets().secret(ERP))).as("fewer rounds would be a weaker seal")
                .isInstanceOf(Problem.SecretsClosed.class);
    }

    private SealedSecrets secrets() {
        return new SealedSecrets(folder, reason -> {
            asked.add(reason);
            return Optional.ofNullable(answers.poll()).map(typed -> new Passphrase(typed.toCharArray()));
        }, FEW_ROUNDS);
    }

    private Path file() {
        return folder.resolve(SealedFile.NAME);
    }

    private static Problem problem(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }
}
