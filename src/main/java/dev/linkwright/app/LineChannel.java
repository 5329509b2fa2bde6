package dev.linkwright.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One conversation in lines. When its time is up the channel is closed, which ends any waiting with an exception. */
final class LineChannel implements AutoCloseable {
    private static final int BUFFER = 8 * 1024;

    private final SocketChannel channel;
    private final ByteBuffer arrived = ByteBuffer.allocate(BUFFER).flip();
    private CompletableFuture<Void> end;

    LineChannel(SocketChannel channel, Duration limit) {
        this.channel = channel;
        end = ending(limit);
    }

    /** From now on it has this time. */
    synchronized void grant(Duration limit) {
        if (end.cancel(false)) {
            end = ending(limit);
        }
    }

    /** Empty if the other side ends or goes on for too long without ending its line. */
    Optional<String> read(int longest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (line.size() < longest) {
            if (!arrived.hasRemaining() && !fill()) {
                return Optional.empty();
            }
            byte next = arrived.get();
            if (next == '\n') {
                return Optional.of(line.toString(StandardCharsets.UTF_8));
            }
            line.write(next);
        }
        return Optional.empty();
    }

    private boolean fill() throws IOException {
        arrived.clear();
        int read = channel.read(arrived);
        arrived.flip();
        return read >= 0;
    }

    synchronized void write(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public synchronized void close() {
        end.cancel(false);
        closeChannel();
    }

    private CompletableFuture<Void> ending(Duration limit) {
        return CompletableFuture.runAsync(this::closeChannel,
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
