package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.Objects;

import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.model.Link;

/** Says what came of a disconnect or an undo, and shows how the record stands after it. */
final class LinkOutcomes {
    /** What was run. */
    interface Errand {
        /** What is said when the links are gone. */
        Notice removed(LinkOutcome.Removed removed);

        /** The links are not those that were shown. */
        void changed();

        /** It is tried again, nothing having been written. */
        void retry();
    }

    private final OpenTab tab;

    LinkOutcomes(OpenTab tab) {
        this.tab = tab;
    }

    /** {@code goOn} runs only if it was done. */
    void show(LinkOutcome outcome, Errand errand, Runnable goOn) {
        switch (outcome) {
            case LinkOutcome.Removed removed -> {
                tab.after(errand.removed(removed));
                tell(removed.links());
                goOn.run();
            }
            case LinkOutcome.Restored(List<Link> links) -> {
                tab.after(restored(links));
                tell(links);
                goOn.run();
            }
            case LinkOutcome.Changed() -> errand.changed();
            case LinkOutcome.CompanyNotConnected(var company) -> tab.after(new Notice.CompanyNotConnected(company));
            case LinkOutcome.Taken(var by) -> tab.after(new Notice.Taken(by, tab.isOf(by)));
            case LinkOutcome.Claimed(String user, String workstation, var since) ->
                tab.say(new Notice.Claimed(user, workstation, since));
            case LinkOutcome.Withdrawn() -> tab.after(new Notice.Withdrawn());
            case LinkOutcome.Stopped(var problem, var unfinished) -> {
                if (unfinished.isPresent()) {
                    tab.after(new Notice.Stopped(problem));
                } else {
                    tab.fail(problem, errand::retry);
                }
            }
        }
    }

    /** Lists show all of them as they are now. */
    void tell(List<Link> links) {
        links.forEach(link -> tab.navigator().linkChanged(link.entity()));
    }

    static String number(Link link) {
        return Objects.requireNonNullElse(link.actorNumber(), link.actor().key());
    }

    /** Some may have been left out because somebody has connected them otherwise by now. */
    private static Notice restored(List<Link> links) {
        return links.isEmpty()
                ? new Notice.LinksChanged()
                : new Notice.DisconnectUndone(number(links.getFirst()), links.size() - 1);
    }
}
