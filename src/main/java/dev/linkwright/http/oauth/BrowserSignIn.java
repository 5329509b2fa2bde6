package dev.linkwright.http.oauth;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.SignInFault;
import dev.linkwright.model.ProblemException;

/**
 * Lets a person sign in as RFC 8252 says: in the system's browser, which this program does not see into, with a code
 * that only the program that asked can use (RFC 7636) and that comes back to a port of this computer.
 */
final class BrowserSignIn {
    private final SignInService service;
    private final RegisteredApplication application;
    private final TokenEndpoint endpoint;
    private final SignInPage page;
    private final Optional<IdentityCheck> identity;

    BrowserSignIn(SignInService service, RegisteredApplication application, TokenEndpoint endpoint, SignInPage page,
            Optional<IdentityCheck> identity) {
        this.service = service;
        this.application = application;
        this.endpoint = endpoint;
        this.page = page;
        this.identity = identity;
    }

    Tokens signIn() {
        State state = new State();
        CodeVerifier verifier = new CodeVerifier();
        Nonce nonce = new Nonce();
        Redirected answer;
        URI redirect;
        try (RedirectListener listener = listen(new RedirectCheck(state, service.issuer()))) {
            redirect = listener.address();
            page.browser().accept(address(redirect, state, verifier, nonce));
            answer = listener.await(page.limit()).orElseThrow(
                    () -> failed("nobody signed in within " + page.limit().toSeconds() + " seconds",
                            SignInFault.TIME_LIMIT));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Signing in was cancelled");
        }
        return switch (answer) {
            case Redirected.Code(var code) -> proven(endpoint.redeem(code, redirect, verifier), nonce);
            case Redirected.Refused(var why, var fault) -> throw failed(why, fault);
            case Redirected.Unrelated() -> throw failed("no answer", SignInFault.NOT_GENUINE);
        };
    }

    private Tokens proven(Tokens tokens, Nonce nonce) {
        identity.ifPresent(check -> check.user().signedIn(check.check(tokens.statement(), nonce),
                () -> Optional.of(tokens.header())));
        return tokens;
    }

    private RedirectListener listen(RedirectCheck check) {
        try {
            return RedirectListener.open(check, page.port());
        } catch (IOException refused) {
            throw new ProblemException(new Problem.Unauthorised(service.system(),
                    "this computer gave no port to come back to: " + refused.getMessage(),
                    SignInFault.NO_PORT), refused);
        }
    }

    private URI address(URI redirect, State state, CodeVerifier verifier, Nonce nonce) {
        AuthorizationRequest.Builder request = new AuthorizationRequest.Builder(
                new ResponseType(ResponseType.Value.CODE),
                new ClientID(application.id())).endpointURI(service.authorise().uri()).redirectionURI(redirect)
                .scope(new Scope(application.scopes().toArray(String[]::new))).state(state)
                .codeChallenge(verifier, CodeChallengeMethod.S256);
        identity.ifPresent(check -> {
            request.customParameter("nonce", nonce.getValue());
            check.user().hints().forEach(request::customParameter);
        });
        return request.build().toURI();
    }

    private ProblemException failed(String why, SignInFault fault) {
        return new ProblemException(new Problem.Unauthorised(service.system(), why, fault));
    }
}
