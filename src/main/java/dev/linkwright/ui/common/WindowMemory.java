package dev.linkwright.ui.common;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is remembered of windows: places, sizes, dividers, columns, the theme. Belongs on the JavaFX thread; the file is
 * written in the background, a moment after the last change. A file that cannot be read or written costs comfort only, so
 * it is logged and nobody is bothered.
 */
public final class WindowMemory {
    private static final Logger LOG = LoggerFactory.getLogger(WindowMemory.class);
    private static final Duration CALM = Duration.ofSeconds(1);
    private static final String FILE = "windows.properties";

    private final Path file;
    private final Work work;
    private final Map<String, String> values = new TreeMap<>();
    private final ReentrantLock writing = new ReentrantLock();
    private Runnable callOff = () -> {
    };

    private WindowMemory(Path file, Work work) {
        this.file = file;
        this.work = work;
    }

    /** Reads what is remembered in a profile folder. Blocks, so call it before there are windows. */
    public static WindowMemory load(Path folder, Work work) {
        WindowMemory memory = new WindowMemory(folder.resolve(FILE), work);
        if (Files.exists(memory.file)) {
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(memory.file, StandardCharsets.UTF_8)) {
                stored.load(reader);
                stored.stringPropertyNames().forEach(key -> memory.values.put(key, stored.getProperty(key)));
            } catch (IOException | IllegalArgumentException unreadable) {
                LOG.warn("Places and sizes of windows are forgotten: {}", unreadable.toString());
            }
        }
        return memory;
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A remembered number; empty if there is none or it is none. */
    public Optional<Double> number(String key) {
        return get(key).flatMap(text -> {
            try {
                return Optional.of(Double.valueOf(text));
            } catch (NumberFormatException damaged) {
                LOG.warn("The remembered {} is not a number: {}", key, damaged.toString());
                return Optional.empty();
            }
        });
    }

    public void put(String key, double value) {
        put(key, String.valueOf(value));
    }

    public void put(String key, String value) {
        if (value.equals(values.put(key, value))) {
            return;
        }
        callOff.run();
        callOff = work.later(CALM, () -> {
            Map<String, String> now = Map.copyOf(values);
            work.run(() -> {
                write(now);
                return now;
            }).start();
        });
    }

    /** Writes at once, on the calling thread; for the end of the program. */
    public void flush() {
        callOff.run();
        write(Map.copyOf(values));
    }

    private void write(Map<String, String> now) {
        Properties properties = new Properties();
        properties.putAll(now);
        writing.lock();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = file.resolveSibling(FILE + ".new");
            try (Writer writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                properties.store(writer, null);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("Places and sizes of windows are not remembered: {}", unwritable.toString());
        } finally {
            writing.unlock();
        }
    }
}
