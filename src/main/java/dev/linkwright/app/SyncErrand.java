package dev.linkwright.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the window of a profile folder synchronise, and says what it says of it. Its lines are {@code out} and a text,
 * {@code busy} every few seconds, and at last {@code end} and a code.
 */
final class SyncErrand {
    static final String ACCEPTED = "linkwright 1 accepted";
    static final String OUT = "out ";
    static final String BUSY = "busy";
    static final String END = "end ";
    static final int LONGEST_LINE = 64 * 1024 * 1024;
    /** A window that says nothing for so long is stuck. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Logger LOG = LoggerFactory.getLogger(SyncErrand.class);

    /** What became of it. */
    sealed interface Answer {
        /** It was done, or refused, as the lines say. */
        record Ended(SyncExit exit) implements Answer {
        }

        /** No window is there, not yet or not any more. */
        record Nobody() implements Answer {
        }

        /** A window is there and did not answer in time. */
        record Silent() implements Answer {
        }
    }

    private SyncErrand() {
    }

    /**
     * Blocks until the window has done it. When the process ends meanwhile, the window stops.
     *
     * @param accepted runs once the window has taken it over
     * @param cut      runs if the window goes away before it has ended
     */
    static Answer ask(Path folder, SyncAsk ask, Consumer<String> out, Runnable accepted, Runnable cut) {
        Path file = folder.resolve(VisitorSocket.FILE);
        if (!Files.exists(file)) {
            return new Answer.Nobody();
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                LineChannel line = new LineChannel(channel, PATIENCE)) {
            channel.connect(UnixDomainSocketAddress.of(file));
            line.write(ask.line());
            Optional<String> first = line.read(SyncAsk.LONGEST);
            if (first.isEmpty() || !first.get().equals(ACCEPTED)) {
                return first.equals(Optional.of(VisitorSocket.CLOSING)) ? new Answer.Nobody() : new Answer.Silent();
            }
            accepted.run();
            return follow(line, out, cut);
        } catch (IOException unusable) {
            LOG.info("Nobody answers at {}: {}", file, unusable.toString());
            return new Answer.Nobody();
        }
    }

    private static Answer follow(LineChannel line, Consumer<String> out, Runnable cut) {
        try {
            while (true) {
                line.grant(SILENCE);
                String said = line.read(LONGEST_LINE).orElse("");
                if (said.startsWith(OUT)) {
                    out.accept(said.substring(OUT.length()));
                } else if (said.startsWith(END)) {
                    return new Answer.Ended(exit(said.substring(END.length())));
                } else if (!said.equals(BUSY)) {
                    throw new IOException("The window said nothing more");
                }
            }
        } catch (IOException gone) {
            LOG.info("The window went away: {}", gone.toString());
            cut.run();
            return new Answer.Ended(SyncExit.FAILED);
        }
    }

    private static SyncExit exit(String name) {
        return Arrays.stream(SyncExit.values()).filter(exit -> exit.name().equals(name)).findFirst()
                .orElse(SyncExit.FAILED);
    }
}
