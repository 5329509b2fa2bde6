package dev.linkwright.http;

import okhttp3.Call;
import okhttp3.EventListener;

/** Remembers of one call whether the server may have begun to see the request. */
final class SentMark extends EventListener {
    private volatile boolean sent;

    boolean isSent() {
        return sent;
    }

    @Override
    public void requestHeadersStart(Call call) {
        sent = true;
    }

    /** Hands each call the mark that its request is tagged with. */
    static final class Factory implements EventListener.Factory {
        @Override
        public EventListener create(Call call) {
            SentMark mark = call.request().tag(SentMark.class);
            return mark == null ? EventListener.NONE : mark;
        }
    }
}
