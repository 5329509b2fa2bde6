package dev.linkwright.config;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Calls methods of a port that are known only by reflection, whose own calls must not be used for it: with the options that
 * the program starts with they have a native frame, and a virtual thread that waits below one holds its carrier.
 */
public final class PortCalls {
    private static final MethodType ANY = MethodType.methodType(Object.class, Object.class, Object[].class);

    private final Map<Method, MethodHandle> handles = new ConcurrentHashMap<>();

    /**
     * Calls a method of a public interface.
     *
     * @param arguments null for none
     * @throws Throwable what the method throws, as it is
     */
    public @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return (Object) handles.computeIfAbsent(method, PortCalls::handle).invokeExact(target, arguments);
    }

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method).asFixedArity()
                    .asSpreader(Object[].class, method.getParameterCount()).asType(ANY);
        } catch (IllegalAccessException hidden) {
            throw new IllegalArgumentException("A port is public", hidden);
        }
    }
}
