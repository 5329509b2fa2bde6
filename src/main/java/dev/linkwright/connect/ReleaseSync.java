package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Problem;

/**
 * Lets synchronisation go on after a person has looked at what held it up. Every call blocks and belongs on {@code Work};
 * every failure is a {@link dev.linkwright.model.ProblemException}.
 */
public interface ReleaseSync {

    /** What waits for a look, in the order of the connections. Asks every active ERP who it is; one that is away tells nothing. */
    List<HeldSync> held();

    /**
     * Goes on, as the person has seen and confirmed it. After another ERP or an earlier state all links are compared, and
     * what differs waits for a decision; of too many records what was held back is written.
     *
     * @throws dev.linkwright.model.ProblemException OtherErp if it is yet another one by now
     */
    Released release(HeldSync seen, ResyncFromCrm.Watch watch);

    /**
     * What came of it.
     *
     * @param written how many values
     * @param waiting how many records wait for a decision now
     * @param stopped why it ended before all was looked at; it can be gone on with
     */
    record Released(int written, int waiting, Optional<Problem> stopped) {
    }
}
