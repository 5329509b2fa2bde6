package dev.linkwright.crm.superoffice;

import java.util.Optional;

import okhttp3.HttpUrl;

import dev.linkwright.http.Addresses;

/** The database that is spoken to: where its WebAPI is now, and what the sign-in said of the user there. */
public interface Tenant {

    /**
     * The root of the WebAPI, with a closing slash.
     *
     * @throws dev.linkwright.model.ProblemException if it must be asked for, and that failed
     */
    HttpUrl root();

    /** Where the root was last, without asking anybody. */
    Optional<HttpUrl> lastRoot();

    /**
     * Told that the database is not behind an address any more.
     *
     * @return whether {@link #root} is another now, so that one more try makes sense
     */
    boolean moved(HttpUrl from);

    /** Whether the user may change settings, where the sign-in said so. */
    Optional<Boolean> administrator();

    /**
     * The root behind an address that somebody gave.
     *
     * @param address with or without {@code api/v1} at the end
     */
    static HttpUrl rootOf(String address) {
        HttpUrl given = Addresses.parse(address);
        String path = given.encodedPath().replaceAll("/+$", "");
        String rest = path.endsWith("/api/v1") ? "/" : path.endsWith("/api") ? "/v1/" : "/api/v1/";
        return given.newBuilder().encodedPath(path + rest).query(null).fragment(null).build();
    }

    /** One that stays where it is, as onsite. */
    static Tenant at(String address) {
        return new Tenant() {
            @Override
            public HttpUrl root() {
                return rootOf(address);
            }

            @Override
            public Optional<HttpUrl> lastRoot() {
                return Optional.of(root());
            }

            @Override
            public boolean moved(HttpUrl from) {
                return false;
            }

            @Override
            public Optional<Boolean> administrator() {
                return Optional.empty();
            }
        };
    }
}
