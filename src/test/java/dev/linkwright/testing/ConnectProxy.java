package dev.linkwright.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP proxy on this machine that leads every tunnel to one port of this machine, whatever host was asked for. */
public final class ConnectProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts one. */
    public ConnectProxy(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** What was asked for, such as {@code CONNECT erp.example:443 HTTP/1.1}. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        try {
            while (!listening.isClosed()) {
                Socket caller = listening.accept();
                threads.execute(() -> serve(caller));
            }
        } catch (IOException _) {
            threads.shutdownNow();
        }
    }

    private void serve(Socket caller) {
        try (caller; Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            BufferedReader head = new BufferedReader(
                    new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1), 1);
            asked.add(head.readLine());
            String line = head.readLine();
            while (line != null && !line.isEmpty()) {
                line = head.readLine();
            }
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            threads.execute(() -> pump(caller, server));
            pump(server, caller);
        } catch (IOException _) {
            // the caller went away, which ends the tunnel
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException _) {
            // one end went away, which ends the tunnel
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
