package dev.linkwright.config;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Sentence;

/**
 * The profile that this workstation works with. Whoever shows something of it is told when it changes. Safe from several
 * threads; watchers are told on the thread that changed it, one change after the other.
 */
public final class WorkingProfile {
    private final ProfileFile files;
    private final @Nullable KeptProfile kept;
    private final Optional<Sentence> fixed;
    private final ReentrantLock changing = new ReentrantLock();
    private final List<Consumer<Profile>> watchers = new CopyOnWriteArrayList<>();
    private volatile Profile current;

    private WorkingProfile(ProfileFile files, @Nullable KeptProfile kept, Optional<Sentence> fixed, Profile current) {
        this.files = files;
        this.kept = kept;
        this.fixed = fixed;
        this.current = current;
    }

    /**
     * Takes up what was kept.
     *
     * @param otherwise what counts where nothing was kept yet
     * @throws ProfileException if what was kept cannot be used, with all that is wrong; it stays as it is
     */
    public static WorkingProfile kept(KeptProfile kept, ProfileFile files, Profile otherwise) throws ProfileException {
        Optional<String> text = kept.read();
        return new WorkingProfile(files, kept, Optional.empty(),
                text.isPresent() ? files.parse(text.get()) : otherwise);
    }

    /**
     * One that was given at the start and cannot be changed.
     *
     * @param why what people read who would like to
     */
    public static WorkingProfile fixed(Profile profile, ProfileFile files, Sentence why) {
        return new WorkingProfile(files, null, Optional.of(why), profile);
    }

    /** As it is now. */
    public Profile current() {
        return current;
    }

    /** Why it cannot be changed by anybody; empty if it can. */
    public Optional<Sentence> fixed() {
        return fixed;
    }

    /**
     * Changes it. It is on the disk before anybody is told.
     *
     * @param edit makes the next one of what is current then, which may be newer than what the caller has seen
     * @throws dev.linkwright.model.ProblemException StoreFailed if it cannot be kept; then the one before still counts
     */
    public void change(UnaryOperator<Profile> edit) {
        changing.lock();
        try {
            Profile next = edit.apply(current);
            if (next.equals(current)) {
                return;
            }
            if (kept == null) {
                throw new IllegalStateException("A profile that was given at the start does not change");
            }
            kept.write(files.text(next));
            current = next;
            watchers.forEach(watcher -> watcher.accept(next));
        } finally {
            changing.unlock();
        }
    }

    /** What ends the watching of all who begin it from now on. */
    public Runnable endOfWatching() {
        List<Consumer<Profile>> before = List.copyOf(watchers);
        return () -> watchers.retainAll(before);
    }

    /** Tells somebody of every change from now on. */
    public void whenChanged(Consumer<Profile> watcher) {
        watchers.add(watcher);
    }
}
