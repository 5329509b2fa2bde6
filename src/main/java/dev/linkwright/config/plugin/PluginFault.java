package dev.linkwright.config.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What others' code threw, told without its message: that may hold a password or a value.
 *
 * @param summary what it was and where
 * @param trace   the same with all frames and causes
 */
record PluginFault(String summary, String trace) {
    private static final int MOST_CAUSES = 10;

    /**
     * Of anything thrown.
     *
     * @throws VirtualMachineError the fault itself if the whole program suffers from it
     */
    static PluginFault of(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
        List<Throwable> causes = causes(bare(thrown));
        String summary = told(causes.getFirst())
                + Arrays.stream(causes.getFirst().getStackTrace()).findFirst().map(frame -> " at " + frame).orElse("");
        String trace = causes.stream()
                .map(one -> told(one) + Arrays.stream(one.getStackTrace()).map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("\ncaused by "));
        return new PluginFault(summary, trace);
    }

    /** The fault itself, without what reflection and the service loader put around it. */
    static Throwable bare(Throwable thrown) {
        return switch (thrown.getCause()) {
            case Throwable cause when thrown instanceof InvocationTargetException
                    || thrown instanceof UndeclaredThrowableException || thrown instanceof ServiceConfigurationError
                    || thrown instanceof ExceptionInInitializerError ->
                bare(cause);
            case null, default -> thrown;
        };
    }

    /** The fault and what caused it. */
    static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, one -> one != null, Throwable::getCause).limit(MOST_CAUSES).toList();
    }

    /** Faults of loading name classes and files, never what a person or a server wrote. */
    private static String told(Throwable fault) {
        return fault instanceof LinkageError || fault instanceof ServiceConfigurationError
                ? fault.toString()
                : fault.getClass().getName();
    }
}
