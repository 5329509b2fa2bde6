package dev.linkwright.sync.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ProblemException;

/**
 * A workstation that makes one call at a time, and each only when it is let. It runs on a thread of its own, but only while
 * whoever lets it waits: what happens depends on the moves alone.
 */
final class Client {
    private static final Set<String> LINES = Set.of("open", "record", "close");
    private static final Set<String> WRITING = Set.of("saveKey", "deleteKey", "save", "create");
    private static final Set<String> GATED = Set.of("read", "keys", "keysStartingWith", "saveKey", "deleteKey", "save",
            "create", "made", "search");
    private static final long LIMIT_SECONDS = 20;

    enum State {
        /** Wants to make a call. */
        AT_CALL,
        /** Waits for somebody else to go away. */
        WAITING,
        /** Has nothing more to do. */
        FINISHED
    }

    /** What the workstation does when its program starts, first and then again after it was ended. */
    interface Life {
        Object begin();

        Object recover();

        /** All that outlives the program. */
        String disk();
    }

    /** Ends the program, as far as the code that runs can tell. */
    private static final class Halt extends Error {
        private static final long serialVersionUID = 1;

        Halt() {
            super("ended here", null, false, false);
        }
    }

    /** Ends the thread. */
    private static final class Leave extends Error {
        private static final long serialVersionUID = 1;

        Leave() {
            super("left", null, false, false);
        }
    }

    private final SynchronousQueue<Move> moves = new SynchronousQueue<>();
    private final SynchronousQueue<State> states = new SynchronousQueue<>();
    private final List<Integer> history = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Runnable late;
    private final Words words;
    private int lastWrite;
    private int endAt = -1;
    private int lines;
    private boolean ends;
    private State state = State.AT_CALL;
    private @Nullable Throwable failure;

    /** @param late lets the time pass after which nobody waits any more */
    Client(Words words, Runnable late) {
        this.words = words;
        this.late = late;
    }

    void start(Life life) throws InterruptedException {
        Thread.ofVirtual().start(() -> live(life));
        state = answer();
    }

    /** @return how many lines its journal got */
    int perform(Move move) throws InterruptedException {
        give(move);
        state = answer();
        return lines;
    }

    /** Ends its thread. */
    void leave() throws InterruptedException {
        if (state != State.FINISHED) {
            give(new Move(0, Move.How.LEAVE, 0));
            state = answer();
        }
    }

    State state() {
        return state;
    }

    /** All that its further calls depend on. */
    List<Integer> history() {
        return List.copyOf(history);
    }

    /** What its person was told, in order. */
    List<Object> told() {
        return List.copyOf(told);
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    /** The same port, whose calls wait until they are let. */
    <T> T gated(Class<T> port, T real) {
        return proxy(port, real, GATED, name -> {
        });
    }

    /** The same journal, between whose lines the program can end. */
    <T> T written(Class<T> port, T real) {
        return proxy(port, real, Set.of(), name -> {
            if (LINES.contains(name)) {
                line();
            }
        });
    }

    /** Waits until somebody else did something, or for long. */
    void pause(Duration ignored) {
        history.subList(lastWrite, history.size()).clear();
        if (await(State.WAITING).how() == Move.How.LATE) {
            history.add(words.number("late"));
            late.run();
        }
    }

    /** Something that is done in one go when it is let. */
    <T> T gate(String name, Callable<T> work) throws Exception {
        await(State.AT_CALL);
        try {
            T answer = work.call();
            history.add(words.number(name + " " + answer));
            return answer;
        } catch (ProblemException refused) {
            history.add(words.number(name + " " + refused.problem()));
            throw refused;
        } finally {
            if (WRITING.contains(name)) {
                lastWrite = history.size();
            }
        }
    }

    private Move await(State at) {
        try {
            if (ends) {
                throw new Halt();
            }
            states.put(at);
            Move move = moves.take();
            if (move.how() == Move.How.LEAVE) {
                throw new Leave();
            }
            lines = 0;
            ends = move.how() == Move.How.END;
            endAt = move.line();
            return move;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void line() {
        if (ends && lines == endAt) {
            throw new Halt();
        }
        lines++;
    }

    private void live(Life life) {
        try {
            boolean again = false;
            while (!lives(life, again)) {
                again = true;
            }
        } catch (Leave left) {
            history.add(words.number("left"));
        } catch (Throwable broken) {
            failure = broken;
        }
        try {
            states.put(State.FINISHED);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** @return whether it came to its end, and was not ended */
    private boolean lives(Life life, boolean again) throws Exception {
        try {
            gate(again ? "restart" : "start", () -> "");
            lastWrite = history.size();
            told.add(again ? life.recover() : life.begin());
            return true;
        } catch (Halt halted) {
            // A new program knows what is on the disk and nothing else.
            history.clear();
            history.add(words.number(life.disk()));
            lastWrite = history.size();
            ends = false;
            return false;
        }
    }

    private interface Before {
        void call(String name);
    }

    private <T> T proxy(Class<T> port, T real, Set<String> gated, Before before) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            before.call(method.getName());
            Callable<Object> call = () -> {
                try {
                    return method.invoke(real, arguments);
                } catch (InvocationTargetException failed) {
                    if (failed.getCause() instanceof Exception exception) {
                        throw exception;
                    }
                    throw failed;
                }
            };
            return gated.contains(method.getName()) ? gate(method.getName(), call) : call.call();
        }));
    }

    private void give(Move move) throws InterruptedException {
        if (!moves.offer(move, LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody takes " + move);
        }
    }

    private State answer() throws InterruptedException {
        State next = states.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new IllegalStateException("Stuck after " + words.of(history));
        }
        return next;
    }
}
