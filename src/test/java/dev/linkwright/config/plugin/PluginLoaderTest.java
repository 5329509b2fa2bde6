package dev.linkwright.config.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.testing.ConnectorJar;

/** One bad jar after the other lies beside a good one, which is loaded all the same. */
class PluginLoaderTest {
    /** On the program's own class path, where a jar can name it, too. */
    public static final class OfTheProgram implements SyncConnectorProvider {
        @Override
        public String id() {
            return "own";
        }

        @Override
        public String name() {
            return "Own";
        }

        @Override
        public List<ConfigurationField> configuration() {
            return List.of();
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            throw new IllegalArgumentException("Never opened");
        }
    }

    @TempDir
    private Path scratch;

    private Path folder;
    private PluginSources sources;
    private Plugins plugins = new Plugins(List.of(), List.of(), List.of());

    @BeforeEach
    void aGoodOneIsThere() throws IOException {
        folder = Files.createDirectory(scratch.resolve("connectors"));
        sources = new PluginSources(scratch);
        sources.good("good").write(folder.resolve("good.jar"));
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    @Test
    void connectorsOfAFolderAreLoadedInTheOrderOfTheirFiles() throws IOException {
        sources.good("another").write(folder.resolve("another.jar"));
        Files.writeString(folder.resolve("readme.txt"), "no jar");

        load();

        assertThat(plugins.loaded()).extracting(plugin -> plugin.provider().id(), plugin -> plugin.provider().name(),
                Plugin::version, Plugin::file).containsExactly(
                        tuple("another", "Acme", "1.2", folder.resolve("another.jar")),
                        tuple("good", "Acme", "1.2", folder.resolve("good.jar")));
        assertThat(plugins.refused()).isEmpty();
    }

    @Test
    void eachJarHasClassesOfItsOwn() throws IOException {
        sources.good("another").write(folder.resolve("another.jar"));

        load();

        assertThat(plugins.loaded()).extracting(plugin -> ((GuardedProvider) plugin.provider()).provider().getClass())
                .doesNotHaveDuplicates().extracting(Class::getName).containsOnly("acme.Acme");
    }

    @Test
    void aFileThatIsNoJarIsRefused() throws IOException {
        Files.writeString(folder.resolve("bad.jar"), "PK but no jar");
        assertRefused("plugin.no-jar");
    }

    @Test
    void aJarWithoutProviderIsRefused() throws IOException {
        new ConnectorJar().write(folder.resolve("bad.jar"));
        assertRefused("plugin.no-provider");
    }

    @Test
    void aProviderThatOnlyTheProgramHasDoesNotCount() {
        new ConnectorJar().provider(OfTheProgram.class.getName()).write(folder.resolve("bad.jar"));
        assertRefused("plugin.no-provider");
    }

    @Test
    void aProviderThatIsNotThereIsRefused() {
        new ConnectorJar().provider("acme.Absent").write(folder.resolve("bad.jar"));
        assertRefused("plugin.threw");
        assertThat(plugins.refused().getFirst().why().arguments().toString()).contains("acme.Absent");
    }

    @Test
    void aProviderThatThrowsIsRefusedWithoutItsWords() throws IOException {
        sources.acme("bad", "if (true) throw new IllegalStateException(\"secret\");", "return null;")
                .write(folder.resolve("bad.jar"));
        assertRefused("plugin.threw");
        assertThat(plugins.refused().getFirst().why().arguments().toString())
                .contains("IllegalStateException", "Acme.java").doesNotContain("secret");
    }

    @Test
    void aProviderThatNeedsAClassThatIsNotThereIsRefused() throws IOException {
        sources.acme("bad", "if (true) throw new NoClassDefFoundError(\"acme/Absent\");", "return null;")
                .write(folder.resolve("bad.jar"));
        assertRefused("plugin.threw");
        assertThat(plugins.refused().getFirst().why().arguments().toString()).contains("acme/Absent");
    }

    @Test
    void aProviderThatNeverEndsCallingItselfIsRefused() throws IOException {
        sources.acme("bad", "new Acme();", "return null;").write(folder.resolve("bad.jar"));
        assertRefused("plugin.threw");
    }

    @Test
    void aJarForANewerJavaIsRefused() throws IOException {
        sources.good("bad").ofTheFuture().write(folder.resolve("bad.jar"));
        assertRefused("plugin.newer-java");
    }

    @Test
    void aJarThatNamesFurtherFilesIsRefused() throws IOException {
        sources.good("bad").manifest(Attributes.Name.CLASS_PATH, "../elsewhere.jar").write(folder.resolve("bad.jar"));
        assertRefused("plugin.class-path");
    }

    @Test
    void anIdThatCannotStandInAProfileIsRefused() throws IOException {
        sources.good("Bad id").write(folder.resolve("bad.jar"));
        assertRefused("plugin.bad-id");
    }

    @Test
    void theLaterOfTwoJarsWithOneIdIsRefused() throws IOException {
        sources.good("good").write(folder.resolve("good2.jar"));
        load();
        assertThat(plugins.loaded()).extracting(Plugin::file).containsExactly(folder.resolve("good.jar"));
        assertThat(plugins.refused()).extracting(RefusedPlugin::file, one -> one.why().key(),
                one -> one.why().arguments())
                .containsExactly(tuple(folder.resolve("good2.jar"), "plugin.same-id",
                        List.of("good", folder.resolve("good.jar").toString())));
    }

    @Test
    void theProgramsOwnIdsAreTaken() {
        load();
        List<SyncConnectorProvider> builtIn = plugins.providers();
        try (Plugins again = PluginLoader.load(List.of(PluginFolder.given(folder)), builtIn)) {
            assertThat(again.loaded()).isEmpty();
            assertThat(again.refused()).extracting(one -> one.why().arguments())
                    .containsExactly(List.of("good", "Linkwright"));
        }
    }

    @Test
    void aFolderThatIsNotThereIsToldWhenAskedFor() {
        Path absent = scratch.resolve("absent");
        try (Plugins none = PluginLoader.load(List.of(PluginFolder.given(absent)), List.of())) {
            assertThat(none.refused()).extracting(one -> one.why().key()).containsExactly("plugin.no-folder");
        }
    }

    private void load() {
        plugins = PluginLoader.load(List.of(PluginFolder.given(folder)), List.of());
    }

    private void assertRefused(String key) {
        load();
        assertThat(plugins.refused()).extracting(RefusedPlugin::file, one -> one.why().key())
                .containsExactly(tuple(folder.resolve("bad.jar"), key));
        assertThat(plugins.loaded()).extracting(Plugin::file).containsExactly(folder.resolve("good.jar"));
    }
}
