package dev.linkwright.sandbox.crm;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads requests off the wire, lets faults and hooks have their way, and writes answers. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final List<String> SECRETS = List.of("authorization", "so-apptoken", "cookie", "x-xsrf-token");

    private final Router router;
    private final Authentication authentication;
    private final Assumptions assumptions;
    private final Faults faults;
    private final RequestLog log;

    Server(Router router, Authentication authentication, Assumptions assumptions, Faults faults, RequestLog log) {
        this.router = router;
        this.authentication = authentication;
        this.assumptions = assumptions;
        this.faults = faults;
        this.log = log;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            URI uri = exchange.getRequestURI();
            Map<String, String> headers = headers(exchange.getRequestHeaders());
            String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
            RecordedRequest request = log.add(exchange.getRequestMethod(), decoded(uri.getRawPath()), decoded(query),
                    withoutSecrets(headers), body);
            faults.runBefore(request);
            Fault fault = faults.of(request);
            switch (fault) {
                case Fault.Answers planned ->
                    send(exchange, request, planned.status(), planned.headers(), planned.body());
                case Fault.CutsBeforeCommit cut -> LOG.debug("cut before {}", request);
                case Fault.CutsAfterCommit cut -> {
                    answer(exchange, request, headers, query, body);
                    faults.runBeforeAnswer(request);
                    LOG.debug("cut after {}", request);
                }
                case Fault.AnswersAfterCommit planned -> {
                    answer(exchange, request, headers, query, body);
                    faults.runBeforeAnswer(request);
                    send(exchange, request, planned.status(), planned.headers(), planned.body());
                }
                case null -> {
                    Answer answer = answer(exchange, request, headers, query, body);
                    faults.runBeforeAnswer(request);
                    send(exchange, request, answer);
                }
            }
        }
    }

    private Answer answer(HttpExchange exchange, RecordedRequest request, Map<String, String> headers, String query,
            String body) {
        try {
            String host = headers.getOrDefault("host", "127.0.0.1:" + exchange.getLocalAddress().getPort());
            String base = "http://" + host + "/api/v1/";
            List<String> path = segments(exchange.getRequestURI().getRawPath());
            if (path.isEmpty()) {
                return Answer.ok(Router.version(base));
            }
            SandboxUser user = authentication.userOf(headers.get("authorization"));
            if (path.size() == 1) {
                return Answer.ok(Router.resources(base));
            }
            return router.answer(
                    new Call(exchange.getRequestMethod(), path.subList(1, path.size()), parameters(query), headers,
                            Wire.parse(body), user, DateStyle.asked(headers.get("so-timezone"), assumptions), base));
        } catch (ApiError refused) {
            return refused.answer();
        } catch (RuntimeException fault) {
            LOG.error("The sandbox failed at {}", request, fault);
            return ApiError.unexpected(fault.toString()).answer();
        }
    }

    private void send(HttpExchange exchange, RecordedRequest request, Answer answer) throws IOException {
        var headers = new HashMap<>(answer.headers());
        headers.put("Content-Type", "application/json; charset=utf-8");
        send(exchange, request, answer.status(), headers, answer.body() == null ? "" : answer.body().toString());
    }

    private void send(HttpExchange exchange, RecordedRequest request, int status, Map<String, String> headers,
            String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        log.answered(request, status);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    /** After {@code /api}: the version, then the resource. An ending slash names the same resource. */
    private static List<String> segments(String rawPath) {
        String[] parts = rawPath.substring(1).split("/", -1);
        boolean api = parts[0].equalsIgnoreCase("api");
        boolean version = parts.length == 1 || parts[1].isEmpty() || parts[1].equalsIgnoreCase("v1");
        if (!api || !version) {
            throw ApiError.notFound("No such resource.");
        }
        var segments = new ArrayList<>(Arrays.stream(parts).skip(1).map(Server::decoded).toList());
        if (!segments.isEmpty() && segments.getLast().isEmpty()) {
            segments.removeLast();
        }
        return segments;
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (String one : query.split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                parameters.put(URLDecoder.decode(one.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(Headers sent) {
        var headers = new HashMap<String, String>();
        sent.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return headers;
    }

    private static Map<String, String> withoutSecrets(Map<String, String> headers) {
        var safe = new HashMap<>(headers);
        SECRETS.forEach(name -> safe.computeIfPresent(name, (known, value) -> value.split(" ", 2)[0].equals(value)
                ? "…"
                : value.split(" ", 2)[0] + " …"));
        return safe;
    }
}
