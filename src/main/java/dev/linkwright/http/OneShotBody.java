package dev.linkwright.http;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that the client may send once only, whatever happens to the connection or whatever the server answers. */
final class OneShotBody extends RequestBody {
    private final RequestBody body;

    OneShotBody(@Nullable RequestBody body) {
        this.body = body == null ? RequestBody.create(new byte[0], null) : body;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        body.writeTo(sink);
    }
}
