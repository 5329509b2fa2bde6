package dev.linkwright.http;

import java.util.Optional;

/** Tells what stands in the {@code Authorization} header; asked anew for every call. */
@FunctionalInterface
public interface Authorisation {
    /** May take as long as a person takes to sign in; ends early when its thread is interrupted. */
    Optional<String> header();

    /**
     * Told that the server did not take a header, so that it carried nothing out.
     *
     * @return whether {@link #header} now has another, without asking anybody, that is worth one more try
     */
    default boolean renew(String refused) {
        return false;
    }

    /** Told that the server did not take a header that was renewed for this very call either. */
    default void forget(String refused) {
        // what never changes is not forgotten
    }

    static Authorisation none() {
        return Optional::empty;
    }
}
