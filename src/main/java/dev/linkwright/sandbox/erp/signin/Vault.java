package dev.linkwright.sandbox.erp.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.erp.Principal;

/** The codes and tokens that are out there. */
final class Vault {

    private static final Duration CODE = Duration.ofMinutes(10);

    /** What a program asked for on the page of {@code authorize}. */
    record Asked(SignInClient client, String redirect, String state, String challenge, Scopes scopes) {
    }

    /** A code on its way through a browser. */
    record Code(Asked asked, SignInPerson person, Instant until, AtomicBoolean used) {
    }

    /** What a refresh token stands for. */
    record Lasting(SignInClient client, SignInPerson person, Scopes scopes, AtomicBoolean used) {
    }

    private record Access(Principal principal, Instant until) {
    }

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Asked> pages = new ConcurrentHashMap<>();
    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, Access> access = new ConcurrentHashMap<>();
    private final Map<String, Lasting> lasting = new ConcurrentHashMap<>();
    private final List<Grant> grants = new CopyOnWriteArrayList<>();
    private final AtomicInteger asks = new AtomicInteger();
    private final Clock clock;

    Vault(Clock clock) {
        this.clock = clock;
    }

    private String secret(int bytes) {
        byte[] noise = new byte[bytes];
        random.nextBytes(noise);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
    }

    /** The name under which an open page knows what it is about. */
    String page(Asked asked) {
        asks.incrementAndGet();
        String page = secret(16);
        pages.put(page, asked);
        return page;
    }

    /** How many pages were shown. */
    int pagesShown() {
        return asks.get();
    }

    @Nullable
    Asked closePage(String page) {
        return pages.remove(page);
    }

    String code(Asked asked, SignInPerson person) {
        String code = "0.A" + secret(48);
        codes.put(code, new Code(asked, person, clock.instant().plus(CODE), new AtomicBoolean()));
        return code;
    }

    /** What a code stands for, once. */
    Code redeem(String text) {
        Code code = codes.get(text);
        if (code == null) {
            throw SignInError.invalidGrant(9002313, "Invalid request. Request is malformed or invalid.");
        }
        if (code.until.isBefore(clock.instant())) {
            throw SignInError.invalidGrant(70008, "The provided authorization code or refresh token has expired.");
        }
        if (!code.used.compareAndSet(false, true)) {
            throw SignInError.invalidGrant(54005,
                    "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.");
        }
        return code;
    }

    String access(Principal principal, Duration lifetime, Grant grant) {
        String token = secret(64);
        access.put(token, new Access(principal, clock.instant().plus(lifetime)));
        grants.add(grant);
        return token;
    }

    @Nullable
    Principal owner(String token) {
        Access known = access.get(token);
        return known == null || known.until.isBefore(clock.instant()) ? null : known.principal;
    }

    String lasting(SignInClient client, SignInPerson person, Scopes scopes) {
        String token = "1.A" + secret(64);
        lasting.put(token, new Lasting(client, person, scopes, new AtomicBoolean()));
        return token;
    }

    @Nullable
    Lasting lasting(String token) {
        return lasting.get(token);
    }

    void forgetAccess() {
        access.clear();
    }

    void forgetLasting(SignInPerson person) {
        lasting.values().removeIf(one -> one.person.equals(person));
    }

    List<Grant> grants() {
        return List.copyOf(grants);
    }
}
