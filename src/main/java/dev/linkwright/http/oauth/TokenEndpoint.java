package dev.linkwright.http.oauth;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Once;
import dev.linkwright.http.Priority;
import dev.linkwright.http.RemoteSystem;
import dev.linkwright.http.RequestName;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/**
 * Exchanges codes, refresh tokens and secrets for tokens.
 *
 * <p>
 * Each is sent once, as a service takes a code that comes twice for a stolen one. Whatever becomes of it, nothing was
 * done to any record.
 */
final class TokenEndpoint {
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");
    private static final String REQUEST = "ask for a token";

    private final SignInService service;
    private final RegisteredApplication application;
    private final Once<JsonCaller> caller;
    private final Clock clock;

    TokenEndpoint(HttpClients clients, SignInService service, RegisteredApplication application, Clock clock) {
        this.service = service;
        this.application = application;
        RemoteSystem system = RemoteSystem.of(service.system(), service.token(), Authorisation.none())
                .with(new TokenRefusals(service.system()));
        this.caller = new Once<>(() -> clients.caller(system));
        this.clock = clock;
    }

    Tokens redeem(AuthorizationCode code, URI redirect, CodeVerifier verifier) {
        return ask(new AuthorizationCodeGrant(code, redirect, verifier), Optional.empty());
    }

    Tokens refresh(RefreshToken token) {
        return ask(new RefreshTokenGrant(token), Optional.empty()).orElse(token);
    }

    /** Tokens of the application itself. */
    Tokens ofApplication() {
        return ask(new ClientCredentialsGrant(),
                Optional.of(new Scope(application.scopes().toArray(String[]::new))));
    }

    private Tokens ask(AuthorizationGrant grant, Optional<Scope> scope) {
        Instant asked = clock.instant();
        TokenRequest.Builder request = builder(grant);
        scope.ifPresent(request::scope);
        JsonAnswer answer;
        try {
            answer = caller.get().write(wire(request.build().toHTTPRequest()), Priority.PERSON);
        } catch (ProblemException failed) {
            throw harmless(failed);
        }
        return read(answer, asked);
    }

    private TokenRequest.Builder builder(AuthorizationGrant grant) {
        ClientID id = new ClientID(application.id());
        URI address = service.token().uri();
        return application.secret().map(
                secret -> new TokenRequest.Builder(address, new ClientSecretPost(id, new Secret(secret)), grant))
                .orElseGet(() -> new TokenRequest.Builder(address, id, grant));
    }

    private Request wire(HTTPRequest request) {
        byte[] form = request.getBody().getBytes(StandardCharsets.UTF_8);
        return new Request.Builder().url(service.token()).tag(RequestName.class, new RequestName(REQUEST))
                .post(RequestBody.create(form, FORM)).build();
    }

    private Tokens read(JsonAnswer answer, Instant asked) {
        try {
            HTTPResponse response = new HTTPResponse(answer.status());
            response.setEntityContentType(ContentType.APPLICATION_JSON);
            response.setBody(answer.body().toString());
            return Tokens.of(OIDCTokenResponseParser.parse(response).toSuccessResponse().getTokens(), asked);
        } catch (ParseException _) {
            // The cause could carry a piece of the answer, and with it a token, into logs.
            throw new ProblemException(new Problem.Malformed(service.system(), REQUEST,
                    "no token of a known type in the answer", Outcome.NOTHING_DONE));
        }
    }

    private static ProblemException harmless(ProblemException failed) {
        return switch (failed.problem()) {
            case Problem.Unreachable(var system, var failure, var detail, var _) -> new ProblemException(
                    new Problem.Unreachable(system, failure, REQUEST + ": " + detail, Outcome.NOTHING_DONE), failed);
            case Problem.Malformed(var system, var request, var detail, var _) ->
                new ProblemException(new Problem.Malformed(system, request, detail, Outcome.NOTHING_DONE), failed);
            case Problem.Unauthorised _,Problem.Refused _,Problem.Stale _,Problem.NotFound _,Problem.Throttled _,Problem.NotAllowed _,Problem.OtherErp _,Problem.RanBackwards _,Problem.NotLinkable _,Problem.StoreFailed _,Problem.SecretsClosed _,Problem.Bug _ ->
                failed;
        };
    }
}
