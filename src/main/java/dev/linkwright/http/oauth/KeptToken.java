package dev.linkwright.http.oauth;

import java.util.Optional;

/** Keeps the refresh token of one sign-in from one start of the program to the next. */
public interface KeptToken {

    /** May wait until a person has unlocked what keeps it. */
    Optional<String> read();

    void keep(String token);

    /** The service does not take it any more. */
    void forget();

    /** Keeps nothing: a person signs in once a start. */
    static KeptToken none() {
        return new KeptToken() {
            @Override
            public Optional<String> read() {
                return Optional.empty();
            }

            @Override
            public void keep(String token) {
                // held in memory by whoever got it
            }

            @Override
            public void forget() {
                // nothing was kept
            }
        };
    }
}
