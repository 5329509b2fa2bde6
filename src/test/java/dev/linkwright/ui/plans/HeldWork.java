package dev.linkwright.ui.plans;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.linkwright.ui.common.Work;

/** Work that a test lets go on step by step. */
public final class HeldWork {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> delayed = new ArrayDeque<>();
    private final Work work = new Work(background::add, Runnable::run, (_, what) -> {
        delayed.add(what);
        return () -> delayed.remove(what);
    });

    public Work work() {
        return work;
    }

    /** Lets the oldest call run. */
    public void runNext() {
        background.remove().run();
    }

    public void runAll() {
        while (!background.isEmpty()) {
            runNext();
        }
    }

    /** As if a person had waited. */
    public void timePasses() {
        while (!delayed.isEmpty()) {
            delayed.remove().run();
        }
    }

    public int waiting() {
        return background.size();
    }
}
