package dev.linkwright.sync.run;

import java.util.Set;

import dev.linkwright.model.CrmEntity;

/**
 * What a synchronisation is to look at, and whether it writes.
 *
 * @param scope  which links
 * @param dryRun whether it only tells what it would do: nothing is written to either system, nor remembered here
 * @param hand   whether a person asked for it; then it is not held up by what failed before
 */
public record SyncWish(Scope scope, boolean dryRun, boolean hand) {

    /** Which links are looked at. */
    public sealed interface Scope {
        /** Those whose record or actor changed since the last run, and those that are to be tried again. */
        record Changed() implements Scope {
        }

        /** Every link of the connection. */
        record All() implements Scope {
        }

        /** The links of these records. */
        record Of(Set<CrmEntity> entities) implements Scope {
            public Of {
                entities = Set.copyOf(entities);
            }
        }
    }

    /** What runs by itself. */
    public static final SyncWish AUTOMATIC = new SyncWish(new Scope.Changed(), false, false);
}
