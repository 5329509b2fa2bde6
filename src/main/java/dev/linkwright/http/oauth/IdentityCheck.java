package dev.linkwright.http.oauth;

import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;
import okhttp3.Request;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.http.RemoteSystem;
import dev.linkwright.http.RequestName;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.Problem.SignInFault;
import dev.linkwright.model.ProblemException;

/** Takes only statements that the service signed for this program, for this sign-in, and not long ago. */
final class IdentityCheck {
    /** How far the clocks of this computer and of the service may be apart. */
    private static final int CLOCKS_APART_SECONDS = 120;
    private static final String REQUEST = "ask for the keys of the sign-in service";

    private final String system;
    private final String application;
    private final OpenId openId;
    private final JsonCaller caller;
    private volatile JWKSet known = new JWKSet();

    IdentityCheck(HttpClients clients, SignInService service, RegisteredApplication application, OpenId openId) {
        this.system = service.system();
        this.application = application.id();
        this.openId = openId;
        this.caller = clients.caller(RemoteSystem.of(system, openId.keys(), Authorisation.none()));
    }

    OpenId.User user() {
        return openId.user();
    }

    /**
     * Reads a statement.
     *
     * @param nonce what it must repeat; null where nothing was asked of a person
     */
    Identity check(Optional<JWT> statement, @Nullable Nonce nonce) {
        if (statement.isEmpty()) {
            throw notGenuine("it names nobody");
        }
        JWT token = statement.orElseThrow();
        try {
            IDTokenValidator validator = new IDTokenValidator(new Issuer(openId.issuer()), new ClientID(application),
                    new JWSVerificationKeySelector<SecurityContext>(JWSAlgorithm.RS256,
                            new ImmutableJWKSet<>(keys(token))),
                    null);
            validator.setMaxClockSkew(CLOCKS_APART_SECONDS);
            validator.validate(token, nonce);
            Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
            return new Identity(claims);
        } catch (BadJOSEException refused) {
            throw notGenuine(String.valueOf(refused.getMessage()));
        } catch (JOSEException | ParseException _) {
            throw notGenuine("it cannot be read"); // the cause could carry a piece of it into logs
        }
    }

    /** Asked anew where the statement names a key that is not known: services change theirs. */
    private JWKSet keys(JWT token) {
        @Nullable
        String wanted = token.getHeader() instanceof JWSHeader header ? header.getKeyID() : null;
        if (wanted == null || known.getKeyByKeyId(wanted) == null) {
            known = asked(openId.keys());
        }
        return known;
    }

    private JWKSet asked(HttpUrl address) {
        JsonAnswer answer = caller.read(
                new Request.Builder().url(address).tag(RequestName.class, new RequestName(REQUEST)).build(),
                Priority.PERSON);
        try {
            return JWKSet.parse(answer.body().toString());
        } catch (ParseException _) {
            throw new ProblemException(
                    new Problem.Malformed(system, REQUEST, "no keys in the answer", Outcome.NOTHING_DONE));
        }
    }

    private ProblemException notGenuine(String why) {
        return new ProblemException(
                new Problem.Unauthorised(system, "the statement of who signed in was not taken: " + why,
                        SignInFault.NOT_GENUINE));
    }
}
