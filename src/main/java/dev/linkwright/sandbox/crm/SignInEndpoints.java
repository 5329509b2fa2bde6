package dev.linkwright.sandbox.crm;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;

/** Signs people in: the page, the code it leads to, and the tokens for a code or a refresh token. */
final class SignInEndpoints {

    /** What a code was given for. */
    private record Code(SandboxUser user, String application, String redirect, String challenge, String nonce) {
    }

    private final List<SandboxUser> users;
    private final AccessTokens tokens;
    private final Statements statements;
    private final OnlineSandbox online;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    SignInEndpoints(List<SandboxUser> users, AccessTokens tokens, Statements statements, OnlineSandbox online) {
        this.users = users;
        this.tokens = tokens;
        this.statements = statements;
        this.online = online;
    }

    /** Behind {@code /login/}. */
    Answer answer(String path, Request request) {
        return switch (path) {
            case ".well-known/openid-configuration" -> Answer.ok(discovery(request.origin()));
            case ".well-known/jwks" -> {
                ObjectNode keys = Wire.object();
                keys.putArray("keys").add(statements.key().shown());
                yield Answer.ok(keys);
            }
            case "common/oauth/authorize" -> authorise(request);
            case "common/oauth/tokens" -> token(request);
            default -> throw ApiError.notFound("No such resource.");
        };
    }

    private static ObjectNode discovery(String origin) {
        ObjectNode json = Wire.object().put("issuer", origin)
                .put("authorization_endpoint", origin + "/login/common/oauth/authorize")
                .put("token_endpoint", origin + "/login/common/oauth/tokens")
                .put("jwks_uri", origin + "/login/.well-known/jwks");
        json.putArray("scopes_supported").add("openid");
        json.putArray("response_types_supported").add("code");
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        json.putArray("code_challenge_methods_supported").add("S256").add("plain");
        return json;
    }

    private Answer authorise(Request request) {
        Map<String, String> asked = request.parameters();
        String why = unusable(asked);
        if (!why.isEmpty()) {
            return Answer.html(400, SignInPages.refused(why));
        }
        String user = asked.get("user");
        if (user == null && !online.isWrong(OnlineFault.PERSON_REFUSES)) {
            return Answer.html(200, SignInPages.users(users, request.query()));
        }
        String state = online.isWrong(OnlineFault.WRONG_STATE) ? "another" : asked.getOrDefault("state", "");
        SandboxUser found = users.stream().filter(one -> one.login().equals(user)).findFirst().orElse(null);
        String result = found == null || online.isWrong(OnlineFault.PERSON_REFUSES)
                ? "error=access_denied&error_description=refused+by+somebody%40linkwright.example"
                : "code=" + code(found, asked);
        return Answer.empty(302).with("Location", asked.get("redirect_uri") + "?" + result + "&state="
                + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    /** What is wrong with a question; blank when it can be asked. */
    private String unusable(Map<String, String> asked) {
        String redirect = asked.getOrDefault("redirect_uri", "");
        if (!redirect.startsWith("http://127.0.0.1:")) {
            return "The redirect address is not one of this computer.";
        }
        if (!online.isRegistered(URI.create(redirect).getPort())) {
            return "The redirect address is not the one that was registered.";
        }
        if (!asked.getOrDefault("scope", "").contains("openid") || !"code".equals(asked.get("response_type"))) {
            return "Only a code for the scope openid can be asked for.";
        }
        if (asked.getOrDefault("client_id", "").isBlank()) {
            return "The application is not known.";
        }
        return "S256".equals(asked.get("code_challenge_method")) && asked.containsKey("code_challenge")
                ? ""
                : "An application without a secret must prove itself by a code challenge.";
    }

    private String code(SandboxUser user, Map<String, String> asked) {
        String code = "code-" + UUID.randomUUID();
        codes.put(code, new Code(user, asked.getOrDefault("client_id", ""), asked.getOrDefault("redirect_uri", ""),
                asked.getOrDefault("code_challenge", ""), asked.getOrDefault("nonce", "")));
        return code;
    }

    private Answer token(Request request) {
        Map<String, String> form = request.fields();
        String application = form.getOrDefault("client_id", "");
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> {
                Code code = codes.remove(form.getOrDefault("code", ""));
                boolean right = code != null && code.application().equals(application)
                        && code.redirect().equals(form.get("redirect_uri"))
                        && code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
                yield code != null && right
                        ? given(code.user(), application, code.nonce(), tokens.refresh(code.user(), application),
                                request)
                        : refused("invalid_grant");
            }
            case "refresh_token" -> {
                AccessTokens.Given before = tokens.ofRefresh(form.getOrDefault("refresh_token", ""));
                if (!online.refreshesWithoutSecret() && !form.containsKey("client_secret")) {
                    yield refused("invalid_client");
                }
                yield before != null && before.application().equals(application)
                        ? given(before.user(), application, "", null, request)
                        : refused("invalid_grant");
            }
            default -> refused("unsupported_grant_type");
        };
    }

    private Answer given(SandboxUser user, String application, String nonce, @Nullable String refresh,
            Request request) {
        ObjectNode json = Wire.object().put("access_token", tokens.access(user, application))
                .put("token_type", "Bearer").put("expires_in", tokens.lifetime().toSeconds());
        if (refresh != null) {
            json.put("refresh_token", refresh);
        }
        if (!online.isWrong(OnlineFault.NO_STATEMENT)) {
            json.put("id_token", statements.of(user, application, nonce, request.origin(),
                    online.api(request.origin()) + "/", online.faults()));
        }
        return Answer.ok(json);
    }

    private static Answer refused(String code) {
        return Answer.of(400, Wire.object().put("error", code).put("error_description", "The sandbox said no."));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
