package dev.linkwright.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * What happens around the calls of a fake: calls are logged, tests hook in before them and make them fail before or
 * after they were carried out. A call is named by its method; {@value #ANY} stands for every call. Calls are counted
 * from when the hook is set: 1 is the next one.
 */
public final class CallScript {
    public static final String ANY = "*";

    private final List<String> log = new ArrayList<>();
    private final List<Hook> before = new ArrayList<>();
    private final List<Hook> after = new ArrayList<>();

    private static final class Hook {
        private final String call;
        private final Runnable action;
        private int left;

        Hook(String call, int nth, Runnable action) {
            this.call = call;
            this.left = nth;
            this.action = action;
        }

        boolean isDue(String name) {
            return (call.equals(ANY) || call.equals(name)) && --left == 0;
        }
    }

    /** Runs the action once, before the next call of this name. */
    public void before(String call, Runnable action) {
        before(call, 1, action);
    }

    /** Runs the action once, before the n-th call of this name. */
    public synchronized void before(String call, int nth, Runnable action) {
        before.add(new Hook(call, nth, action));
    }

    /** Runs the action once, after the n-th call of this name was carried out and before it is answered. */
    public synchronized void after(String call, int nth, Runnable action) {
        after.add(new Hook(call, nth, action));
    }

    /** Makes the n-th call of this name fail; nothing is carried out. */
    public void failBefore(String call, int nth, Problem problem) {
        before(call, nth, () -> {
            throw new ProblemException(problem);
        });
    }

    /** Makes the answer of the n-th call of this name a problem; it was carried out. */
    public void failAfter(String call, int nth, Problem problem) {
        after(call, nth, () -> {
            throw new ProblemException(problem);
        });
    }

    /** The names of the calls so far, in their order. */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    public synchronized long count(String call) {
        return log.stream().filter(call::equals).count();
    }

    public synchronized void clearLog() {
        log.clear();
    }

    /** Carries out a call; hooks run without any lock of the fake. */
    <T> T call(String name, Supplier<T> work) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The call was cancelled");
        }
        synchronized (this) {
            log.add(name);
        }
        due(before, name).forEach(hook -> hook.action.run());
        T answer = work.get();
        due(after, name).forEach(hook -> hook.action.run());
        return answer;
    }

    void run(String name, Runnable work) {
        call(name, () -> {
            work.run();
            return "";
        });
    }

    private synchronized List<Hook> due(List<Hook> hooks, String name) {
        List<Hook> due = new ArrayList<>();
        for (Iterator<Hook> each = hooks.iterator(); each.hasNext();) {
            Hook hook = each.next();
            if (hook.isDue(name)) {
                due.add(hook);
                each.remove();
            }
        }
        return due;
    }
}
