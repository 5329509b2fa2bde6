package dev.linkwright.config;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Stands before a port: where the system does not take who signed in, a person is asked once for all who call at that
 * time, and each call goes on. A call that was not taken carried nothing out, so that it can be made again.
 *
 * @param <P> the port, an interface
 */
public final class AskingAgain<P> implements InvocationHandler {
    private final Supplier<P> target;
    private final Predicate<Problem.Unauthorised> question;
    private final PortCalls calls = new PortCalls();
    private final ReentrantLock asking = new ReentrantLock();
    /** Counts answers: who began before the last one need not ask. */
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean lastAnswer;

    private AskingAgain(Supplier<P> target, Predicate<Problem.Unauthorised> question) {
        this.target = target;
        this.question = question;
    }

    /**
     * Puts it before a port.
     *
     * @param target   asked for every call, because a new sign-in may make another one
     * @param question waits for the person and tells whether the call is worth one more try
     */
    public static <P> P before(Class<P> port, Supplier<P> target, Predicate<Problem.Unauthorised> question) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port},
                new AskingAgain<>(target, question)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        long begun = answers.get();
        try {
            return calls.call(target.get(), method, arguments);
        } catch (ProblemException failed) {
            if (failed.problem() instanceof Problem.Unauthorised why && isWorthAnotherTry(begun, why)) {
                return calls.call(target.get(), method, arguments);
            }
            throw failed;
        }
    }

    private boolean isWorthAnotherTry(long begun, Problem.Unauthorised why) {
        asking.lock();
        try {
            if (answers.get() == begun) {
                lastAnswer = question.test(why);
                answers.incrementAndGet();
            }
            return lastAnswer;
        } finally {
            asking.unlock();
        }
    }
}
