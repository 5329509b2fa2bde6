package dev.linkwright.http.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How a person gets to the page on which they sign in, and back.
 *
 * @param browser shows a page outside the program and returns at once; Unauthorised where nobody could see it
 * @param port    of this computer to which the browser comes back; {@link #ANY_PORT} where the service takes any
 * @param limit   how long a person may take
 */
public record SignInPage(Consumer<URI> browser, int port, Duration limit) {
    public static final int ANY_PORT = 0;
    /** As long as a person may take to find a password and a second factor. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    public static SignInPage in(Consumer<URI> browser) {
        return new SignInPage(browser, ANY_PORT, USUAL);
    }

    public SignInPage withPort(int other) {
        return new SignInPage(browser, other, limit);
    }

    public SignInPage within(Duration other) {
        return new SignInPage(browser, port, other);
    }
}
