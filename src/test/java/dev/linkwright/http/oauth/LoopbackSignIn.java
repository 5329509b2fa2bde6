package dev.linkwright.http.oauth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import okhttp3.HttpUrl;

/** A sign-in service with one resource beside it, which takes the newest token only. Codes and refresh tokens serve once. */
final class LoopbackSignIn implements AutoCloseable {
    static final String SECRET = "very-secret-secret";
    static final String ISSUER = "https://issuer.example/";

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    final List<String> resourceBodies = new CopyOnWriteArrayList<>();
    final AtomicInteger resourceCalls = new AtomicInteger();
    /** Answers to token requests wait for it. */
    final Semaphore answering = new Semaphore(1_000_000);
    volatile int lifetime = 3600;
    volatile boolean codesExpire;
    volatile boolean refreshTokens = true;
    volatile boolean takesTokens = true;

    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    private volatile String access = "none";
    private volatile String refresh = "none";
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LoopbackSignIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/token", this::token);
        server.createContext("/resource", this::resource);
        server.start();
    }

    HttpUrl address(String path) {
        return HttpUrl.get("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The redirect of a browser whose person agreed. */
    URI agreed(URI page) {
        Map<String, String> asked = query(page);
        String code = "code-" + number.incrementAndGet();
        challenges.put(code, asked.get("code_challenge"));
        return URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    }

    static Map<String, String> query(URI page) {
        HttpUrl url = HttpUrl.get(page.toString());
        Map<String, String> values = new HashMap<>();
        url.queryParameterNames().forEach(name -> values.put(name, url.queryParameter(name)));
        return values;
    }

    void revokeAccess() {
        access = "revoked";
    }

    void revokeRefresh() {
        refresh = "revoked";
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(URI.create(
                "http://form/?" + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        asked.add(form);
        String granted = switch (form.get("grant_type")) {
            case "authorization_code" ->
                challenge(form.get("code_verifier")).equals(challenges.remove(form.get("code")))
                        && !codesExpire ? "yes" : "AADSTS70008: the code " + form.get("code") + " has expired";
            case "refresh_token" -> form.get("refresh_token").equals(refresh) ? "yes" : "the token was revoked";
            case "client_credentials" -> SECRET.equals(form.get("client_secret")) ? "yes" : "no such secret";
            default -> "what?";
        };
        boolean waits = answering.tryAcquire() || acquired();
        if (granted.equals("yes") && waits) {
            access = "access-" + number.incrementAndGet();
            refresh = "refresh-" + number.get();
            answer(exchange, 200, "{\"access_token\":\"" + access + "\",\"token_type\":\"Bearer\",\"expires_in\":"
                    + lifetime + (refreshTokens ? ",\"refresh_token\":\"" + refresh + "\"" : "") + "}");
        } else {
            answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"" + granted + "\"}");
        }
    }

    private boolean acquired() {
        answering.acquireUninterruptibly();
        return true;
    }

    private void resource(HttpExchange exchange) throws IOException {
        resourceCalls.incrementAndGet();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (takesTokens && ("Bearer " + access).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            resourceBodies.add(body);
            answer(exchange, 200, "{}");
        } else {
            answer(exchange, 401, "{}");
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
