package dev.linkwright.http;

import java.util.Optional;

/** Tells what stands in the {@code Authorization} header; asked anew for every call. */
@FunctionalInterface
public interface Authorisation {
    Optional<String> header();

    static Authorisation none() {
        return Optional::empty;
    }
}
