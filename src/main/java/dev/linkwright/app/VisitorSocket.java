package dev.linkwright.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where further starts of the program find the window that is open: a socket in the profile folder, which only its owner
 * may enter. Whoever owns the folder opens it, so a file that a killed process left is nobody's.
 */
final class VisitorSocket implements AutoCloseable {
    static final String FILE = "window.socket";
    static final String SHOWN = "linkwright 1 shown";
    static final String CLOSING = "linkwright 1 closing";

    private static final Logger LOG = LoggerFactory.getLogger(VisitorSocket.class);
    static final int AT_ONCE = 8;
    static final int LONGEST = Math.max(SyncAsk.LONGEST, Visit.LONGEST);

    private final Path file;
    private final ServerSocketChannel channel;
    private final Function<Visit, CompletableFuture<Boolean>> reception;
    private final SyncErrands errands;
    private final Duration limit;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(AT_ONCE);

    private VisitorSocket(Path file, ServerSocketChannel channel,
            Function<Visit, CompletableFuture<Boolean>> reception, SyncErrands errands, Duration limit) {
        this.file = file;
        this.channel = channel;
        this.reception = reception;
        this.errands = errands;
        this.limit = limit;
    }

    /**
     * Opens it, in a folder that this process owns.
     *
     * @param reception brings the window to the front; true once it is there, false if it is closing
     * @param errands   synchronises for whoever asks
     * @param limit     of a conversation; one about an errand ends when a side says nothing for a while
     * @throws IOException if the system has no such sockets, or the folder's name is too long for one
     */
    static VisitorSocket open(Path folder, Function<Visit, CompletableFuture<Boolean>> reception, SyncErrands errands,
            Duration limit) throws IOException {
        Path file = folder.resolve(FILE);
        Files.deleteIfExists(file);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(file));
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
        VisitorSocket socket = new VisitorSocket(file, channel, reception, errands, limit);
        socket.threads.execute(socket::accept);
        return socket;
    }

    /** Whoever comes while all places are taken waits to be let in, rather than being told that nobody is there. */
    private void accept() {
        try {
            while (channel.isOpen()) {
                places.acquire();
                receiveNext();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void receiveNext() {
        try {
            SocketChannel visitor = channel.accept();
            threads.execute(() -> receive(visitor));
        } catch (ClosedChannelException over) {
            LOG.debug("No more visitors: {}", over.toString());
        } catch (IOException failed) {
            places.release();
            LOG.warn("A further start could not be received: {}", failed.toString());
        }
    }

    private void receive(SocketChannel visitor) {
        try (LineChannel line = new LineChannel(visitor, limit)) {
            Optional<String> said = line.read(LONGEST);
            Optional<Visit> visit = said.flatMap(Visit::parse);
            Optional<SyncAsk> ask = said.flatMap(SyncAsk::parse);
            if (ask.isPresent()) {
                new ErrandTalk(line).hold(errands, ask.get());
            } else if (visit.isPresent()) {
                boolean shown = reception.apply(visit.get()).get(limit.toMillis(), TimeUnit.MILLISECONDS);
                line.write(shown ? SHOWN : CLOSING);
            } else {
                LOG.warn("Something that is no start of this program spoke to its socket");
            }
        } catch (IOException | ExecutionException | TimeoutException failed) {
            LOG.warn("A further start was not answered: {}", failed.toString());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    /** From now on nobody is received. */
    @Override
    public void close() throws IOException {
        channel.close();
        threads.shutdownNow();
        Files.deleteIfExists(file);
    }
}
