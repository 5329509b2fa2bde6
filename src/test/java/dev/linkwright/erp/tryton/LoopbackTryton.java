package dev.linkwright.erp.tryton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.linkwright.http.HttpClients;

/** A server on the loopback address that answers as the test says and remembers what it was asked. */
final class LoopbackTryton implements AutoCloseable {
    /** @param authorization empty where none was sent */
    record Call(String method, JsonNode params, String authorization, JsonNode body) {
        JsonNode context() {
            return params.path(params.size() - 1);
        }
    }

    /** @param body null to cut the connection without an answer */
    record Reply(int status, String type, String body) {
        static Reply result(Object value) {
            return json("{\"id\":1,\"result\":" + Wire.node(value) + "}");
        }

        static Reply error(Object... error) {
            return json("{\"id\":1,\"error\":" + Wire.list(error) + "}");
        }

        static Reply status(int status) {
            return new Reply(status, "text/html", "<!doctype html><title>" + status + "</title>");
        }

        static Reply cut() {
            return new Reply(0, "", null);
        }

        private static Reply json(String body) {
            return new Reply(200, "application/json", body);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClients clients = new HttpClients();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Call, Reply>> answers = new HashMap<>();
    private Function<Call, Reply> otherwise = call -> {
        throw new IllegalStateException("Not expected: " + call.method());
    };

    LoopbackTryton() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        answer("common.db.login", call -> Reply.result(Wire.list(2, "key" + count("common.db.login"))));
        answer("common.db.logout", call -> Reply.result(null));
        answer("model.res.user.get_preferences", call -> Reply.result(Wire.object().put("company", 1)));
        List.of("party", "address", "contact_mechanism", "identifier")
                .forEach(model -> answer("model.party." + model + ".fields_get", Wire.object()));
        answer("model.party.identifier.get_types", Wire.list());
    }

    /** Hands everything on to another server, as it is. */
    static LoopbackTryton before(URI address) {
        LoopbackTryton proxy = new LoopbackTryton();
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        proxy.answers.clear();
        proxy.otherwise = call -> {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(call.body().toString()));
            if (!call.authorization().isEmpty()) {
                request.header("Authorization", call.authorization());
            }
            try {
                HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
                return new Reply(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse("text/html"),
                        answer.body());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        };
        return proxy;
    }

    /** Lets the server carry the call out and loses its answer. */
    void cutAfter(String method) {
        Function<Call, Reply> real = otherwise;
        answer(method, call -> {
            real.apply(call);
            return Reply.cut();
        });
    }

    /** Does something between the call and the server's carrying it out. */
    void beforeNext(String method, Runnable action) {
        Function<Call, Reply> real = otherwise;
        AtomicBoolean done = new AtomicBoolean();
        answer(method, call -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
            return real.apply(call);
        });
    }

    /** A call of the test's own, which is not counted. */
    void pass(String method, String authorization) {
        JsonNode body = Wire.object().put("id", 0).put("method", method).set("params", Wire.list());
        otherwise.apply(new Call(method, body.path("params"), authorization, body));
    }

    LoopbackTryton answer(String method, Function<Call, Reply> answer) {
        answers.put(method, answer);
        return this;
    }

    LoopbackTryton answer(String method, Object result) {
        return answer(method, _ -> Reply.result(result));
    }

    private void handle(HttpExchange exchange) throws IOException {
        JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        Call call = new Call(body.path("method").asText(), body.path("params"),
                authorization == null ? "" : authorization, body);
        calls.add(call);
        Reply reply = answers.getOrDefault(call.method(), otherwise).apply(call);
        if (reply.body() == null) {
            exchange.close();
            return;
        }
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    int count(String method) {
        return calls(method).size();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    TrytonConnector connector(String user, String password) {
        return (TrytonConnector) new TrytonProvider(clients).open("Tryton",
                Map.of("address", address(), "database", "erp", "user", user, "password", password));
    }

    TrytonConnector connector() {
        return connector("crmapi", "secret of the test");
    }

    @Override
    public void close() {
        clients.close();
        server.stop(0);
        threads.shutdown();
    }
}
