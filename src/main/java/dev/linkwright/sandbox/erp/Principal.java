package dev.linkwright.sandbox.erp;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who is signed in.
 *
 * @param everywhere
 *            what they may do with every entity set that is not named
 * @param perSet
 *            what they may do with single entity sets, such as {@code customers}
 */
public record Principal(String name, Set<Right> everywhere, Map<String, Set<Right>> perSet) {

    /** What can be done with the rows of an entity set; the words are the ERP's. */
    public enum Right {
        READ("Read"), INSERT("Insert"), MODIFY("Modify"), DELETE("Delete");

        private final String word;

        Right(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public static final Set<Right> ALL = Set.of(Right.values());
    public static final Set<Right> READS = Set.of(Right.READ);

    public Principal {
        everywhere = Set.copyOf(everywhere);
        perSet = Map.copyOf(perSet);
    }

    /** The same with other rights to an entity set. */
    public Principal with(String set, Right... rights) {
        var more = new HashMap<>(perSet);
        more.put(set, Set.of(rights));
        return new Principal(name, everywhere, more);
    }

    boolean may(Right right, String set) {
        return perSet.getOrDefault(set, everywhere).contains(right);
    }
}
