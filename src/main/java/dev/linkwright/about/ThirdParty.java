package dev.linkwright.about;

import java.util.List;
import java.util.Optional;

/**
 * Something of others that the program is made of.
 *
 * @param key      its coordinates; or a word, where it lies within a library
 * @param licences as its publisher names them; where there are several, each of them will do or covers a part
 * @param address  its home
 */
public record ThirdParty(String key, String version, String name, List<String> licences, String address) {
    public ThirdParty {
        licences = List.copyOf(licences);
    }

    /** Reads a line of columns that are parted by tabs. */
    static ThirdParty of(String line) {
        String[] columns = line.split("\t", -1);
        return new ThirdParty(columns[0], columns[1], columns[2], List.of(columns[3].split("\\|")), columns[4]);
    }

    /** The one under which the program uses it. */
    public Optional<Licence> licence() {
        return licences.stream().flatMap(id -> Licence.of(id).stream()).findFirst();
    }

    /** The name of its file. */
    String jar() {
        return key.substring(key.indexOf(':') + 1) + "-" + version + ".jar";
    }
}
