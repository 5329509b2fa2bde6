package dev.linkwright.ui.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.ui.common.NoticeChoice;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.Work;

/** What was told and not closed, and how much of it came while the person was in another program. */
@Singleton
public final class ShellNotices implements Notices {

    /**
     * What was told.
     *
     * @param times how often
     * @param last  when, the last time; UTC
     */
    record Told(Notice notice, int times, Instant last) {
    }

    private final Work work;
    private final Clock clock;
    private final NoticeChoice choice;
    private final ObservableList<Told> current = FXCollections.observableArrayList();
    private final FilteredList<Told> told = new FilteredList<>(current);
    private final Set<String> closed = new HashSet<>();
    private final ReadOnlyIntegerWrapper unseen = new ReadOnlyIntegerWrapper(this, "unseen");
    private boolean looking = true;
    private boolean everything;

    @Inject
    public ShellNotices(Work work, Clock clock, NoticeChoice choice) {
        this.work = work;
        this.clock = clock;
        this.choice = choice;
        for (NoticeKind kind : NoticeKind.values()) {
            choice.shownProperty(kind).subscribe(this::sift);
        }
    }

    @Override
    public void tell(Notice notice) {
        work.onScreen(() -> add(notice));
    }

    @Override
    public void over(String cause) {
        work.onScreen(() -> {
            closed.remove(cause);
            current.removeIf(one -> one.notice().cause().equals(cause));
        });
    }

    /** What goes on, whether it is shown or not. */
    ObservableList<Told> current() {
        return current;
    }

    /** What the person is shown of it; the newest cause first. */
    ObservableList<Told> told() {
        return told;
    }

    /** How many causes came up since the person last looked at the window. */
    ReadOnlyIntegerProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /** Whether the person looks at a window of the program. */
    void look(boolean now) {
        looking = now;
        if (now) {
            unseen.set(0);
        }
    }

    /** Where the person looks how all is, they are shown what they do without elsewhere, too. */
    void showEverything(boolean now) {
        everything = now;
        sift();
    }

    private void sift() {
        told.setPredicate(one -> everything || choice.isShown(one.notice()));
    }

    void close(Told one) {
        closed.add(one.notice().cause());
        current.removeIf(other -> other.notice().cause().equals(one.notice().cause()));
    }

    /** Leads to what it is about; it is read, so it goes. */
    void show(Told one) {
        close(one);
        one.notice().show().run();
    }

    private void add(Notice notice) {
        for (int index = 0; index < current.size(); index++) {
            if (current.get(index).notice().cause().equals(notice.cause())) {
                current.set(index, new Told(notice, current.get(index).times() + 1, clock.instant()));
                return;
            }
        }
        if (!closed.contains(notice.cause())) {
            current.addFirst(new Told(notice, 1, clock.instant()));
            if (choice.isShown(notice)) {
                unseen.set(looking ? 0 : unseen.get() + 1);
            }
        }
    }
}
