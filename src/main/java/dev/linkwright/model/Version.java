package dev.linkwright.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a side calls the state of a record at one moment. Opaque outside the adapter that made it: a timestamp, an
 * etag, or several of them for a record and its child rows. Two equal versions mean that nothing was written between
 * as far as the server can tell; SuperOffice, for one, counts whole seconds only.
 *
 * @param stamps names known to the adapter, each with the server's own text
 */
public record Version(Map<String, String> stamps) {
    public Version {
        stamps = Map.copyOf(stamps);
    }

    public static Version of(String name, String stamp) {
        return new Version(Map.of(name, stamp));
    }

    @Override
    public String toString() {
        return new TreeMap<>(stamps).toString();
    }
}
