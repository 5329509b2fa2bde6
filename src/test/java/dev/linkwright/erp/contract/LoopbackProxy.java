package dev.linkwright.erp.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stands between a connector and its server, remembers what passes, and lets it fail as a test says. */
public final class LoopbackProxy implements AutoCloseable {

    /** What happens to a request. */
    public sealed interface Fault {
        /** This is answered, and the server is not asked. */
        record Answer(int status, String contentType, String body, Map<String, String> headers) implements Fault {
        }

        /** The connection ends; the server is not asked. */
        record CutBefore() implements Fault {
        }

        /** The server is asked and answers; the connection ends all the same. */
        record CutAfter() implements Fault {
        }

        /** The server is asked and answers; a gateway in between says something else. */
        record AnswerAfter(Answer answer) implements Fault {
        }

        /** The connection ends; the server is asked later, once this opens. */
        record Late(CountDownLatch until) implements Fault {
        }

        /** Nothing happens until the client closes the connection; the server is not asked. */
        record Silence() implements Fault {
        }

        /** The server is asked and answers; nothing of it comes until the client closes the connection. */
        record SilenceAfter() implements Fault {
        }

        /** The server's answer comes changed. */
        record Changed(UnaryOperator<String> change) implements Fault {
        }
    }

    /**
     * A request and what came of it.
     *
     * @param headers of the request, names in lower case
     * @param status  0 where none was given
     * @param answer  as the server gave it
     */
    public record Exchange(String method, String path, Map<String, String> headers, String body, int status,
            String answer) {
    }

    private record Rule(Predicate<Exchange> which, Fault fault) {
    }

    private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length", "transfer-encoding",
            "accept-encoding", "expect", "upgrade", "keep-alive");

    private final URI target;
    private final ServerSocket socket;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final Semaphore closedInSilence = new Semaphore(0);
    private final Semaphore silences = new Semaphore(0);
    private volatile Optional<Rule> rule = Optional.empty();

    public LoopbackProxy(URI target) {
        this.target = target;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::accept);
    }

    /** Where the server seems to be, without a path. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** From now on these requests fail. */
    public void fails(Predicate<Exchange> which, Fault fault) {
        rule = Optional.of(new Rule(which, fault));
    }

    public void works() {
        rule = Optional.empty();
    }

    /** What passed since the last {@link #forget()}, in the order of the answers. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    public void forget() {
        exchanges.clear();
    }

    /** Waits until a request meets {@link Fault.Silence}. */
    public boolean isAsked(Duration limit) throws InterruptedException {
        return silences.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the client closes a connection on which nothing is answered. */
    public boolean isGivenUp(Duration limit) throws InterruptedException {
        return closedInSilence.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                // Else the end of each answer waits 40 ms until its beginning is acknowledged.
                connection.setTcpNoDelay(true);
                open.add(connection);
                // A socket that is being closed may still accept one, whom nobody would ever answer.
                if (socket.isClosed()) {
                    connection.close();
                    return;
                }
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (answer(connection)) {
                // the connection is kept
            }
        } catch (IOException closed) {
            // by either side, between two requests
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    private boolean answer(Socket connection) throws IOException, InterruptedException {
        Optional<Exchange> read = request(connection.getInputStream());
        if (read.isEmpty()) {
            return false;
        }
        Exchange asked = read.orElseThrow();
        Optional<Fault> fault = rule.filter(one -> one.which().test(asked)).map(Rule::fault);
        if (fault.isEmpty()) {
            pass(connection, asked, UnaryOperator.identity());
            return true;
        }
        return switch (fault.orElseThrow()) {
            case Fault.Answer planned -> {
                exchanges.add(asked);
                say(connection, planned);
                yield true;
            }
            case Fault.AnswerAfter(Fault.Answer planned) -> {
                ask(asked);
                say(connection, planned);
                yield true;
            }
            case Fault.Late(CountDownLatch until) -> {
                connection.close();
                until.await();
                ask(asked);
                yield false;
            }
            case Fault.CutBefore() -> {
                exchanges.add(asked);
                yield false;
            }
            case Fault.CutAfter() -> {
                ask(asked);
                yield false;
            }
            case Fault.Silence() -> {
                exchanges.add(asked);
                beSilent(connection);
                yield false;
            }
            case Fault.SilenceAfter() -> {
                ask(asked);
                beSilent(connection);
                yield false;
            }
            case Fault.Changed(UnaryOperator<String> change) -> {
                pass(connection, asked, change);
                yield true;
            }
        };
    }

    private void beSilent(Socket connection) {
        silences.release();
        try {
            if (connection.getInputStream().read() < 0) {
                closedInSilence.release();
            }
        } catch (IOException reset) {
            closedInSilence.release();
        }
    }

    private static void say(Socket connection, Fault.Answer planned) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(planned.headers());
        all.put("Content-Type", planned.contentType());
        write(connection, planned.status(), all, planned.body());
    }

    private void pass(Socket connection, Exchange asked, UnaryOperator<String> change)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(asked);
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().map().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name, here(values.getFirst()));
            }
        });
        write(connection, answer.statusCode(), headers, change.apply(here(answer.body())));
    }

    private HttpResponse<String> ask(Exchange asked) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(asked.path())).method(asked.method(),
                asked.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(there(asked.body())));
        asked.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name)) {
                request.header(name, value);
            }
        });
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        exchanges.add(new Exchange(asked.method(), asked.path(), asked.headers(), asked.body(), answer.statusCode(),
                answer.body()));
        return answer;
    }

    /** Servers write addresses of their own into answers, such as that of the next page. */
    private String here(String text) {
        return text.replace(target.getRawAuthority(), address().getRawAuthority());
    }

    private String there(String text) {
        return text.replace(address().getRawAuthority(), target.getRawAuthority());
    }

    private static Optional<Exchange> request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return Optional.empty();
            }
            head.write(next);
        }
        List<String> lines = head.toString(StandardCharsets.ISO_8859_1).lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        lines.stream().skip(1).filter(line -> line.contains(":"))
                .forEach(line -> headers.put(line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT),
                        line.substring(line.indexOf(':') + 1).strip()));
        String[] first = lines.getFirst().split(" ");
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return Optional.of(new Exchange(first[0], first[1], headers, body, 0, ""));
    }

    private static void write(Socket connection, int status, Map<String, String> headers, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 204 && status != 304) {
            head.append("Content-Length: ").append(bytes.length).append("\r\n");
        }
        OutputStream out = connection.getOutputStream();
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.shutdownNow();
        client.shutdownNow();
    }
}
