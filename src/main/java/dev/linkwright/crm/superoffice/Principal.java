package dev.linkwright.crm.superoffice;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.HttpUrl;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.Problem.Outcome;

/** Asks who is signed in. */
final class Principal {
    private final WebApi api;

    Principal(WebApi api) {
        this.api = api;
    }

    SignedIn whoAmI() {
        JsonAnswer answer = api.get(api.at("User", "currentPrincipal"));
        JsonNode user = answer.body();
        String login = user.path("Associate").asText();
        if (login.isEmpty()) {
            throw api.malformed(answer, "no user", Outcome.NOTHING_DONE);
        }
        String context = user.path("DatabaseContextIdentifier").asText("");
        String tenant = context.isBlank() || context.equals("null") ? onsite(api.root()) : context;
        String fullName = user.path("FullName").asText();
        return new SignedIn(tenant, tenant, login, fullName.isEmpty() ? login : fullName, isAdministrator(user));
    }

    /** Onsite there is one database behind an address. */
    private static String onsite(HttpUrl root) {
        String path = root.encodedPath().replaceAll("/api/v1/$", "");
        return root.host() + ":" + root.port() + path;
    }

    private static boolean isAdministrator(JsonNode user) {
        for (JsonNode right : user.path("FunctionRights")) {
            if (right.asText().toLowerCase(Locale.ROOT).startsWith("admin")) {
                return true;
            }
        }
        return false;
    }
}
