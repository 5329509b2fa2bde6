package dev.linkwright.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The licences under which the program may use what others made, and why it may. */
public enum Licence {
    /** Wants the licence and the notices passed on. */
    APACHE("Apache-2.0"),
    /** Wants the copyright and the licence passed on. */
    MIT("MIT"),
    /** As MIT. */
    BSD_TWO("BSD-2-Clause"),
    /** As MIT, and forbids advertising with names. */
    BSD_THREE("BSD-3-Clause"),
    /** Binds changes of the library itself, of which there are none. */
    ECLIPSE("EPL-2.0"),
    /** Lets a typeface be handed on with a program, not sold alone. */
    OPEN_FONT("OFL-1.1"),
    /** Its exception lets programs under any licence use the Java runtime and JavaFX as they are. */
    OPEN_JDK("GPL-2.0-only WITH Classpath-exception-2.0"),
    /** Wants nothing. */
    PUBLIC_DOMAIN("Public Domain");

    private final String id;

    Licence(String id) {
        this.id = id;
    }

    /** As the SPDX list calls it, if it is there. */
    public String id() {
        return id;
    }

    /** Empty for a licence under which the program may use nothing. */
    public static Optional<Licence> of(String id) {
        return Stream.of(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** Its whole text. */
    public String text() {
        String file = id.replace(' ', '-') + ".txt";
        try (InputStream in = Objects.requireNonNull(Licence.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
