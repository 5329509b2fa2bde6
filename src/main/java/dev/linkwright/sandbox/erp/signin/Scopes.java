package dev.linkwright.sandbox.erp.signin;

import java.util.List;

/** What a token is for. */
record Scopes(List<String> names) {

    static final String RESOURCE = "https://api.businesscentral.dynamics.com/";
    private static final String OFFLINE = "offline_access";
    private static final List<String> ABOUT_PEOPLE = List.of("openid", "profile", "email");

    Scopes {
        names = List.copyOf(names);
    }

    static Scopes of(String text) {
        Scopes scopes = new Scopes(List.of(text.strip().split("\\s+")));
        for (String name : scopes.names) {
            if (!name.startsWith(RESOURCE) && !name.equals(OFFLINE) && !ABOUT_PEOPLE.contains(name)) {
                throw SignInError.other("invalid_scope", 70011,
                        "The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid.");
            }
        }
        return scopes;
    }

    /** Whether a refresh token is asked for. */
    boolean lasting() {
        return names.contains(OFFLINE);
    }

    boolean isDefault() {
        return names.equals(List.of(RESOURCE + ".default"));
    }

    /** What the answer names: the resource's own, {@code .default} resolved. */
    String granted() {
        return String.join(" ", names.stream().filter(name -> !name.equals(OFFLINE))
                .map(name -> name.equals(RESOURCE + ".default") ? RESOURCE + "user_impersonation" : name).distinct()
                .toList());
    }
}
