package dev.linkwright.sandbox.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** What tests plan to go wrong, and what they do in between: counted from the moment it is planned. */
public final class Faults {

    /** The n-th request, counted from now, that a test is about. */
    private static final class Planned<T> {
        private final AtomicInteger left;
        private final Predicate<RecordedRequest> about;
        private final T action;

        Planned(int nth, Predicate<RecordedRequest> about, T action) {
            this.left = new AtomicInteger(nth);
            this.about = about;
            this.action = action;
        }

        boolean isDue(RecordedRequest request) {
            return about.test(request) && left.decrementAndGet() == 0;
        }
    }

    private final ReentrantLock counting = new ReentrantLock();
    private final List<Planned<Fault>> faults = new CopyOnWriteArrayList<>();
    private final List<Planned<Consumer<RecordedRequest>>> before = new CopyOnWriteArrayList<>();
    private final List<Planned<Consumer<RecordedRequest>>> after = new CopyOnWriteArrayList<>();

    Faults() {
    }

    /** The n-th request from now on, of any kind, fails like this; 1 is the next one. */
    public void at(int nth, Fault fault) {
        at(nth, request -> true, fault);
    }

    /** The n-th request of a kind fails like this. */
    public void at(int nth, Predicate<RecordedRequest> about, Fault fault) {
        faults.add(new Planned<>(nth, about, fault));
    }

    /** Runs just before the n-th request of a kind is worked on: what a stranger did between two requests of a client. */
    public void before(int nth, Predicate<RecordedRequest> about, Consumer<RecordedRequest> action) {
        before.add(new Planned<>(nth, about, action));
    }

    /** Runs after the n-th request of a kind was worked on and before its answer leaves. */
    public void beforeAnswer(int nth, Predicate<RecordedRequest> about, Consumer<RecordedRequest> action) {
        after.add(new Planned<>(nth, about, action));
    }

    /** Forgets everything planned. */
    public void clear() {
        faults.clear();
        before.clear();
        after.clear();
    }

    @Nullable
    Fault of(RecordedRequest request) {
        List<Planned<Fault>> due = due(faults, request);
        return due.isEmpty() ? null : due.getLast().action;
    }

    void runBefore(RecordedRequest request) {
        run(before, request);
    }

    void runBeforeAnswer(RecordedRequest request) {
        run(after, request);
    }

    private void run(List<Planned<Consumer<RecordedRequest>>> hooks, RecordedRequest request) {
        due(hooks, request).forEach(planned -> planned.action.accept(request));
    }

    /** A request counts for all that is planned before the next one does, else one of two at once would be taken for both. */
    private <T> List<Planned<T>> due(List<Planned<T>> all, RecordedRequest request) {
        counting.lock();
        try {
            List<Planned<T>> due = all.stream().filter(planned -> planned.isDue(request)).toList();
            all.removeAll(due);
            return due;
        } finally {
            counting.unlock();
        }
    }
}
