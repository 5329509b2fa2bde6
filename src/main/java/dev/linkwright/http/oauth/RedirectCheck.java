package dev.linkwright.http.oauth;

import java.net.URI;
import java.util.Optional;

import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Problem.SignInFault;

/**
 * Tells the answer to our question from others: any page in the browser can send a request to this computer.
 *
 * @param state  what we gave the service to give back
 * @param issuer what the service calls itself, where that is known
 */
record RedirectCheck(State state, Optional<String> issuer) {

    /** @param request with scheme and host */
    Redirected read(URI request) {
        AuthorizationResponse answer;
        try {
            answer = AuthorizationResponse.parse(request);
        } catch (ParseException | IllegalArgumentException _) {
            return new Redirected.Unrelated(); // neither a code nor an error, or an empty one
        }
        if (!state.equals(answer.getState())) {
            return new Redirected.Refused("the answer belongs to another sign-in", SignInFault.NOT_GENUINE);
        }
        @Nullable
        Issuer from = answer.getIssuer();
        if (from != null && issuer.isPresent() && !issuer.orElseThrow().equals(from.getValue())) {
            return new Redirected.Refused("the answer comes from another sign-in service",
                    SignInFault.NOT_GENUINE);
        }
        if (!answer.indicatesSuccess()) {
            return new Redirected.Refused("the sign-in was refused: " + why(answer.toErrorResponse().getErrorObject()),
                    SignInFault.DECLINED);
        }
        return new Redirected.Code(answer.toSuccessResponse().getAuthorizationCode());
    }

    private static String why(ErrorObject error) {
        return TokenRefusals.safe(String.valueOf(error.getCode()), String.valueOf(error.getDescription()));
    }
}
