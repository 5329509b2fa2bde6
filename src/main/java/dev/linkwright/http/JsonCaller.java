package dev.linkwright.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/**
 * Calls one system that speaks JSON.
 *
 * <p>
 * Every call blocks. It ends early when its thread is interrupted: the connection is closed, the thread stays
 * interrupted, and {@link CancellationException} is thrown; a write may have been carried out then. Every failure is a
 * {@link ProblemException}.
 */
public final class JsonCaller {
    private static final Logger LOG = LoggerFactory.getLogger(JsonCaller.class);

    private final RemoteSystem system;
    private final OkHttpClient reading;
    private final OkHttpClient writing;
    private final Answers answers;
    private final Semaphore background;

    JsonCaller(RemoteSystem system, OkHttpClient reading, OkHttpClient writing, Answers answers) {
        this.system = system;
        this.reading = reading;
        this.writing = writing;
        this.answers = answers;
        this.background = new Semaphore(system.limits().backgroundCalls(), true);
    }

    public RemoteSystem system() {
        return system;
    }

    /** Asks for something and changes nothing, whatever the method; sent again if a kept connection turns out dead. */
    public JsonAnswer read(Request request, Priority priority) {
        return permitted(request, priority, false);
    }

    /** Changes something; carried out at most once. */
    public JsonAnswer write(Request request, Priority priority) {
        return permitted(request, priority, true);
    }

    private JsonAnswer permitted(Request request, Priority priority, boolean writes) {
        HttpUrl base = system.base();
        HttpUrl url = request.url();
        if (!url.host().equals(base.host()) || url.port() != base.port() || !url.scheme().equals(base.scheme())) {
            throw new IllegalArgumentException("A request of " + system + " must not go to " + url.host());
        }
        return switch (priority) {
            case PERSON -> call(request, writes);
            case BACKGROUND -> {
                try {
                    background.acquire();
                } catch (InterruptedException _) {
                    throw cancelled();
                }
                try {
                    yield call(request, writes);
                } finally {
                    background.release();
                }
            }
        };
    }

    /**
     * A server looks at the credentials first, so what it refused as unauthorised was not carried out, and goes out
     * again, once, under renewed ones. The answer to the second try stands.
     */
    private JsonAnswer call(Request request, boolean writes) {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled(); // before anything is sent
        }
        Authorisation authorisation = system.authorisation();
        Optional<String> header = authorisation.header();
        try {
            return sent(request, header, writes);
        } catch (ProblemException refused) {
            if (!isUnauthorised(refused) || header.filter(authorisation::renew).isEmpty()) {
                throw refused;
            }
        }
        Optional<String> renewed = authorisation.header();
        try {
            return sent(request, renewed, writes);
        } catch (ProblemException refused) {
            if (isUnauthorised(refused)) {
                renewed.ifPresent(authorisation::forget);
            }
            throw refused;
        }
    }

    private static boolean isUnauthorised(ProblemException failed) {
        return failed.problem() instanceof Problem.Unauthorised;
    }

    private JsonAnswer sent(Request request, Optional<String> header, boolean writes) {
        SentMark mark = new SentMark();
        String name = nameOf(request);
        Call call = (writes ? writing : reading).newCall(prepared(request, header, mark, writes));
        CompletableFuture<JsonAnswer> answer = new CompletableFuture<>();
        long start = System.nanoTime();
        call.enqueue(new Receiver(name, mark, writes, answer));
        try {
            JsonAnswer received = answer.get();
            LOG.debug("{}: {} {} in {} ms", system.name(), name, received.status(), since(start));
            return received;
        } catch (InterruptedException _) {
            call.cancel();
            throw cancelled();
        } catch (ExecutionException failed) {
            throw problem(failed, name, since(start));
        }
    }

    private Request prepared(Request request, Optional<String> header, SentMark mark, boolean writes) {
        Request.Builder builder = request.newBuilder().tag(SentMark.class, mark);
        system.headers().names().forEach(name -> builder.header(name, String.valueOf(system.headers().get(name))));
        if (request.header("Accept") == null) {
            builder.header("Accept", "application/json");
        }
        header.ifPresent(text -> builder.header("Authorization", text));
        if (writes) {
            builder.method(request.method(), new OneShotBody(request.body()));
        }
        return builder.build();
    }

    private ProblemException problem(ExecutionException failed, String name, long milliseconds) {
        ProblemException problem = failed.getCause() instanceof ProblemException ours
                ? ours
                : new ProblemException(new Problem.Bug(name + " failed"), failed);
        LOG.debug("{}: {} failed with {} in {} ms", system.name(), name, problem.problem().code(), milliseconds);
        return problem;
    }

    private static CancellationException cancelled() {
        Thread.currentThread().interrupt();
        return new CancellationException("The call was cancelled");
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static String nameOf(Request request) {
        RequestName name = request.tag(RequestName.class);
        return name == null ? request.method() + " " + request.url().encodedPath() : name.text();
    }

    /** Takes the answer in on a thread of the client, so that cancelling ends reading it, too. */
    private final class Receiver implements Callback {
        private final String name;
        private final SentMark mark;
        private final boolean writes;
        private final CompletableFuture<JsonAnswer> answer;

        Receiver(String name, SentMark mark, boolean writes, CompletableFuture<JsonAnswer> answer) {
            this.name = name;
            this.mark = mark;
            this.writes = writes;
            this.answer = answer;
        }

        @Override
        public void onResponse(Call call, Response response) {
            try (response) {
                answer.complete(answers.read(response, name, writes ? Outcome.UNKNOWN : Outcome.NOTHING_DONE));
            } catch (IOException broken) {
                onFailure(call, broken);
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        }

        @Override
        public void onFailure(Call call, IOException failure) {
            answer.completeExceptionally(Failures.of(system.name(), failure, mark.isSent(), writes));
        }
    }
}
