package dev.linkwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.linkwright.erp.SyncConnectorProvider;

/** Makes a jar with connectors from sources, as whoever writes one does. */
public final class ConnectorJar {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Manifest manifest = new Manifest();
    private final List<String> providers = new ArrayList<>();

    public ConnectorJar() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    public ConnectorJar manifest(Attributes.Name name, String value) {
        manifest.getMainAttributes().put(name, value);
        return this;
    }

    /** Names a provider for the service loader, whether there is such a class or not. */
    public ConnectorJar provider(String className) {
        providers.add(className);
        return this;
    }

    /** Compiles Java files against the program's classes and nothing else of this project's tests. */
    public ConnectorJar compiled(Path scratch, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectory(scratch.resolve("classes" + entries.size()));
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(said, files, null,
                    List.of("-d", classes.toString(), "-proc:none", "-classpath", program()), null,
                    files.getJavaFileObjectsFromPaths(sources)).call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
        try (Stream<Path> made = Files.walk(classes)) {
            for (Path file : made.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return this;
    }

    /** Takes in the jar of a library, known by one of its classes. */
    public ConnectorJar including(Class<?> known) throws IOException {
        try (JarFile library = new JarFile(
                Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI()).toFile())) {
            for (JarEntry entry : Collections.list(library.entries())) {
                if (entry.getName().endsWith(".class") && !entry.getName().contains("module-info")) {
                    entries.put(entry.getName(), library.getInputStream(entry).readAllBytes());
                }
            }
            return this;
        } catch (URISyntaxException noFile) {
            throw new IOException(noFile);
        }
    }

    /** A class as if a Java of the future had compiled it. */
    public ConnectorJar ofTheFuture() {
        entries.replaceAll((name, content) -> {
            content[7] += 20;
            return content;
        });
        return this;
    }

    public Path write(Path file) {
        if (!providers.isEmpty()) {
            entries.put("META-INF/services/" + SyncConnectorProvider.class.getName(),
                    String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
        }
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The class path without tests: a plug-in that compiles here needs nothing of theirs. */
    private static String program() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(place -> !place.endsWith("test-classes"))
                .reduce((one, other) -> one + File.pathSeparator + other).orElseThrow();
    }
}
