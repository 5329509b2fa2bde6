package dev.linkwright.config.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Whatever a loaded connector does, the program sees what the port allows. */
class PluginGuardTest {
    @TempDir
    private Path scratch;

    private Plugins plugins;

    @AfterEach
    void close() {
        plugins.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw new IllegalStateException(\"hunter2\");",
            "throw new NoSuchMethodError(\"a.B.c()\");",
            "throw new AssertionError(\"hunter2\");", "throw new StackOverflowError();",
            "throw new Exception(\"hunter2\");", "return null;", "return Arrays.asList(\"hunter2\", null);",
            "return \"hunter2\";"})
    void aFaultBecomesAProblemThatNamesTheJarAndTellsNoValue(String call) throws IOException {
        SyncConnector connector = connector(call);

        assertThatExceptionOfType(ProblemException.class).isThrownBy(connector::actorTypes).satisfies(thrown -> {
            assertThat(thrown.problem()).isInstanceOf(Problem.Bug.class);
            assertThat(thrown.problem().details()).contains("acme.jar", "actorTypes").doesNotContain("hunter2");
            assertThat(thrown.getCause()).isNull();
        });
    }

    @Test
    void problemsAndCancellingPassAsTheyAre() throws IOException {
        SyncConnector connector = connector("""
                if (method.getName().equals("test")) { throw new ProblemException(new Problem.Stale("Acme")); }
                throw new java.util.concurrent.CancellationException();""");

        assertThatExceptionOfType(ProblemException.class).isThrownBy(connector::test)
                .matches(thrown -> thrown.problem() instanceof Problem.Stale);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(connector::actorTypes);
    }

    @Test
    void closingNeverFails() throws IOException {
        connector("throw new IllegalStateException();").close();
    }

    @Test
    void aConnectorEqualsItselfOnly() throws IOException {
        SyncConnector connector = connector("throw new IllegalStateException();");
        assertThat(connector.equals(connector)).isTrue();
        assertThat(connector.equals(provider().open("other", Map.of()))).isFalse();
    }

    @Test
    void librariesOfAPlugInFindTheirPartsByTheThread() throws IOException {
        SyncConnector connector = connector("""
                Thread.currentThread().getContextClassLoader().loadClass("acme.Acme");
                return List.of(ActorType.CUSTOMER);""");

        assertThat(connector.actorTypes()).hasSize(1);
        assertThat(Thread.currentThread().getContextClassLoader()).isNotInstanceOf(URLClassLoader.class);
    }

    @Test
    void aConfigurationThatCannotBeUsedIsToldAsThePortSays() throws IOException {
        connector("return null;");
        assertThatIllegalArgumentException().isThrownBy(() -> provider().open("bad", Map.of()))
                .withMessage("Address is missing");
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> provider().open("null", Map.of()));
    }

    private SyncConnector connector(String call) throws IOException {
        Path folder = Files.createDirectory(scratch.resolve("connectors"));
        new PluginSources(scratch).acme("acme", "", call).write(folder.resolve("acme.jar"));
        plugins = PluginLoader.load(List.of(PluginFolder.given(folder)), List.of());
        return provider().open("Acme", Map.of());
    }

    private SyncConnectorProvider provider() {
        return plugins.providers().getFirst();
    }
}
