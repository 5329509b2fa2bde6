package dev.linkwright.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A moment in a Save, counted over all of its calls that write: the n-th of them, before or after it was carried out. What
 * happens there is given; a count without anything to happen lists the calls.
 */
final class CallPoint {
    private static final Set<String> WRITING = Set.of("open", "record", "close", "save", "saveKey", "deleteKey",
            "setConflicts");

    private final int nth;
    private final boolean after;
    private final Runnable action;
    private final List<String> calls = new ArrayList<>();

    private CallPoint(int nth, boolean after, Runnable action) {
        this.nth = nth;
        this.after = after;
        this.action = action;
    }

    static CallPoint never() {
        return new CallPoint(-1, false, () -> {
        });
    }

    /** Written as {@code 7:after}. */
    static CallPoint of(String text, Runnable action) {
        String[] parts = text.split(":");
        return new CallPoint(Integer.parseInt(parts[0]), parts[1].equals("after"), action);
    }

    /** The names of the calls so far, as in {@code erp.save}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** The same port, watched. */
    <T> T watch(Class<T> port, String name, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port}, (_, method, arguments) -> {
            boolean counts = WRITING.contains(method.getName());
            boolean here = counts && count(name, method.getName(), arguments) == nth;
            if (here && !after) {
                action.run();
            }
            try {
                Object answer = method.invoke(real, arguments);
                if (here && after) {
                    action.run();
                }
                return answer;
            } catch (InvocationTargetException failure) {
                throw failure.getCause();
            }
        }));
    }

    private int count(String name, String method, Object[] arguments) {
        String detail = method.equals("record") && arguments[1] instanceof dev.linkwright.link.StepRecord line
                ? " " + line.step() + " " + line.state()
                : "";
        calls.add(name + "." + method + detail);
        return calls.size();
    }
}
