package dev.linkwright.app;

import java.time.Duration;
import java.util.Optional;

import jakarta.inject.Inject;

import okhttp3.Headers;
import okhttp3.HttpUrl;

import dev.linkwright.about.Release;
import dev.linkwright.http.Addresses;
import dev.linkwright.http.Authorisation;
import dev.linkwright.http.CallLimits;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.RemoteSystem;

/** Asks a publisher which version is the newest. The request is the same from everybody: it says nothing of who asks. */
final class NewestVersion {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final CallLimits LIMITS = new CallLimits(SHORT, SHORT, SHORT.multipliedBy(2), 1,
            Release.MOST_BYTES + 1L);
    /** Without its own, the library would tell its version; ours is nobody's business either. */
    private static final Headers WHO_ASKS = Headers.of("User-Agent", "Linkwright");

    private final HttpClients http;

    @Inject
    NewestVersion(HttpClients http) {
        this.http = http;
    }

    /**
     * Blocks.
     *
     * @return empty if what lies there does not tell of a version
     * @throws dev.linkwright.model.ProblemException if nothing can be had there
     * @throws IllegalArgumentException              if the address must not be called
     */
    Optional<Release> ask(String address) {
        HttpUrl url = Addresses.parse(address);
        RemoteSystem publisher = RemoteSystem.of(url.host(), url, Authorisation.none()).with(LIMITS).with(WHO_ASKS);
        return Release.read(http.documents(publisher).fetch());
    }
}
