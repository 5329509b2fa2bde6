package dev.linkwright.crm.superoffice;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.linkwright.http.HttpClients;
import dev.linkwright.http.oauth.BearerTokens;
import dev.linkwright.http.oauth.OpenId;
import dev.linkwright.http.oauth.RegisteredApplication;
import dev.linkwright.http.oauth.SignInPage;

/** Signs people in to SuperOffice Online, in the system's browser. */
public final class OnlineSignIn {
    private final HttpClients clients;
    private final SignInPage page;
    private final KeptSignIns kept;
    private final Clock clock;

    /** @param browser shows a page outside the program and returns at once; Unauthorised where nobody could see it */
    public OnlineSignIn(HttpClients clients, Consumer<URI> browser, KeptSignIns kept, Clock clock) {
        this(clients, SignInPage.in(browser), kept, clock);
    }

    OnlineSignIn(HttpClients clients, SignInPage page, KeptSignIns kept, Clock clock) {
        this.clients = clients;
        this.page = page;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Lets a person sign in; waits until they have. Ends early when the thread is interrupted.
     *
     * @throws dev.linkwright.model.ProblemException Unauthorised with what went wrong, Unreachable where the service
     *                                               cannot be reached or the tenant is closed
     * @throws java.util.concurrent.CancellationException if the thread is interrupted
     */
    public OnlineSession signIn(OnlineService service) {
        OnlineUser user = new OnlineUser(clients, service, kept, Optional.empty(), clock);
        BearerTokens tokens = tokens(service, user);
        tokens.header();
        return new OnlineSession(user, tokens);
    }

    /** Goes on with the sign-in of an earlier start; asks nobody and nothing before the first call. */
    public OnlineSession resume(OnlineAccount account) {
        OnlineUser user = new OnlineUser(clients, account.service(), kept, Optional.of(account), clock);
        return new OnlineSession(user, tokens(account.service(), user));
    }

    private BearerTokens tokens(OnlineService service, OnlineUser user) {
        return BearerTokens.ofPerson(clients, service.signIn(),
                new RegisteredApplication(service.application(), Optional.empty(), List.of("openid")),
                page.withPort(service.redirectPort()), new OpenId(service.keys(), service.issuer(), user), user,
                clock);
    }
}
