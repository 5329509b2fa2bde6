package dev.linkwright.http.oauth;

import java.util.Optional;

import okhttp3.HttpUrl;

/**
 * Where people and applications sign in to a system.
 *
 * @param system    what people call the system; stands in every problem
 * @param authorise the page that a person's browser is sent to
 * @param token     where codes and secrets are exchanged for tokens
 * @param issuer    what the service calls itself; an answer that names another is refused. Empty where it cannot be
 *                  known beforehand
 */
public record SignInService(String system, HttpUrl authorise, HttpUrl token, Optional<String> issuer) {
}
