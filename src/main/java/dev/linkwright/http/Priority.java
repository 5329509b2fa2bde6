package dev.linkwright.http;

import java.util.function.Supplier;

/**
 * Who waits for an answer. Work says it once for all calls that its thread makes: an adapter asks for {@link #current()} at
 * each call.
 */
public enum Priority {
    /** Somebody sits in front of the screen. */
    PERSON,
    /** Nobody does; such calls of one system share few permits, so that they never starve the others. */
    BACKGROUND;

    private static final ScopedValue<Priority> CURRENT = ScopedValue.newInstance();

    /** That of the work which the calling thread does; a person's unless it was said otherwise. */
    public static Priority current() {
        return CURRENT.orElse(PERSON);
    }

    /** Does some work, on the calling thread. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }
}
