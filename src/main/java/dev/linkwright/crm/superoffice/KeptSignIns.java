package dev.linkwright.crm.superoffice;

import java.util.Optional;

/**
 * Keeps refresh tokens from one start of the program to the next. Every call may wait until a person has unlocked what
 * keeps them, and fails as SecretsClosed if that cannot be opened.
 */
public interface KeptSignIns {
    Optional<String> token(OnlineAccount account);

    void keep(OnlineAccount account, String token);

    void forget(OnlineAccount account);
}
