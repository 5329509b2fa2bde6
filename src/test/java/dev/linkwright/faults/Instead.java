package dev.linkwright.faults;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

import dev.linkwright.testing.Watch;

/**
 * Puts something else in the place of some methods of a port.
 *
 * @param type    the port
 * @param methods by their names
 */
record Instead<P>(Class<P> type, Set<String> methods, Behaviour<P> behaviour) implements Watch {

    /** What is done in the place of a call. */
    interface Behaviour<P> {
        Object call(P real, Real asItIs, Object[] arguments) throws Throwable;
    }

    /** The call as it would be. */
    interface Real {
        Object with(Object... arguments) throws Throwable;
    }

    @Override
    public <T> T watch(Class<T> port, String name, T real) {
        if (!port.equals(type)) {
            return real;
        }
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[]{port},
                (_, method, arguments) -> {
                    Real asItIs = given -> invoked(real, method, given);
                    return methods.contains(method.getName())
                            ? behaviour.call(type.cast(real), asItIs, arguments)
                            : asItIs.with(arguments);
                }));
    }

    private static Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
