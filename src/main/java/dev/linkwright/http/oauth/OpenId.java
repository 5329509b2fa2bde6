package dev.linkwright.http.oauth;

import java.util.Map;

import okhttp3.HttpUrl;

import dev.linkwright.http.Authorisation;

/**
 * What OpenID Connect adds to a sign-in: a statement, signed by the service, of who signed in.
 *
 * @param keys   where the service keeps its public keys
 * @param issuer what the service calls itself in its statements
 * @param user   is told who signed in
 */
public record OpenId(HttpUrl keys, String issuer, User user) {

    /** Takes in who signed in, and may refuse them. */
    public interface User {
        /** What else the sign-in page is told, such as whom it is about. */
        Map<String, String> hints();

        /**
         * Somebody signed in.
         *
         * @param with what their calls prove themselves with; counts only if this returns
         * @throws dev.linkwright.model.ProblemException if they cannot work here
         */
        void signedIn(Identity identity, Authorisation with);

        /**
         * The service stated anew who is signed in, without asking them.
         *
         * @throws dev.linkwright.model.ProblemException Unauthorised if that is somebody else
         */
        void renewed(Identity identity);
    }
}
