package dev.linkwright.sandbox.crm;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;
import dev.linkwright.sandbox.http.Site;

/**
 * SuperOffice's cloud in one server: {@code /login} signs in, {@code /api/state} tells where a tenant is, and below
 * {@code /<servers>/<tenant>/} lies its WebAPI. What is asked of none of these is an onsite WebAPI's.
 */
final class OnlineSite implements Site {

    private static final String LOGIN = "/login/";
    private static final String STATE = "/api/state/";
    private static final Duration STATE_COUNTS = Duration.ofMinutes(15);

    private final OnlineSandbox online;
    private final SignInEndpoints signIn;
    private final CrmSite api;

    OnlineSite(OnlineSandbox online, SignInEndpoints signIn, CrmSite api) {
        this.online = online;
        this.signIn = signIn;
        this.api = api;
    }

    @Override
    public boolean writes(String method, String path) {
        return !path.startsWith(LOGIN) && api.writes(method, path);
    }

    @Override
    public Answer answer(Request request) {
        try {
            if (request.path().startsWith(LOGIN)) {
                return signIn.answer(request.path().substring(LOGIN.length()), request);
            }
            if (request.path().startsWith(STATE)) {
                return state(request);
            }
        } catch (ApiError refused) {
            return refused.answer();
        }
        String inside = "/" + online.tenant() + "/api";
        int tenant = request.path().indexOf(inside);
        if (tenant <= 0) {
            return api.answer(request);
        }
        return request.path().substring(1, tenant).equals(online.cell())
                ? api.answer(below(request, tenant + inside.length() - "/api".length()))
                : Answer.of(421, ApiError.json("WrongSubdomain", "Wrong subdomain used to access tenant"));
    }

    private static Request below(Request request, int from) {
        return new Request(request.method(), request.path().substring(from), request.query(), request.headers(),
                request.body(), request.origin() + request.path().substring(0, from));
    }

    private Answer state(Request request) {
        if (!Request.decoded(request.path().substring(STATE.length())).equals(online.tenant())) {
            return Answer.ok(Wire.object().put("State", "Unknown").put("IsRunning", false));
        }
        String api = online.api(request.origin());
        boolean open = online.state().equals("Running") || online.state().equals("OnlineMaintenance");
        ObjectNode json = Wire.object().put("ContextIdentifier", online.tenant())
                .put("Endpoint", api.substring(0, api.length() - "/api".length())).put("State", online.state())
                .put("IsRunning", open).put("ValidUntil", online.clock().instant().plus(STATE_COUNTS).toString())
                .put("Api", api).put("Version", "Release_11.10_2026.02.24-02");
        return Answer.ok(json);
    }
}
