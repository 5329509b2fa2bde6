package dev.linkwright.http;

import java.net.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import dev.linkwright.model.Route;

/** The one HTTP client of the process; everything that is derived from it shares its connections. */
@Singleton
public final class HttpClients implements AutoCloseable {
    private static final int CALLS = 256;
    private static final int CALLS_PER_HOST = 64;
    private static final int IDLE_CONNECTIONS = 8;
    private static final int IDLE_MINUTES = 2;
    /** Longer than any system allows. */
    private static final Duration NO_MATTER_HOW_LONG = Duration.ofHours(1);

    /** Looking through the certificates of the computer takes its time: not before somebody calls a system. */
    private final Once<OkHttpClient> client;
    private final Clock clock;
    private final Duration longest;
    private final ServerTimes times;

    @Inject
    public HttpClients() {
        this(Clock.systemUTC());
    }

    public HttpClients(Clock clock) {
        this(clock, NO_MATTER_HOW_LONG);
    }

    /** @param longest no call takes longer, whatever its system allows */
    public HttpClients(Clock clock, Duration longest) {
        this(clock, longest, new Once<>(HttpClients::client), new ServerTimes(clock));
    }

    private static OkHttpClient client() {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(CALLS);
        dispatcher.setMaxRequestsPerHost(CALLS_PER_HOST);
        return new OkHttpClient.Builder().dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_MINUTES, TimeUnit.MINUTES))
                .protocols(List.of(Protocol.HTTP_1_1)).followRedirects(false).followSslRedirects(false)
                .authenticator(Authenticator.NONE).proxyAuthenticator(Authenticator.NONE)
                .eventListenerFactory(new SentMark.Factory()).build();
    }

    private HttpClients(Clock clock, Duration longest, Once<OkHttpClient> client,
            ServerTimes times) {
        this.clock = clock;
        this.longest = longest;
        this.client = client;
        this.times = times;
    }

    /**
     * The same client, over a route of its own. Closing either closes both.
     *
     * @throws IllegalArgumentException if the certificates of the route cannot be read
     */
    public HttpClients over(Route route) {
        return new HttpClients(clock, longest,
                route.equals(Route.USUAL) ? client : Once.of(Routes.over(route, client.get())), times);
    }

    /** What calls a system. One for each system, so that its permits are shared by all who call it. */
    public JsonCaller caller(RemoteSystem system) {
        OkHttpClient reading = reading(system);
        OkHttpClient writing = reading.newBuilder().retryOnConnectionFailure(false).build();
        return new JsonCaller(system, reading, writing, new Answers(system, clock, times));
    }

    /** What fetches the document that lies at the address of a system. */
    public Documents documents(RemoteSystem system) {
        return new Documents(system, reading(system), new Answers(system, clock, times));
    }

    private OkHttpClient reading(RemoteSystem system) {
        CallLimits limits = system.limits().atMost(longest);
        OkHttpClient.Builder builder = client.get().newBuilder().connectTimeout(limits.connect())
                .readTimeout(limits.silence()).writeTimeout(limits.silence()).callTimeout(limits.whole());
        if (Addresses.isLoopback(system.base().host())) {
            builder.proxy(Proxy.NO_PROXY); // elsewhere the name means another machine; plain text must not leave this one
        }
        return builder.retryOnConnectionFailure(true).build();
    }

    /**
     * How far the clock of a system was ahead of ours when it answered last; negative if it was behind.
     *
     * @param system {@link RemoteSystem#name()}
     * @return empty if it did not answer, or tells no time
     */
    public Optional<Duration> clockAhead(String system) {
        return times.ahead(system);
    }

    /** Ends all calls under way. */
    @Override
    public void close() {
        client.made().ifPresent(made -> {
            made.dispatcher().cancelAll();
            made.dispatcher().executorService().shutdown();
            made.connectionPool().evictAll();
        });
    }
}
