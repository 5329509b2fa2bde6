package dev.linkwright.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

import okhttp3.HttpUrl;

/** A server on the loopback address that answers, or cuts, or says nothing, as a script tells it. */
final class ScriptedServer implements AutoCloseable {

    sealed interface Reply {
        /** Bytes as they go over the wire; the connection stays open. */
        record Bytes(String text) implements Reply {
        }

        /** Closes the connection without an answer. */
        record Cut() implements Reply {
        }

        /** Says nothing until the client closes the connection. */
        record Silence() implements Reply {
        }

        static Reply of(int status, String contentType, String body, String... headers) {
            StringBuilder text = new StringBuilder("HTTP/1.1 " + status + " Whatever\r\nContent-Type: " + contentType
                    + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
            for (String header : headers) {
                text.append(header).append("\r\n");
            }
            return new Bytes(text + "\r\n" + body);
        }

        static Reply json(String body) {
            return of(200, "application/json", body);
        }
    }

    final List<String> requests = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();
    final CountDownLatch closedByClient = new CountDownLatch(1);
    final CountDownLatch asked = new CountDownLatch(1);

    private final ServerSocket socket;
    private final IntFunction<Reply> script;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** Takes a script: number of the request, from 1, to what happens to it. */
    ScriptedServer(IntFunction<Reply> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        threads.execute(this::accept);
    }

    HttpUrl address() {
        return HttpUrl.get("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                open.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            while (true) {
                String request = request(client.getInputStream());
                int number;
                synchronized (requests) {
                    requests.add(request);
                    number = requests.size();
                }
                asked.countDown();
                switch (script.apply(number)) {
                    case Reply.Bytes(String text) -> {
                        OutputStream out = client.getOutputStream();
                        out.write(text.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                    }
                    case Reply.Cut() -> {
                        return;
                    }
                    case Reply.Silence() -> {
                        if (client.getInputStream().read() < 0) {
                            closedByClient.countDown();
                        }
                        return;
                    }
                }
            }
        } catch (IOException closed) {
            closedByClient.countDown();
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("closed");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = text.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.close();
    }
}
