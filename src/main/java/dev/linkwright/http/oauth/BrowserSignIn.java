package dev.linkwright.http.oauth;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Lets a person sign in as RFC 8252 says: in the system's browser, which this program does not see into, with a code
 * that only the program that asked can use (RFC 7636) and that comes back to a port of this computer.
 */
final class BrowserSignIn {
    static final int ANY_PORT = 0;

    private final SignInService service;
    private final RegisteredApplication application;
    private final TokenEndpoint endpoint;
    private final Consumer<URI> browser;
    private final Duration limit;
    private final int port;

    BrowserSignIn(SignInService service, RegisteredApplication application, TokenEndpoint endpoint,
            Consumer<URI> browser, Duration limit, int port) {
        this.service = service;
        this.application = application;
        this.endpoint = endpoint;
        this.browser = browser;
        this.limit = limit;
        this.port = port;
    }

    Tokens signIn() {
        State state = new State();
        CodeVerifier verifier = new CodeVerifier();
        Redirected answer;
        URI redirect;
        try (RedirectListener listener = listen(new RedirectCheck(state, service.issuer()))) {
            redirect = listener.address();
            browser.accept(page(redirect, state, verifier));
            answer = listener.await(limit)
                    .orElseThrow(() -> failed("nobody signed in within " + limit.toSeconds() + " seconds"));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Signing in was cancelled");
        }
        return switch (answer) {
            case Redirected.Code(var code) -> endpoint.redeem(code, redirect, verifier);
            case Redirected.Refused(var why) -> throw failed(why);
            case Redirected.Unrelated() -> throw failed("no answer");
        };
    }

    private RedirectListener listen(RedirectCheck check) {
        try {
            return RedirectListener.open(check, port);
        } catch (IOException refused) {
            throw new ProblemException(new Problem.Unauthorised(service.system(),
                    "this computer gave no port to come back to: " + refused.getMessage()), refused);
        }
    }

    private URI page(URI redirect, State state, CodeVerifier verifier) {
        return new AuthorizationRequest.Builder(new ResponseType(ResponseType.Value.CODE),
                new ClientID(application.id())).endpointURI(service.authorise().uri()).redirectionURI(redirect)
                .scope(new Scope(application.scopes().toArray(String[]::new))).state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256).build().toURI();
    }

    private ProblemException failed(String why) {
        return new ProblemException(new Problem.Unauthorised(service.system(), why));
    }
}
