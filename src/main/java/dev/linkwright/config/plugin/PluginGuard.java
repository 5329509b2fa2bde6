package dev.linkwright.config.plugin;

import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.PortCalls;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Lets out of a plug-in what the port allows, and makes a problem that names the plug-in of everything else. */
final class PluginGuard {
    private static final Logger LOG = LoggerFactory.getLogger(PluginGuard.class);

    /** Code of a plug-in, or the way to it. */
    private interface Inside<T> {
        @Nullable
        T call() throws Throwable;
    }

    private final PortCalls calls = new PortCalls();
    private final String file;
    private final ClassLoader loader;

    PluginGuard(String file, ClassLoader loader) {
        this.file = file;
        this.loader = loader;
    }

    /** A configuration that cannot be used is told as the port says. */
    SyncConnector open(Callable<SyncConnector> opening) {
        try {
            return answered("open", inside(opening::call));
        } catch (IllegalArgumentException unusable) {
            throw unusable;
        } catch (Throwable thrown) {
            throw allowed("open", thrown);
        }
    }

    /** Calls a connector's method; closing never fails. */
    // The plug-in does not know what stands for its connector; that equals itself only.
    @SuppressWarnings("ReferenceEquality")
    @Nullable
    Object call(Object proxy, SyncConnector connector, Method method, Object @Nullable [] arguments) {
        String name = method.getName();
        if (name.equals("equals") && arguments != null) {
            return proxy == arguments[0];
        }
        try {
            @Nullable
            Object answer = inside(() -> calls.call(connector, method, arguments));
            return method.getReturnType() == void.class ? null : answered(name, answer);
        } catch (Throwable thrown) {
            RuntimeException problem = allowed(name, thrown);
            if (name.equals("close")) {
                return null;
            }
            throw problem;
        }
    }

    /** Libraries of a plug-in look for their own parts with the thread's class loader. */
    private <T> @Nullable T inside(Inside<T> call) throws Throwable {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return call.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static <T> T answered(String call, @Nullable T answer) {
        if (answer == null) {
            throw new IllegalStateException(call + " answered null");
        }
        if (answer instanceof List<?> list) {
            list.forEach(item -> answered(call, item));
        }
        return answer;
    }

    private RuntimeException allowed(String call, Throwable caught) {
        return switch (PluginFault.bare(caught)) {
            case ProblemException problem -> problem;
            case CancellationException cancelled -> cancelled;
            default -> {
                PluginFault fault = PluginFault.of(caught);
                LOG.warn("The connector {} failed in {}: {}", file, call, fault.summary());
                LOG.info("Where it failed: {}", fault.trace()); // for the file, not for the console
                yield new ProblemException(
                        new Problem.Bug("The connector " + file + " failed in " + call + ": " + fault.summary()));
            }
        };
    }
}
