package dev.linkwright.sync.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.sync.plan.Write;

/**
 * What a synchronisation is to look at, and whether it writes.
 *
 * @param scope  which links
 * @param dryRun whether it only tells what it would do: nothing is written to either system, nor remembered here
 * @param hand   whether a person asked for it; then it is not held up by what failed before
 * @param resync how the CRM's values are sent to the ERP instead of being merged; empty for a synchronisation
 */
public record SyncWish(Scope scope, boolean dryRun, boolean hand, Optional<Resync> resync) {

    /** A synchronisation. */
    public SyncWish(Scope scope, boolean dryRun, boolean hand) {
        this(scope, dryRun, hand, Optional.empty());
    }

    /**
     * The CRM's values are sent, whoever changed what.
     *
     * @param noBlankOverValue whether values that the CRM lacks stay in the ERP
     * @param counted          what may be written of each record; anything else waits for a person. Empty where it is only
     *                         counted
     */
    public record Resync(boolean noBlankOverValue, Optional<Map<CrmEntity, Set<Write>>> counted) {
    }

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
