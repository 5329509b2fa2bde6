package dev.linkwright.crm.superoffice;

import java.util.Locale;
import java.util.Optional;

import okhttp3.HttpUrl;

import dev.linkwright.http.Addresses;
import dev.linkwright.http.oauth.SignInService;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.UnusableException;

/**
 * Where SuperOffice Online signs people in, and as which application.
 *
 * @param address      of the sign-in service
 * @param application  the identifier under which the administrator registered this program there
 * @param redirectPort the port of the redirect address that was registered; 0 where any is taken
 */
public record OnlineService(HttpUrl address, String application, int redirectPort) {
    /** What people call it; stands in every problem. */
    static final String NAME = "SuperOffice";

    /**
     * Reads what somebody typed.
     *
     * @param environment {@code sod}, {@code stage}, {@code online}, or the full address of a sign-in service
     * @throws UnusableException with a sentence that says why it cannot be used
     */
    public static OnlineService of(String environment, String application, int redirectPort) {
        String subdomain = switch (environment.strip().toLowerCase(Locale.ROOT)) {
            case "sod" -> "sod";
            case "stage" -> "qaonline";
            case "online" -> "online";
            default -> "";
        };
        HttpUrl address = Addresses.parse(subdomain.isEmpty()
                ? environment
                : "https://" + subdomain
                        + ".superoffice.com/");
        if (application.isBlank()) {
            throw new UnusableException(Sentence.of("superoffice.no-application"));
        }
        return new OnlineService(address.newBuilder().encodedPath("/").query(null).fragment(null).build(),
                application.strip(), redirectPort);
    }

    SignInService signIn() {
        return new SignInService(NAME, at("login/common/oauth/authorize"), at("login/common/oauth/tokens"),
                Optional.of(issuer()));
    }

    /** Without a closing slash. */
    String issuer() {
        String text = address.toString();
        return text.substring(0, text.length() - 1);
    }

    HttpUrl keys() {
        return at("login/.well-known/jwks");
    }

    HttpUrl state(String tenant) {
        return at("api/state").newBuilder().addPathSegment(tenant).build();
    }

    /** Whether an address may be given a token of this service: it is the same server, or a neighbour in its domain. */
    boolean trusts(HttpUrl api) {
        String host = address.host();
        String domain = host.substring(host.indexOf('.') + 1);
        boolean neighbour = address.isHttps() && api.isHttps() && domain.contains(".")
                && api.host().endsWith("." + domain);
        return neighbour || (api.host().equals(host) && api.scheme().equals(address.scheme()));
    }

    private HttpUrl at(String path) {
        return address.newBuilder().addPathSegments(path).build();
    }
}
