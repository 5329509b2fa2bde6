package dev.linkwright.sandbox.erp.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.erp.Principal;
import dev.linkwright.sandbox.erp.signin.SignInOptions.UsedRefreshToken;
import dev.linkwright.sandbox.http.Answer;

/** Exchanges codes, refresh tokens and secrets for tokens. */
final class TokenDesk {

    private final SignInOptions options;
    private final Vault vault;

    TokenDesk(SignInOptions options, Vault vault) {
        this.options = options;
        this.vault = vault;
    }

    Answer exchange(Map<String, String> fields) {
        String kind = needed(fields, "grant_type");
        SignInClient client = Clients.proven(options.clients(), fields);
        ObjectNode token = switch (kind) {
            case "authorization_code" -> byCode(client, fields);
            case "refresh_token" -> byRefreshToken(client, fields);
            case "client_credentials" -> bySecret(client, fields);
            default -> throw SignInError.other("unsupported_grant_type", 70003,
                    "The app requested an unsupported grant type '" + kind + "'.");
        };
        return Answer.ok(token).with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }

    private ObjectNode byCode(SignInClient client, Map<String, String> fields) {
        Vault.Code code = vault.redeem(needed(fields, "code"));
        Vault.Asked asked = code.asked();
        if (!asked.client().equals(client)) {
            throw SignInError.invalidGrant(70000, "The code was issued to another application.");
        }
        if (!asked.redirect().equals(needed(fields, "redirect_uri"))) {
            throw SignInError.invalidGrant(500112,
                    "The reply address does not match the reply address provided when requesting Authorization code.");
        }
        if (!asked.challenge().isEmpty() && !asked.challenge().equals(challenge(fields.get("code_verifier")))) {
            throw SignInError.invalidGrant(501481,
                    "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
        }
        return ofPerson("authorization_code", client, code.person(), asked.scopes());
    }

    private ObjectNode byRefreshToken(SignInClient client, Map<String, String> fields) {
        Vault.Lasting lasting = vault.lasting(needed(fields, "refresh_token"));
        if (lasting == null || !lasting.client().equals(client)) {
            throw SignInError.invalidGrant(50173,
                    "The provided grant has expired due to it being revoked, a fresh auth token is needed.");
        }
        if (lasting.used().getAndSet(true) && options.used() == UsedRefreshToken.REFUSED) {
            throw SignInError.invalidGrant(70008, "The provided authorization code or refresh token has expired.");
        }
        return ofPerson("refresh_token", client, lasting.person(), lasting.scopes());
    }

    private ObjectNode bySecret(SignInClient client, Map<String, String> fields) {
        Scopes scopes = Scopes.of(needed(fields, "scope"));
        Principal account = client.account();
        if (client.isPublic() || account == null) {
            throw SignInError.invalidClient(7000218,
                    "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
        }
        if (!scopes.isDefault()) {
            throw SignInError.other("invalid_scope", 1002012,
                    "The provided value for scope is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.");
        }
        return token(account, new Grant("client_credentials", client.id(), client.id(), "", options.clock().instant()));
    }

    private ObjectNode ofPerson(String kind, SignInClient client, SignInPerson person, Scopes scopes) {
        ObjectNode token = token(person.principal(),
                new Grant(kind, client.id(), person.account(), scopes.granted(), options.clock().instant()))
                .put("scope", scopes.granted());
        return scopes.lasting() ? token.put("refresh_token", vault.lasting(client, person, scopes)) : token;
    }

    private ObjectNode token(Principal principal, Grant grant) {
        return JsonNodeFactory.instance.objectNode().put("token_type", "Bearer")
                .put("expires_in", options.access().toSeconds()).put("ext_expires_in", options.access().toSeconds())
                .put("access_token", vault.access(principal, options.access(), grant));
    }

    private static String needed(Map<String, String> fields, String name) {
        String value = fields.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw SignInError.missing(name);
        }
        return value;
    }

    private static String challenge(@Nullable String verifier) {
        if (verifier == null) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
