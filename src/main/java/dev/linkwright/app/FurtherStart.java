package dev.linkwright.app;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A start of the program while its window is open already. */
final class FurtherStart {
    private static final Logger LOG = LoggerFactory.getLogger(FurtherStart.class);

    /** What became of it. */
    enum Answer {
        /** The window is in front. */
        SHOWN,
        /** No window is there, not yet or not any more. */
        NOBODY,
        /** A window is there and did not answer in time. */
        SILENT
    }

    private FurtherStart() {
    }

    /** Asks the window of a profile folder. */
    static Answer ask(Path folder, Visit visit, Duration limit) {
        Path file = folder.resolve(VisitorSocket.FILE);
        if (!Files.exists(file)) {
            return Answer.NOBODY;
        }
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                LineChannel line = new LineChannel(channel, limit)) {
            return connect(channel, file) ? ask(line, visit) : Answer.NOBODY;
        } catch (IOException unusable) {
            LOG.info("No sockets of this kind: {}", unusable.toString());
            return Answer.NOBODY;
        }
    }

    private static boolean connect(SocketChannel channel, Path file) {
        try {
            return channel.connect(UnixDomainSocketAddress.of(file));
        } catch (IOException refused) {
            LOG.info("Nobody listens at {}: {}", file, refused.toString());
            return false;
        }
    }

    private static Answer ask(LineChannel line, Visit visit) {
        try {
            line.write(visit.line());
            Optional<String> answer = line.read(Visit.LONGEST);
            if (answer.equals(Optional.of(VisitorSocket.SHOWN))) {
                return Answer.SHOWN;
            }
            return answer.equals(Optional.of(VisitorSocket.CLOSING)) ? Answer.NOBODY : Answer.SILENT;
        } catch (IOException late) {
            LOG.info("The open window did not answer: {}", late.toString());
            return Answer.SILENT;
        }
    }
}
