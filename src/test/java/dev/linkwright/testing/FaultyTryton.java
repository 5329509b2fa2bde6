package dev.linkwright.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A Tryton with one customer on the loopback address, whose calls fail as a test tells it. */
public final class FaultyTryton implements AutoCloseable {
    public static final String USER = "crmapi";
    public static final String PASSWORD = "right-password-of-the-test";
    public static final String SESSION_KEY = "b7e1f0-session-key-of-the-test";
    public static final String LOGIN = "common.db.login";
    public static final String SEARCH = "model.party.party.search_read";
    public static final String RIGHTS = "model.ir.model.access.get_access";
    public static final String WRITE = "model.party.party.write";

    /** What happens instead of the answer. */
    public enum Fault {
        CUT_BEFORE_COMMIT, CUT_AFTER_COMMIT, SILENCE, HTML, SERVER_ERROR
    }

    /** @param connection the client's port */
    private record Seen(String method, int connection) {
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final PretendParty party = new PretendParty();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final int port;
    private HttpServer server;

    public FaultyTryton() throws IOException {
        server = listen(0);
        port = server.getAddress().getPort();
    }

    /** What a connection needs to know of it, but for the password. */
    public Map<String, String> configuration() {
        return Map.of("address", "http://127.0.0.1:" + port + "/", "database", "erp", "user", USER);
    }

    /** From now on every call of a method fails like this. */
    public void fails(String method, Fault fault) {
        faults.put(method, fault);
    }

    public void works() {
        faults.clear();
    }

    public void goesDown() {
        server.stop(0);
    }

    public void comesBack() throws IOException {
        server = listen(port);
    }

    public int count(String method) {
        return (int) seen.stream().filter(call -> call.method().equals(method)).count();
    }

    /** Whether the latest call of a method came over a connection that had carried another call before. */
    public boolean cameOverAKeptConnection(String method) {
        int last = seen.lastIndexOf(seen.stream().filter(call -> call.method().equals(method)).toList().getLast());
        return seen.subList(0, last).stream().anyMatch(call -> call.connection() == seen.get(last).connection());
    }

    /** The party as the server holds it, stamps included. */
    public JsonNode held() {
        return party.shown();
    }

    private HttpServer listen(int at) throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 0);
        made.setExecutor(threads);
        made.createContext("/", this::handle);
        made.start();
        return made;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode call = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String method = call.path("method").asText();
            seen.add(new Seen(method, exchange.getRemoteAddress().getPort()));
            Fault fault = faults.get(method);
            if (fault == null) {
                answer(exchange, method, call.path("params"));
                return;
            }
            switch (fault) {
                case CUT_BEFORE_COMMIT -> {
                    // closed without an answer
                }
                case CUT_AFTER_COMMIT -> result(method, call.path("params"));
                case SILENCE -> closing.await();
                case HTML -> send(exchange, 200, "text/html", "<!doctype html><title>Sign in to the network</title>");
                case SERVER_ERROR -> send(exchange, 500, "text/html", "<!doctype html><title>Error</title>");
            }
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private void answer(HttpExchange exchange, String method, JsonNode params) throws IOException {
        if (method.equals(LOGIN) && !params.path(1).path("password").asText().equals(PASSWORD)) {
            send(exchange, 401, "text/html", "<!doctype html><title>401</title>");
            return;
        }
        send(exchange, 200, "application/json", "{\"id\":1," + result(method, params) + "}");
    }

    private String result(String method, JsonNode params) {
        return switch (method) {
            case LOGIN -> "\"result\":[2,\"" + SESSION_KEY + "\"]";
            case "common.db.logout" -> "\"result\":null";
            case "model.res.user.get_preferences" -> "\"result\":{\"company\":1}";
            case "model.party.category.search" -> "\"result\":[1]";
            case "model.party.party.search_count" -> "\"result\":1";
            case "model.country.country.search_read" -> "\"result\":[{\"id\":1,\"code\":\"NO\",\"name\":\"Norway\"}]";
            case "model.party.identifier.get_types" -> "\"result\":[[\"no_orgnr\",\"Organisation number\"]]";
            case RIGHTS -> "\"result\":" + rights(params.path(0));
            case SEARCH, "model.party.party.read" -> "\"result\":[" + party.shown() + "]";
            case WRITE -> party.write(params.path(1), params.path(2).path("_timestamp"))
                    ? "\"result\":null"
                    : "\"error\":[\"ConcurrencyException\",\"Records were modified\"]";
            default -> method.endsWith(".fields_get")
                    ? "\"result\":{}"
                    : "\"error\":[\"Not expected: " + method + "\",\"\"]";
        };
    }

    private static JsonNode rights(JsonNode models) {
        var all = JSON.createObjectNode();
        models.forEach(model -> all.set(model.asText(), JSON.createObjectNode().put("read", true).put("write", true)
                .put("create", true).put("delete", true)));
        return all;
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
