package dev.linkwright.sandbox.erp;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Asks a sandbox over real HTTP; paths are relative to its first company. */
final class ErpClient implements AutoCloseable {

    record Reply(int status, JsonNode json, String text, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String code() {
            return json.path("error").path("code").asText();
        }

        String message() {
            return json.path("error").path("message").asText();
        }

        /** Of the rows of a list, one property. */
        List<String> values(String property) {
            return json.path("value").valueStream().map(row -> row.path(property).asText()).toList();
        }

        String next() {
            return json.path("@odata.nextLink").asText();
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI company;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    ErpClient(URI company, String authorization) {
        this.company = company;
        this.authorization = authorization;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Reply get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    Reply filter(String set, String filter) throws IOException, InterruptedException {
        return get(set + "?$filter=" + encoded(filter));
    }

    /** One property of every row, page by page. */
    List<String> all(String path, String property, String... headers) throws IOException, InterruptedException {
        var found = new ArrayList<String>();
        Reply page = get(path, headers);
        found.addAll(page.values(property));
        while (!page.next().isEmpty()) {
            page = get(page.next(), headers);
            found.addAll(page.values(property));
        }
        return found;
    }

    Reply send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(company.resolve(path))
                .header("Content-Type", "application/json").method(method, body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Reply(response.statusCode(), MAPPER.readTree(json ? response.body() : "{}"), response.body(),
                response);
    }

    @Override
    public void close() {
        http.close();
    }
}
