package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

class AskingAgainTest {
    /** A port with one call. */
    public interface Port {
        String call(String what);
    }

    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean open;

    @Test
    void theCallGoesOnOnceThePersonHasSignedIn() {
        Port port = AskingAgain.before(Port.class, () -> this::answer, _ -> {
            asked.incrementAndGet();
            open = true;
            return true;
        });
        assertThat(port.call("search")).isEqualTo("search done");
        assertThat(port.call("save")).isEqualTo("save done");
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoDoesNotSignInGetsTheProblem() {
        Port port = AskingAgain.before(Port.class, () -> this::answer, _ -> false);
        ProblemException failed = catchThrowableOfType(ProblemException.class, () -> port.call("search"));
        assertThat(failed.problem()).isInstanceOf(Problem.Unauthorised.class);
    }

    @Test
    void aWrongAnswerIsNotAskedForEver() {
        Port port = AskingAgain.before(Port.class, () -> this::answer, _ -> {
            asked.incrementAndGet();
            return true;
        });
        assertThatThrownBy(() -> port.call("search")).isInstanceOf(ProblemException.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void otherProblemsAskNobody() {
        Port port = AskingAgain.before(Port.class, () -> what -> {
            throw new ProblemException(new Problem.Stale(what));
        }, _ -> {
            asked.incrementAndGet();
            return true;
        });
        assertThatThrownBy(() -> port.call("save")).isInstanceOf(ProblemException.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void manyCallsAtTheSameTimeAskOnce() throws Exception {
        int calls = 8;
        CountDownLatch refused = new CountDownLatch(calls);
        Port port = AskingAgain.before(Port.class, () -> what -> {
            if (!open) {
                refused.countDown();
                await(refused);
            }
            return answer(what);
        }, _ -> {
            asked.incrementAndGet();
            open = true;
            return true;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = IntStream.range(0, calls)
                    .<Callable<String>>mapToObj(number -> () -> port.call("call " + number)).toList();
            for (Future<String> one : threads.invokeAll(all)) {
                assertThat(one.get()).endsWith("done");
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void noFrameOfReflectionIsBelowACallThatMayWait() {
        open = true;
        List<String> frames = new ArrayList<>();
        Port port = AskingAgain.before(Port.class, () -> what -> {
            StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES)
                    .forEach(frame -> frames.add(frame.getClassName()));
            return answer(what);
        }, _ -> false);
        port.call("search");
        int called = frames.indexOf(AskingAgain.class.getName());
        assertThat(frames.subList(0, called)).doesNotContain("java.lang.reflect.Method");
    }

    private String answer(String what) {
        if (!open) {
            throw new ProblemException(new Problem.Unauthorised("Tryton", "wrong password"));
        }
        return what + " done";
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("Not all calls came");
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
