package dev.linkwright.http.oauth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on this computer, as long as one sign-in lasts, for the browser that comes back with its answer. */
final class RedirectListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RedirectListener.class);
    private static final String PATH = "/signed-in";

    private final RedirectCheck check;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletableFuture<Redirected> answer = new CompletableFuture<>();

    private RedirectListener(RedirectCheck check, HttpServer server) {
        this.check = check;
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::take);
    }

    /** @param port 0 for any free one */
    static RedirectListener open(RedirectCheck check, int port) throws IOException {
        InetSocketAddress here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        RedirectListener listener = new RedirectListener(check, HttpServer.create(here, 0));
        listener.server.start();
        return listener;
    }

    /** The number, not the name: what "localhost" stands for can be another program's IPv6 address. */
    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    /** The first answer; empty if none comes in time. */
    Optional<Redirected> await(Duration limit) throws InterruptedException {
        try {
            return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI request = address().resolve(exchange.getRequestURI());
            boolean ours = exchange.getRequestMethod().equals("GET") && PATH.equals(request.getPath());
            Redirected read = ours && !answer.isDone() ? check.read(request) : new Redirected.Unrelated();
            switch (read) {
                case Redirected.Code code -> end(exchange, code, "signed-in.html");
                case Redirected.Refused refused -> end(exchange, refused, "not-signed-in.html");
                case Redirected.Unrelated _ -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private void end(HttpExchange exchange, Redirected read, String page) {
        try {
            byte[] body = page(page);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
            exchange.getResponseHeaders().set("Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().close();
        } catch (IOException gone) {
            LOG.debug("The browser did not wait for its page: {}", gone.getMessage());
        } finally {
            answer.complete(read);
        }
    }

    private static byte[] page(String name) {
        try (InputStream page = Objects.requireNonNull(RedirectListener.class.getResourceAsStream(name), name)) {
            return page.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
