/**
 * Signing in to services that ask for OAuth 2.0: a person's own sign-in through the system's browser, or an
 * application's secret. What other rooms hold of it is {@link dev.linkwright.http.oauth.BearerTokens}.
 */
package dev.linkwright.http.oauth;
