package dev.linkwright.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built.
 *
 * @param time                 when, as far as it can be the same for everybody who builds it; empty if it is not known
 * @param commit               of what; empty if whoever built it did not say
 * @param newestVersionAddress where it can be asked which version is the newest; empty if there is no such place
 */
public record Build(String time, String commit, String newestVersionAddress) {
    private static final String FILE = "build.properties";

    /** Of this program; blank where it was compiled without Maven. */
    public static Build ofThisProgram() {
        Properties told = new Properties();
        try (InputStream in = Build.class.getResourceAsStream(FILE)) {
            if (in != null) {
                told.load(in);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
        return new Build(told.getProperty("time", ""), told.getProperty("commit", ""),
                told.getProperty("newest.version.address", ""));
    }
}
