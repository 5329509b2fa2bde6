package dev.linkwright.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The port that a sandbox keeps from one start to the next: a connection remembers the address of the ERP that its links
 * were made with.
 */
final class KeptPort {
    /** Below those that systems give to connections that go out. */
    private static final int FIRST = 17_048;
    private static final int TRIED = 1_000;

    private KeptPort() {
    }

    /** The one in this file; a free one is chosen and written where there is none. */
    static int in(Path file) throws IOException {
        if (Files.exists(file)) {
            String kept = Files.readString(file).strip();
            if (kept.matches("[0-9]{4,5}")) {
                return Integer.parseInt(kept);
            }
        }
        int free = IntStream.range(FIRST, FIRST + TRIED).filter(KeptPort::isFree).findFirst()
                .orElseThrow(() -> new IOException("No free port from " + FIRST + " on"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, free + "\n");
        return free;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
