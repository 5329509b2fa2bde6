package dev.linkwright.sandbox.erp.signin;

import java.time.Instant;

/**
 * A token that was handed out.
 *
 * @param kind
 *            the {@code grant_type} that was asked with
 * @param who
 *            the account of the person, or the id of the application
 */
public record Grant(String kind, String client, String who, String scope, Instant given) {
}
