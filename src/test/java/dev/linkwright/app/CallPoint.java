package dev.linkwright.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import dev.linkwright.link.CreationLine;
import dev.linkwright.link.StepRecord;
import dev.linkwright.testing.Watch;

/**
 * A moment among the calls of a desk: before or after a call was carried out. What happens there is given; without
 * anything to happen it lists the calls.
 */
final class CallPoint implements Watch {
    private static final Set<String> WRITING = Set.of("open", "record", "close", "create", "save", "saveKey",
            "deleteKey", "synced", "removeAll", "restore");
    private static final Set<String> AT_HAND = Set.of("capabilities", "actorTypes", "fingerprint", "close");

    /** Which calls count. */
    enum Calls {
        /** Those that write, to a system or to a file. */
        WRITING {
            @Override
            boolean include(String port, String method) {
                return CallPoint.WRITING.contains(method);
            }
        },
        /** Those that write to a system. */
        WRITING_TO_SYSTEMS {
            @Override
            boolean include(String port, String method) {
                return TO_SYSTEMS.include(port, method) && WRITING.include(port, method);
            }
        },
        /** Those that go over the network. */
        TO_SYSTEMS {
            @Override
            boolean include(String port, String method) {
                return (port.equals("crm") || port.equals("erp")) && !AT_HAND.contains(method);
            }
        };

        abstract boolean include(String port, String method);
    }

    enum Moment {
        BEFORE, AFTER
    }

    private record Armed(Calls calls, int nth, Predicate<String> label, Moment moment, Runnable action,
            List<String> seen) {
        /** Whether it is this call; of several that the label fits, the n-th. */
        boolean meets(String call) {
            seen.add(call);
            return label.test(call) && seen.stream().filter(label).count() == nth;
        }
    }

    private final AtomicReference<Armed> armed = new AtomicReference<>(
            new Armed(Calls.WRITING, 0, _ -> true, Moment.BEFORE, () -> {
            }, new CopyOnWriteArrayList<>()));

    static CallPoint never() {
        return new CallPoint();
    }

    /** Written as {@code 7:after}, or as {@code erp.create:before} for the first call of this name. */
    static CallPoint of(String text, Runnable action) {
        String[] parts = text.split(":");
        Moment moment = Moment.valueOf(parts[1].toUpperCase(Locale.ROOT));
        boolean isNumber = parts[0].chars().allMatch(Character::isDigit);
        CallPoint point = new CallPoint();
        point.armed.set(new Armed(Calls.WRITING, isNumber ? Integer.parseInt(parts[0]) : 1,
                isNumber ? _ -> true : parts[0]::equals, moment, action, new CopyOnWriteArrayList<>()));
        return point;
    }

    /** From now on the n-th of these calls is meant, and no other. */
    CallPoint at(Calls calls, int nth, Moment moment, Runnable action) {
        armed.set(new Armed(calls, nth, _ -> true, moment, action, new CopyOnWriteArrayList<>()));
        return this;
    }

    /** From now on the next call of this name is meant. */
    void before(String label, Runnable action) {
        armed.set(new Armed(Calls.WRITING, 1, label::equals, Moment.BEFORE, action, new CopyOnWriteArrayList<>()));
    }

    /** From now on nothing happens; the calls that write are listed anew. */
    void forget() {
        at(Calls.WRITING, 0, Moment.BEFORE, () -> {
        });
    }

    /** The names of the calls that count so far, as in {@code erp.save}. */
    List<String> calls() {
        return List.copyOf(armed.get().seen());
    }

    @Override
    public <T> T watch(Class<T> port, String name, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            Armed now = armed.get();
            boolean here = now.calls().include(name, method.getName())
                    && now.meets(label(name, method.getName(), arguments));
            if (here && now.moment() == Moment.BEFORE) {
                now.action().run();
            }
            try {
                Object answer = method.invoke(real, arguments);
                if (here && now.moment() == Moment.AFTER) {
                    now.action().run();
                }
                return answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private static String label(String name, String method, Object[] arguments) {
        String detail = "";
        if (method.equals("record")) {
            detail = switch (arguments[1]) {
                case StepRecord line -> " " + line.step() + " " + line.state();
                case CreationLine line -> " " + line.step() + " " + line.state();
                default -> "";
            };
        }
        return name + "." + method + detail;
    }
}
