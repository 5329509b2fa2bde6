package dev.linkwright.browse;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;

/**
 * How all links stand. Calls block and belong on {@code Work}. What is not said to ask a system reads only what is kept
 * here, so it is there without a network.
 */
public interface SyncHealth {

    /** How many links that are wanted stand under each heading, in the order of the headings; every heading is there. */
    Map<Heading, Integer> counts(HealthFilter filter);

    /** The links under a heading that are wanted, in the order of their record's names. */
    List<HealthLine> lines(Heading heading, HealthFilter filter, int offset, int limit);

    /** What of this workstation's work is unfinished, oldest first. */
    List<UnfinishedWork> unfinished();

    /** What other workstations have begun and not finished; asks the CRM for all keys of every active connection. */
    List<UnfinishedWork> unfinishedElsewhere();

    /** What linked records are called; asks the CRM for those whose names are not known here, as far as it answers. */
    Map<CrmEntity, String> names(Collection<CrmEntity> entities);

    /** All connections that links may belong to, in the order of their priority. */
    List<ErpConnection> connections();

    /** Whether the user who is signed in works with a connection. */
    boolean isUsed(ErpConnection connection);

    /** Runs something whenever links or how they stand may have changed, on any thread; it must be quick. */
    void whenChanged(Runnable listener);
}
