package dev.linkwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One conversation in short lines. When its time is up the channel is closed, which ends any waiting with an exception. */
final class LineChannel implements AutoCloseable {
    private final SocketChannel channel;
    private final CompletableFuture<Void> end;

    LineChannel(SocketChannel channel, Duration limit) {
        this.channel = channel;
        end = CompletableFuture.runAsync(this::closeChannel,
                CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Empty if the other side ends or goes on for too long without ending its line. */
    Optional<String> read(int longest) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(longest);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            if (bytes.position() > 0 && bytes.get(bytes.position() - 1) == '\n') {
                return Optional.of(new String(bytes.array(), 0, bytes.position() - 1, StandardCharsets.US_ASCII));
            }
        }
        return Optional.empty();
    }

    void write(String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        end.cancel(false);
        closeChannel();
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
