package dev.linkwright.sandbox.erp.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import dev.linkwright.sandbox.erp.signin.SignInOptions.Manner;
import dev.linkwright.sandbox.erp.signin.Vault.Asked;
import dev.linkwright.sandbox.http.Answer;

/** Lets a person say who they are, and sends their browser back with a code. */
final class Authorize {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SignInOptions options;
    private final Vault vault;
    private final AtomicReference<Manner> manner;

    Authorize(SignInOptions options, Vault vault, AtomicReference<Manner> manner) {
        this.options = options;
        this.vault = vault;
        this.manner = manner;
    }

    /** {@code GET authorize}. Who asks wrongly is told through the browser, but only at an address that may be theirs. */
    Answer asked(Map<String, String> parameters, String action) {
        SignInClient client;
        String redirect;
        try {
            client = Clients.find(options.clients(), parameters.getOrDefault("client_id", ""));
            redirect = redirect(parameters.getOrDefault("redirect_uri", ""));
        } catch (SignInError unsafe) {
            return SignInPage.refuses(unsafe);
        }
        String state = parameters.getOrDefault("state", "");
        try {
            var asked = new Asked(client, redirect, state, challenge(parameters, client), scopes(parameters));
            return switch (Objects.requireNonNull(manner.get())) {
                case ASKS -> SignInPage.asks(action, vault.page(asked), options.people());
                case AT_ONCE -> back(asked, options.people().getFirst());
                case REFUSES -> declined(asked);
            };
        } catch (SignInError refused) {
            return back(redirect, refused, state);
        }
    }

    /** The page's form. */
    Answer answered(Map<String, String> fields) {
        Asked asked = vault.closePage(fields.getOrDefault("page", ""));
        if (asked == null) {
            return SignInPage.refuses(SignInError.invalidRequest(90014, "The page is no longer open."));
        }
        String account = fields.getOrDefault("account", "");
        return options.people().stream().filter(person -> person.account().equals(account)).findFirst()
                .map(person -> back(asked, person)).orElseGet(() -> declined(asked));
    }

    private static Answer declined(Asked asked) {
        return back(asked.redirect(), SignInError.other("access_denied", 65004, "User declined to consent."),
                asked.state());
    }

    private Answer back(Asked asked, SignInPerson person) {
        return redirected(asked.redirect(), List.of("code", vault.code(asked, person), "state", asked.state()));
    }

    private static Answer back(String redirect, SignInError refused, String state) {
        return redirected(redirect,
                List.of("error", refused.code(), "error_description", refused.description(), "state", state));
    }

    private static Answer redirected(String redirect, List<String> parameters) {
        var address = new StringBuilder(redirect);
        for (int at = 0; at < parameters.size(); at += 2) {
            if (!parameters.get(at + 1).isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&').append(parameters.get(at)).append('=')
                        .append(URLEncoder.encode(parameters.get(at + 1), StandardCharsets.UTF_8));
            }
        }
        return new Answer(302, Map.of("Location", address.toString(), "Cache-Control", "no-store"), "");
    }

    /** A program on the person's own computer listens on any port of it. */
    private static String redirect(String text) {
        URI address;
        try {
            address = URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw mismatch(text);
        }
        if (!"http".equals(address.getScheme()) || address.getHost() == null || !LOOPBACK.contains(address.getHost())
                || address.getFragment() != null || address.getUserInfo() != null) {
            throw mismatch(text);
        }
        return text;
    }

    private static SignInError mismatch(String text) {
        return SignInError.invalidRequest(50011, "The redirect URI '" + text
                + "' specified in the request does not match the redirect URIs configured for the application.");
    }

    private static String challenge(Map<String, String> parameters, SignInClient client) {
        if (!parameters.getOrDefault("response_type", "").equals("code")) {
            throw SignInError.other("unsupported_response_type", 700054,
                    "response_type is not enabled for the application.");
        }
        String challenge = parameters.getOrDefault("code_challenge", "");
        if (challenge.isEmpty() && !client.isPublic()) {
            return "";
        }
        if (challenge.isEmpty()) {
            throw SignInError.invalidRequest(9002325, "Proof Key for Code Exchange is required.");
        }
        if (!parameters.getOrDefault("code_challenge_method", "").equals("S256")
                || !CHALLENGE.matcher(challenge).matches()) {
            throw SignInError.invalidRequest(501491, "Invalid code challenge or method; it must be S256.");
        }
        return challenge;
    }

    private static Scopes scopes(Map<String, String> parameters) {
        String scope = parameters.getOrDefault("scope", "");
        if (scope.isBlank()) {
            throw SignInError.missing("scope");
        }
        return Scopes.of(scope);
    }
}
