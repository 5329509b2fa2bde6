package dev.linkwright.crm.superoffice;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.HttpUrl;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Asks who is signed in. */
final class Principal {
    static final String GROUPS = "usergroup";

    private final WebApi api;
    private final Lists lists;

    Principal(WebApi api, Lists lists) {
        this.api = api;
        this.lists = lists;
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
        return new SignedIn(tenant, tenant, login, fullName.isEmpty() ? login : fullName,
                api.tenant().administrator().orElseGet(() -> isAdministrator(user)), groups(user));
    }

    /** By name; by number where the names cannot be had, so that a scope can still be set. */
    private Set<String> groups(JsonNode user) {
        Set<String> ids = new HashSet<>();
        add(ids, user.path("GroupId"));
        user.path("SecondaryGroups").forEach(group -> add(ids, group.isObject() ? group.path("Id") : group));
        if (ids.isEmpty()) {
            return ids;
        }
        Map<String, String> names = names();
        return ids.stream().map(id -> names.getOrDefault(id, id)).collect(Collectors.toSet());
    }

    private static void add(Set<String> ids, JsonNode id) {
        String text = id.asText("");
        if (!text.isEmpty() && !text.equals("0")) {
            ids.add(text);
        }
    }

    private Map<String, String> names() {
        try {
            return lists.items(GROUPS).stream()
                    .collect(Collectors.toMap(ListItem::key, ListItem::label, (first, _) -> first));
        } catch (ProblemException failure) {
            if (failure.problem().tryingAgainCanHelp()) {
                throw failure;
            }
            return Map.of();
        }
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
