package dev.linkwright.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;

import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Fetches documents as they are, whatever is in them. */
public final class Documents {
    private final RemoteSystem system;
    private final OkHttpClient client;
    private final Answers answers;

    Documents(RemoteSystem system, OkHttpClient client, Answers answers) {
        this.system = system;
        this.client = client;
        this.answers = answers;
    }

    /**
     * What lies at the address of the system, cut off after as many bytes as its limits allow; blocks.
     *
     * @throws ProblemException      if it cannot be had
     * @throws CancellationException if the thread is interrupted; it stays interrupted
     */
    public byte[] fetch() {
        HttpUrl address = system.base();
        SentMark mark = new SentMark();
        Request request = new Request.Builder().url(address).headers(system.headers()).tag(SentMark.class, mark)
                .build();
        try (Response response = client.newCall(request).execute()) {
            answers.check(response, address.encodedPath(), Outcome.NOTHING_DONE);
            return response.body().byteStream().readNBytes((int) system.limits().answerBytes());
        } catch (IOException failed) {
            if (Thread.currentThread().isInterrupted()
                    && (failed instanceof InterruptedIOException || mark.isSent())) {
                CancellationException cancelled = new CancellationException("The call was cancelled");
                cancelled.initCause(failed);
                throw cancelled;
            }
            throw Failures.of(system.name(), failed, mark.isSent(), false);
        }
    }
}
