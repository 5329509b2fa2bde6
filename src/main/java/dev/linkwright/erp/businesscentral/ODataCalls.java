package dev.linkwright.erp.businesscentral;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.http.JsonCaller;
import dev.linkwright.http.Priority;
import dev.linkwright.http.Refusals;
import dev.linkwright.http.RemoteSystem;

/** Calls of the API, below its address. */
final class ODataCalls {
    private static final MediaType JSON = MediaType.get("application/json");
    /** Fixes the language of errors and the notation of dates. */
    private static final Headers EVERYWHERE = Headers.of("Accept-Language", "en-US");

    private final HttpUrl service;
    private final JsonCaller caller;

    ODataCalls(HttpClients clients, String system, HttpUrl service, Authorisation authorisation, Refusals refusals) {
        this.service = service;
        this.caller = clients
                .caller(RemoteSystem.of(system, service, authorisation).with(EVERYWHERE).with(refusals));
    }

    String system() {
        return caller.system().name();
    }

    /** An address below that of the API. With it functions within functions are understood in filters. */
    HttpUrl url(String path) {
        return service.newBuilder().addPathSegments(path).addQueryParameter("$schemaversion", "2.1").build();
    }

    /**
     * A link to a next page that was kept.
     *
     * @throws IllegalArgumentException if it leads to another server
     */
    HttpUrl link(String text) {
        HttpUrl link = HttpUrl.get(text);
        if (!RowPage.isBelow(service, link)) {
            throw new IllegalArgumentException("A page of another server");
        }
        return link;
    }

    /** One entity. */
    Row one(HttpUrl url) {
        JsonAnswer answer = caller.read(new Request.Builder().url(url).build(), Priority.current());
        return Row.of(system(), answer.request(), answer.body());
    }

    /** A page of entities. */
    RowPage page(HttpUrl url, int size) {
        Request request = new Request.Builder().url(url).header("Prefer", "odata.maxpagesize=" + size).build();
        return RowPage.of(system(), service, url, caller.read(request, Priority.current()));
    }

    /** Makes an entity; sent once. */
    Row post(HttpUrl url, JsonNode body) {
        return written(new Request.Builder().url(url).post(json(body)));
    }

    /** Changes an entity if it still has this version; sent once. */
    Row patch(HttpUrl url, String etag, JsonNode body) {
        return written(new Request.Builder().url(url).header("If-Match", etag).patch(json(body)));
    }

    private Row written(Request.Builder request) {
        JsonAnswer answer = caller.write(request.build(), Priority.current());
        return Row.written(system(), answer.request(), answer.body());
    }

    private static RequestBody json(JsonNode body) {
        return RequestBody.create(body.toString().getBytes(StandardCharsets.UTF_8), JSON);
    }
}
