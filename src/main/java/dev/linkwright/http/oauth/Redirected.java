package dev.linkwright.http.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCode;

import dev.linkwright.model.Problem.SignInFault;

/** What a request to the redirect address says. */
sealed interface Redirected {
    /** The person signed in. */
    record Code(AuthorizationCode code) implements Redirected {
        @Override
        public String toString() {
            return "a code";
        }
    }

    /** The sign-in ended without a code. */
    record Refused(String why, SignInFault fault) implements Redirected {
    }

    /** Not an end of a sign-in at all: browsers ask for icons, too. */
    record Unrelated() implements Redirected {
    }
}
