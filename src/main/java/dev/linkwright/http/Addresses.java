package dev.linkwright.http;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/** Which addresses may be called. */
public final class Addresses {
    private Addresses() {
    }

    /**
     * Reads an address that somebody configured.
     *
     * @throws UnusableException with a sentence that says why it cannot be used
     */
    public static HttpUrl parse(String text) {
        @Nullable
        HttpUrl address = HttpUrl.parse(text.strip());
        if (address == null) {
            throw new UnusableException(Sentence.of("address.none"));
        }
        return check(address);
    }

    static HttpUrl check(HttpUrl address) {
        if (!address.isHttps() && !isLoopback(address.host())) {
            throw new UnusableException(Sentence.of("address.plain-http", address.host()));
        }
        if (!address.username().isEmpty() || !address.password().isEmpty()) {
            throw new UnusableException(Sentence.of("address.holds-user", address.host()));
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
