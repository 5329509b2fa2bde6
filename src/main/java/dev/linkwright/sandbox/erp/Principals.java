package dev.linkwright.sandbox.erp;

import org.jspecify.annotations.Nullable;

/** Knows who sends a request by its {@code Authorization}. */
@FunctionalInterface
public interface Principals {

    /**
     * Who it is; null when this does not know them.
     *
     * @param scheme
     *            in lower case, such as {@code bearer}
     * @param secret
     *            what follows it
     */
    @Nullable
    Principal of(String scheme, String secret);
}
