package dev.linkwright.http;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

/** Which addresses may be called. */
public final class Addresses {
    private Addresses() {
    }

    /**
     * Reads an address that somebody configured.
     *
     * @throws IllegalArgumentException with a sentence that says why it cannot be used
     */
    public static HttpUrl parse(String text) {
        @Nullable
        HttpUrl address = HttpUrl.parse(text.strip());
        if (address == null) {
            throw new IllegalArgumentException("Not a web address that starts with https://");
        }
        return check(address);
    }

    static HttpUrl check(HttpUrl address) {
        if (!address.isHttps() && !isLoopback(address.host())) {
            throw new IllegalArgumentException(
                    "Plain http to " + address.host() + " is refused: passwords would travel readable. Use https");
        }
        if (!address.username().isEmpty() || !address.password().isEmpty()) {
            throw new IllegalArgumentException(
                    "The address of " + address.host() + " holds a user name or password; they belong elsewhere");
        }
        return address;
    }

    static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false; // a name: whom it stands for can change at any moment
        }
    }
}
