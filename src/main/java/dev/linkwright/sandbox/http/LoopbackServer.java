package dev.linkwright.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads requests off the wire on 127.0.0.1, lets faults and hooks have their way, and writes the answers of its site. */
public final class LoopbackServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);

    // Head and body leave in two writes; without this the second waits 40 ms for the other side to acknowledge the first.
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Site site;
    private final HttpServer http;
    private final ExecutorService threads;
    private final Faults faults = new Faults();
    private final RequestLog log = new RequestLog();

    private LoopbackServer(String name, int port, Site site) throws IOException {
        this.site = site;
        this.http = HttpServer
                .create(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port), 0);
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /**
     * Starts a server; it answers when this returns.
     *
     * @param name
     *            what its threads are called
     * @param port
     *            0 picks a free one
     */
    public static LoopbackServer start(String name, int port, Site site) throws IOException {
        var server = new LoopbackServer(name, port, site);
        server.http.createContext("/", server::handle);
        server.http.setExecutor(server.threads);
        server.http.start();
        return server;
    }

    /** {@code http://127.0.0.1:port/}. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** What goes wrong, and what happens in between. */
    public Faults faults() {
        return faults;
    }

    /** The requests so far. */
    public RequestLog log() {
        return log;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            String path = Request.decoded(request.path());
            RecordedRequest recorded = log.add(request.method(), path, Request.decoded(request.query()),
                    Masked.headers(request.headers()), Masked.body(request.headers(), request.body()),
                    site.writes(request.method(), path));
            faults.runBefore(recorded);
            Fault fault = faults.of(recorded);
            switch (fault) {
                case Fault.Answers planned ->
                    send(exchange, recorded, new Answer(planned.status(), planned.headers(), planned.body()));
                case Fault.CutsBeforeCommit cut -> LOG.debug("cut before {}", recorded);
                case Fault.CutsAfterCommit cut -> {
                    answer(request, recorded);
                    LOG.debug("cut after {}", recorded);
                }
                case Fault.AnswersAfterCommit planned -> {
                    answer(request, recorded);
                    send(exchange, recorded, new Answer(planned.status(), planned.headers(), planned.body()));
                }
                case null -> send(exchange, recorded, answer(request, recorded));
            }
        }
    }

    private Answer answer(Request request, RecordedRequest recorded) {
        Answer answer = site.answer(request);
        faults.runBeforeAnswer(recorded);
        return answer;
    }

    private static Request read(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        Map<String, String> headers = headers(exchange.getRequestHeaders());
        String host = headers.getOrDefault("host", "127.0.0.1:" + exchange.getLocalAddress().getPort());
        return new Request(exchange.getRequestMethod(), uri.getRawPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(), headers, body, "http://" + host);
    }

    private static Map<String, String> headers(Headers sent) {
        var headers = new HashMap<String, String>();
        sent.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private void send(HttpExchange exchange, RecordedRequest request, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        log.answered(request, answer.status());
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }
}
