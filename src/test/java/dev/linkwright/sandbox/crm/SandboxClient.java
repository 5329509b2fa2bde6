package dev.linkwright.sandbox.crm;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;

/** Asks a sandbox over real HTTP. */
final class SandboxClient implements AutoCloseable {

    record Reply(int status, JsonNode json, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    private final CrmSandbox sandbox;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SandboxClient(CrmSandbox sandbox, String authorization) {
        this.sandbox = sandbox;
        this.authorization = authorization;
    }

    static SandboxClient of(CrmSandbox sandbox, SandboxUser user) {
        return new SandboxClient(sandbox, "Bearer " + user.token());
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    Reply list(String path, String filter) throws IOException, InterruptedException {
        return get(path + (path.contains("?") ? "&" : "?") + "$filter=" + encoded(filter));
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        URI uri = path.startsWith("http") ? URI.create(path) : sandbox.address().resolve(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("Content-Type", "application/json").method(
                method,
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Reply(response.statusCode(),
                Wire.MAPPER.readTree(json && !response.body().isEmpty() ? response.body() : "{}"),
                response);
    }

    @Override
    public void close() {
        http.close();
    }
}
