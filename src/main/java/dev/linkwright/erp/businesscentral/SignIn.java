package dev.linkwright.erp.businesscentral;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import okhttp3.Credentials;
import okhttp3.HttpUrl;

import dev.linkwright.erp.SignInBrowser;
import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.oauth.BearerTokens;
import dev.linkwright.http.oauth.RegisteredApplication;
import dev.linkwright.http.oauth.SignInService;

/**
 * How the calls of a connection prove who they are.
 *
 * @param end forgets what was learned by signing in
 */
record SignIn(Authorisation authorisation, Runnable end) {
    /** Whatever the application may do, as its registration says. */
    private static final String EVERYTHING = "https://api.businesscentral.dynamics.com/.default";
    private static final String REFRESHING = "offline_access";
    /** Accounts of any organisation. */
    private static final String ANY_TENANT = "organizations";

    /** @param system what people call the connection */
    static SignIn of(ConnectionSettings settings, String system, HttpClients clients, SignInBrowser browser,
            Clock clock) {
        return switch (settings.signIn()) {
            case KEY -> {
                Optional<String> header = Optional.of(Credentials.basic(settings.needed(ConnectionSettings.USER),
                        settings.needed(ConnectionSettings.KEY), StandardCharsets.UTF_8));
                yield new SignIn(() -> header, () -> {
                });
            }
            case BROWSER -> of(BearerTokens.ofPerson(clients,
                    service(settings, system, settings.tenant().isEmpty() ? ANY_TENANT : settings.tenant()),
                    new RegisteredApplication(settings.needed(ConnectionSettings.APPLICATION), Optional.empty(),
                            List.of(EVERYTHING, REFRESHING)),
                    browser::show, clock));
            case APPLICATION -> of(BearerTokens.ofApplication(clients,
                    service(settings, system, settings.needed(ConnectionSettings.TENANT)),
                    new RegisteredApplication(settings.needed(ConnectionSettings.APPLICATION),
                            Optional.of(settings.needed(ConnectionSettings.SECRET)), List.of(EVERYTHING)),
                    clock));
        };
    }

    private static SignIn of(BearerTokens tokens) {
        return new SignIn(tokens, tokens::close);
    }

    private static SignInService service(ConnectionSettings settings, String system, String tenant) {
        HttpUrl organisation = settings.signInAddress().newBuilder().addPathSegment(tenant).build();
        HttpUrl oauth = organisation.newBuilder().addPathSegments("oauth2/v2.0").build();
        // Under any other name of the tenant the service still calls itself by the identifier.
        Optional<String> issuer = ConnectionSettings.isId(tenant)
                ? Optional.of(organisation.newBuilder().addPathSegment("v2.0").build().toString())
                : Optional.empty();
        return new SignInService(system, oauth.newBuilder().addPathSegment("authorize").build(),
                oauth.newBuilder().addPathSegment("token").build(), issuer);
    }
}
