package dev.linkwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A session of a Tryton that shares no code of ours with the program. */
public final class RawTryton implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final MediaType TYPE = MediaType.get("application/json");

    /** As it comes; the same library as the program's, so that no difference is the library's. */
    private final OkHttpClient client = new OkHttpClient();
    private final URI address;
    private final String authorization;
    private final JsonNode context;

    /** @param address with the database as its path */
    public RawTryton(URI address, String user, String password) throws IOException {
        this.address = address;
        JsonNode login = result(send("common.db.login",
                JSON.createArrayNode().add(user).add(JSON.createObjectNode().put("password", password)).add("en"), ""));
        this.authorization = "Session " + Base64.getEncoder().encodeToString((user + ":" + login.path(0).asText() + ":"
                + login.path(1).asText()).getBytes(StandardCharsets.UTF_8));
        this.context = result(send("model.res.user.get_preferences",
                JSON.createArrayNode().add(true).add(JSON.createObjectNode()), authorization));
    }

    /**
     * Makes a call and takes the answer in, as bytes.
     *
     * @param parameters with a context at the end, in whose place this session's own is sent
     */
    public long nanoseconds(String method, JsonNode parameters) throws IOException {
        ArrayNode own = parameters.deepCopy();
        own.set(own.size() - 1, context);
        long start = System.nanoTime();
        byte[] answer = send(method, own, authorization);
        long time = System.nanoTime() - start;
        result(answer);
        return time;
    }

    /**
     * Makes a call.
     *
     * @param parameters without the context, which is added with what this call needs besides
     */
    public JsonNode call(String method, ArrayNode parameters, Map<String, Boolean> besides) {
        ObjectNode flags = JSON.createObjectNode();
        besides.forEach(flags::put);
        return call(method, parameters, flags);
    }

    /**
     * Makes a call.
     *
     * @param parameters without the context, which is added with what this call needs besides
     */
    public JsonNode call(String method, ArrayNode parameters, ObjectNode besides) {
        ObjectNode own = context.deepCopy();
        own.setAll(besides);
        try {
            return result(send(method, parameters.deepCopy().add(own), authorization));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] send(String method, ArrayNode parameters, String authorizationHeader) throws IOException {
        byte[] body = JSON.writeValueAsBytes(
                JSON.createObjectNode().put("id", 1).put("method", method).set("params", parameters));
        Request.Builder request = new Request.Builder().url(address.toString()).post(RequestBody.create(body, TYPE));
        if (!authorizationHeader.isEmpty()) {
            request.header("Authorization", authorizationHeader);
        }
        try (Response answer = client.newCall(request.build()).execute()) {
            return answer.body().bytes();
        }
    }

    private static JsonNode result(byte[] answer) throws IOException {
        JsonNode read = JSON.readTree(answer);
        if (!read.has("result")) {
            throw new IOException("No result but " + read.path("error"));
        }
        return read.path("result");
    }

    @Override
    public void close() {
        // Tryton goes through all sessions of a user at each call, so those left behind slow everybody down.
        try {
            send("common.db.logout", JSON.createArrayNode(), authorization);
        } catch (IOException gone) {
            // and the session with the server
        }
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
