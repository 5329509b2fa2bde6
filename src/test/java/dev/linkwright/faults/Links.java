package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which links there ought to be, by what was saved. */
final class Links {
    private Links() {
    }

    /** The id of the company's link, by how the operations ended. */
    static Optional<String> expected(Aftermath after) {
        String own = after.world().company().type() + " " + after.world().company().id() + " Link";
        Optional<String> expected = Optional.ofNullable(after.keysBefore().get(own))
                .map(value -> value.substring(value.indexOf(';') + 1));
        for (Aftermath.Ended one : after.done()) {
            if (one.links()) {
                expected = Optional.of(one.operation().link().value());
            }
            if (one.unlinks()) {
                expected = Optional.empty();
            }
        }
        return expected;
    }

    /** Links of contacts that do not go with the company's, and stamps without a link. */
    static List<String> halfDone(Aftermath after) {
        Map<String, String> keys = after.world().keys();
        List<String> broken = new ArrayList<>();
        Set<String> linked = records(keys, "Link");
        records(keys, "Base").stream().filter(record -> !linked.contains(record))
                .forEach(record -> broken.add("a stamp without a link on " + record));
        Map<String, String> before = links(after.keysBefore());
        Map<String, String> now = links(keys);
        boolean unlinked = after.done().stream().filter(one -> one.links() || one.unlinks())
                .reduce((_, later) -> later).filter(Aftermath.Ended::unlinks).isPresent();
        if (unlinked && !now.isEmpty()) {
            broken.add("still linked: " + now.keySet());
        }
        if (!unlinked && !now.keySet().containsAll(before.keySet())) {
            broken.add("not linked any more: " + before.keySet() + " but " + now.keySet());
        }
        if (!linked.isEmpty() && after.link().isEmpty()) {
            broken.add("linked without the company: " + linked);
        }
        return broken;
    }

    private static Set<String> records(Map<String, String> keys, String name) {
        return keys.keySet().stream().filter(key -> key.endsWith(" " + name))
                .map(key -> key.substring(0, key.length() - name.length() - 1)).collect(Collectors.toSet());
    }

    private static Map<String, String> links(Map<String, String> keys) {
        Map<String, String> links = new TreeMap<>(keys);
        links.keySet().removeIf(key -> !key.endsWith(" Link"));
        return links;
    }
}
