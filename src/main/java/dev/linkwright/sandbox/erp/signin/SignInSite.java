package dev.linkwright.sandbox.erp.signin;

import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.sandbox.erp.signin.SignInOptions.Manner;
import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;
import dev.linkwright.sandbox.http.Site;

/** {@code /{tenant}/oauth2/v2.0/authorize} and {@code token}, and what says where these are. */
final class SignInSite implements Site {

    private static final Logger LOG = LoggerFactory.getLogger(SignInSite.class);
    private static final Pattern PATH = Pattern.compile("/([^/]+)/(.+)");
    private static final String AUTHORIZE = "oauth2/v2.0/authorize";
    private static final String TOKEN = "oauth2/v2.0/token";
    private static final String PAGE = "login";

    private final SignInOptions options;
    private final Authorize authorize;
    private final TokenDesk tokens;

    SignInSite(SignInOptions options, Vault vault, AtomicReference<Manner> manner) {
        this.options = options;
        this.authorize = new Authorize(options, vault, manner);
        this.tokens = new TokenDesk(options, vault);
    }

    /** Nothing of anybody's records. */
    @Override
    public boolean writes(String method, String path) {
        return false;
    }

    @Override
    public Answer answer(Request request) {
        try {
            Matcher path = PATH.matcher(request.path());
            if (!path.matches()) {
                return Answer.empty(404);
            }
            String tenant = path.group(1);
            if (!Set.of(options.tenant(), "common", "organizations").contains(tenant)) {
                throw SignInError.invalidRequest(90002, "Tenant '" + tenant + "' not found.");
            }
            return switch (request.method() + " " + path.group(2)) {
                case "GET " + AUTHORIZE -> authorize.asked(request.parameters(), "/" + tenant + "/" + PAGE);
                case "POST " + PAGE -> authorize.answered(request.fields());
                case "POST " + TOKEN -> tokens.exchange(request.fields());
                case "GET v2.0/.well-known/openid-configuration" ->
                    Answer.ok(metadata(request.origin() + "/" + tenant + "/"));
                default -> Answer.empty(404);
            };
        } catch (SignInError refused) {
            return refused.answer(options.clock());
        } catch (RuntimeException fault) {
            LOG.error("The sign-in server failed at {} {}", request.method(), request.path(), fault);
            return SignInError.other("server_error", 90033, "A transient error has occurred.")
                    .answer(options.clock());
        }
    }

    private static ObjectNode metadata(String authority) {
        return JsonNodeFactory.instance.objectNode().put("issuer", authority + "v2.0")
                .put("authorization_endpoint", authority + AUTHORIZE).put("token_endpoint", authority + TOKEN);
    }
}
