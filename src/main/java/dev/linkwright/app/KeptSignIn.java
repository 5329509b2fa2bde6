package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.crm.superoffice.OnlineAccount;
import dev.linkwright.crm.superoffice.OnlineService;
import dev.linkwright.link.sqlite.OwnerOnly;
import dev.linkwright.model.Route;

/** Who signed in to which CRM on this computer, without any secret; the next start goes on with it, also offline. */
sealed interface KeptSignIn {
    /**
     * The made-up CRM.
     *
     * @param administrator whether the person may change settings
     * @param erp           whether the made-up ERP belongs to it
     */
    record Sandbox(boolean administrator, boolean erp) implements KeptSignIn {
    }

    /** On the company's own server. */
    record Onsite(String address, String user, String fullName, Route route) implements KeptSignIn {
    }

    /** In SuperOffice's cloud. */
    record Online(OnlineAccount account, Route route) implements KeptSignIn {
    }

    Logger LOG = LoggerFactory.getLogger(KeptSignIn.class);

    /** Below the profile folder. */
    String FILE = "sign-in.json";

    /** What was kept; empty if nothing was, or if it cannot be read: then the person signs in again. */
    static Optional<KeptSignIn> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(JsonMapper.builder().build().readTree(file.toFile())));
        } catch (IOException | IllegalArgumentException unusable) {
            LOG.warn("The kept sign-in cannot be used: {}", unusable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Keeps it in place of the one before. */
    default void keep(Path folder) throws IOException {
        Path made = folder.resolve(FILE + ".new");
        OwnerOnly.createFileIfMissing(made);
        Files.writeString(made, json(this).toPrettyString() + "\n");
        Files.move(made, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The next start asks who signs in. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
    }

    private static ObjectNode json(KeptSignIn signIn) {
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        switch (signIn) {
            case Sandbox(boolean administrator, boolean erp) ->
                node.put("crm", "sandbox").put("administrator", administrator).put("erp", erp);
            case Onsite(String address, String user, String fullName, Route route) -> {
                node.put("crm", "onsite").put("address", address).put("user", user).put("fullName", fullName);
                add(node, route);
            }
            case Online(OnlineAccount account, Route route) -> {
                node.put("crm", "online").put("address", account.service().address().toString())
                        .put("application", account.service().application())
                        .put("redirectPort", account.service().redirectPort()).put("tenant", account.tenant())
                        .put("user", account.login()).put("fullName", account.fullName());
                add(node, route);
            }
        }
        return node;
    }

    private static KeptSignIn read(JsonNode node) {
        return switch (node.path("crm").asText()) {
            case "sandbox" -> new Sandbox(node.path("administrator").asBoolean(), node.path("erp").asBoolean());
            case "onsite" -> new Onsite(text(node, "address"), text(node, "user"), text(node, "fullName"), route(node));
            case "online" -> new Online(new OnlineAccount(
                    OnlineService.of(text(node, "address"), text(node, "application"),
                            node.path("redirectPort").asInt()),
                    text(node, "tenant"), text(node, "user"), text(node, "fullName")), route(node));
            default -> throw new IllegalArgumentException("Unknown kind of CRM");
        };
    }

    private static void add(ObjectNode node, Route route) {
        if (!route.authorities().isEmpty()) {
            node.put("authorities", route.authorities());
        }
        String proxy = route.proxy().text();
        if (!proxy.isEmpty()) {
            node.put("proxy", proxy);
        }
    }

    private static Route route(JsonNode node) {
        return new Route(node.path("authorities").asText(), Route.Proxy.of(node.path("proxy").asText()));
    }

    private static String text(JsonNode node, String key) {
        String text = node.path(key).asText();
        if (text.isBlank()) {
            throw new IllegalArgumentException("Without " + key);
        }
        return text;
    }
}
