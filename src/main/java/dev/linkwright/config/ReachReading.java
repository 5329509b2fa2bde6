package dev.linkwright.config;

import java.security.cert.CertificateException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.Route;

/** Who works with a connection and how requests get to its ERP, as they stand in a profile. */
final class ReachReading {
    private ReachReading() {
    }

    static Scope scope(ProfileNode given) {
        if (!given.isThere()) {
            return Scope.EVERYONE;
        }
        ProfileNode node = given.keys("users", "groups");
        Scope.Chosen chosen = new Scope.Chosen(names(node.member("users")), names(node.member("groups")));
        if (chosen.users().isEmpty() && chosen.groups().isEmpty()) {
            node.fault("profile.scope.nobody");
        }
        return chosen;
    }

    private static Set<String> names(ProfileNode node) {
        Set<String> names = new HashSet<>();
        node.items().forEach(item -> names.add(item.text().strip()));
        return names;
    }

    static Route route(ProfileNode given) {
        if (!given.isThere()) {
            return Route.USUAL;
        }
        ProfileNode node = given.keys("authorities", "proxy");
        Route route = new Route(node.member("authorities").textOr(""), proxy(node.member("proxy")));
        try {
            route.certificates();
        } catch (CertificateException _) {
            node.member("authorities")
                    .fault(route.holdsPrivateKey() ? "profile.route.private-key" : "profile.route.no-certificate");
        }
        return route;
    }

    private static Route.Proxy proxy(ProfileNode node) {
        if (!node.isThere()) {
            return Route.USUAL.proxy();
        }
        String text = node.text();
        try {
            return Route.Proxy.of(text);
        } catch (IllegalArgumentException _) {
            node.fault("profile.route.bad-proxy", text);
            return Route.USUAL.proxy();
        }
    }

    /** What is as usual is left out. */
    static void write(ErpConnection connection, ObjectNode node) {
        switch (connection.scope()) {
            case Scope.Everyone() -> {
            }
            case Scope.Chosen(Set<String> users, Set<String> groups) -> {
                ObjectNode scope = node.putObject("scope");
                add(scope.putArray("users"), users);
                add(scope.putArray("groups"), groups);
            }
        }
        Route route = connection.route();
        if (!route.equals(Route.USUAL)) {
            ObjectNode written = node.putObject("route");
            if (!route.authorities().isEmpty()) {
                written.put("authorities", route.authorities());
            }
            String proxy = route.proxy().text();
            if (!proxy.isEmpty()) {
                written.put("proxy", proxy);
            }
        }
    }

    private static void add(ArrayNode array, Set<String> names) {
        new TreeSet<>(names).forEach(array::add);
    }
}
