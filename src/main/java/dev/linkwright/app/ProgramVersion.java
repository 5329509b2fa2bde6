package dev.linkwright.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Which versions run. */
public final class ProgramVersion {
    private static final String UNKNOWN = "?";

    private ProgramVersion() {
    }

    /** Of Linkwright. */
    public static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "from source" : version;
    }

    /** Of JavaFX, without starting it. */
    static String javaFx() {
        try (InputStream in = ClassLoader.getSystemResourceAsStream("javafx.properties")) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties told = new Properties();
            told.load(in);
            return told.getProperty("javafx.runtime.version", UNKNOWN);
        } catch (IOException _) {
            return UNKNOWN; // only told to people
        }
    }
}
