package dev.linkwright.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the program is made of besides its own code, as the build collected it, and under which licences. */
public final class ThirdParties {
    private static final List<String> LISTS = List.of("third-parties.tsv", "within-libraries.tsv");
    private static final String COPYRIGHTS = "copyrights.properties";

    private ThirdParties() {
    }

    /** In the order of their names. Blocks for a moment. */
    public static List<ThirdParty> all() {
        Stream<ThirdParty> listed = LISTS.stream().flatMap(list -> lines(list).stream()).map(ThirdParty::of);
        return Stream.concat(Stream.of(runtime()), listed)
                .sorted(Comparator.comparing(one -> one.name().toLowerCase(Locale.ROOT))).toList();
    }

    private static ThirdParty runtime() {
        return new ThirdParty("java", Runtime.version().toString(), System.getProperty("java.runtime.name"),
                List.of(Licence.OPEN_JDK.id()), System.getProperty("java.vendor.url"));
    }

    /** Whose it is, and what its licence says: as its own file says it, else the licence as such. Blocks for a moment. */
    public static String words(ThirdParty party) {
        List<String> own = JarTexts.in(party.jar());
        Stream<String> licence = own.isEmpty() ? party.licence().map(Licence::text).stream() : own.stream();
        return Stream.concat(copyright(party), licence).map(String::strip).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static Stream<String> copyright(ThirdParty party) {
        Properties known = new Properties();
        try (InputStream in = ThirdParties.class.getResourceAsStream(COPYRIGHTS)) {
            known.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + COPYRIGHTS, unreadable);
        }
        return Stream.ofNullable(known.getProperty(party.key()));
    }

    /** None where the program was compiled without Maven. */
    private static List<String> lines(String file) {
        try (InputStream in = ThirdParties.class.getResourceAsStream(file)) {
            return in == null ? List.of() : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
