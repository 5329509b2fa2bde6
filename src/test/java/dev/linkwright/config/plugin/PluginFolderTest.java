package dev.linkwright.config.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Connectors are loaded only from where nobody but administrators, or the person, can put them. */
class PluginFolderTest {
    private static final int NOBODY = 65534;

    @TempDir
    private Path scratch;

    private Path folder;
    private Path jar;

    @BeforeEach
    void aConnectorIsThere() throws IOException {
        folder = Files.createDirectories(scratch.resolve("program/connectors"));
        jar = new PluginSources(scratch).good("good").write(folder.resolve("good.jar"));
        for (Path path : List.of(scratch, folder.getParent(), folder)) {
            allow(path, "rwxr-xr-x");
        }
        allow(jar, "rw-r--r--");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatOnlyItsOwnerCanWriteIsLoaded() {
        assertThat(load(folder)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatOthersCanWriteIsRefused() throws IOException {
        allow(folder, "rwxrwxr-x");
        assertThat(load(folder)).containsExactly(Map.entry(folder, "plugin.writable.posix"));
        allow(folder, "rwxr-xrwx");
        assertThat(load(folder)).containsExactly(Map.entry(folder, "plugin.writable.posix"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderAboveThatOthersCanWriteIsRefused() throws IOException {
        allow(folder.getParent(), "rwxrwxrwx");
        assertThat(load(folder)).containsExactly(Map.entry(folder, "plugin.writable.posix"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderAboveInWhichOnlyOwnersRenameIsPassed() throws IOException {
        Files.setAttribute(folder.getParent(), "unix:mode", 01777);
        assertThat(load(folder)).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aJarThatOthersCanWriteIsRefused() throws IOException {
        allow(jar, "rw-rw-r--");
        assertThat(load(folder)).containsExactly(Map.entry(jar, "plugin.writable.posix"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkCountsAsWhatItLeadsTo() throws IOException {
        Path elsewhere = Files.createDirectory(scratch.resolve("elsewhere"));
        allow(elsewhere, "rwxr-xr-x");
        Path target = Files.move(jar, elsewhere.resolve("target"));
        Files.createSymbolicLink(jar, Path.of("../../elsewhere/target"));
        Path link = Files.createSymbolicLink(scratch.resolve("link"), folder);
        assertThat(load(link)).isEmpty();

        allow(target, "rw-rw-rw-");
        assertThat(load(link)).hasSize(1);
        allow(target, "rw-r--r--");
        allow(elsewhere, "rwxrwxrwx");
        assertThat(load(link)).hasSize(1);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkInAFolderThatOthersCanWriteIsRefused() throws IOException {
        Path open = Files.createDirectory(scratch.resolve("open"));
        Path link = Files.createSymbolicLink(open.resolve("link"), folder);
        allow(open, "rwxrwxrwx");
        assertThat(load(link)).containsExactly(Map.entry(link, "plugin.writable.posix"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksInACircleAreRefused() throws IOException {
        Path one = scratch.resolve("one");
        Files.createSymbolicLink(one, scratch.resolve("other"));
        Files.createSymbolicLink(scratch.resolve("other"), one);
        Files.delete(jar);
        Files.createSymbolicLink(jar, one);
        assertThat(load(folder)).containsExactly(Map.entry(jar, "plugin.unreadable"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAnotherPersonOwnsIsRefused() throws IOException {
        assumeThat((Integer) Files.getAttribute(folder, "unix:uid")).as("only root can give files away").isZero();
        Files.setAttribute(jar, "unix:uid", NOBODY);
        assertThat(load(folder)).containsExactly(Map.entry(jar, "plugin.owner.posix"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatThePersonOwnsIsRefusedUnlessThePersonNamedIt() throws IOException {
        Path own = Files.createDirectory(scratch.resolve("own"));
        if ((Integer) Files.getAttribute(own, "unix:uid") == 0) {
            Files.setAttribute(own, "unix:uid", NOBODY);
        }
        assertThat(new PosixKeepers(Optional.empty()).objection(own, false)).isPresent();
        assertThat(new PosixKeepers(Optional.of(Files.getOwner(own))).objection(own, false)).isEmpty();
    }

    @Test
    void eachSystemHasItsPlace() {
        Optional<Path> program = Optional.of(Path.of("/opt/linkwright/linkwright.jar"));
        assertThat(PluginFolder.places("Linux", _ -> "", program)).containsExactly(
                Path.of("/usr/share/linkwright/connectors"), Path.of("/opt/linkwright/connectors"));
        assertThat(PluginFolder.places("Mac OS X", _ -> "", Optional.empty()))
                .containsExactly(Path.of("/Library/Application Support/Linkwright/connectors"));
        assertThat(PluginFolder.places("windows", name -> name.equals("ProgramFiles") ? "programs" : "", program))
                .containsExactly(Path.of("programs", "Linkwright", "connectors"),
                        Path.of("/opt/linkwright/connectors"));
    }

    private static List<Map.Entry<Path, String>> load(Path from) {
        try (Plugins plugins = PluginLoader.load(List.of(PluginFolder.given(from)), List.of())) {
            assertThat(plugins.loaded().size() + plugins.refused().size()).isEqualTo(1);
            return plugins.refused().stream().map(one -> Map.entry(one.file(), one.why().key())).toList();
        }
    }

    private static void allow(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
