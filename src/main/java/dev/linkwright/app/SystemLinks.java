package dev.linkwright.app;

import java.awt.Desktop;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.RecordLink;

/**
 * Links that were clicked on a macOS, where they come as events to the program that runs. Other systems start the program
 * with the link once more.
 */
final class SystemLinks {
    private static final Logger LOG = LoggerFactory.getLogger(SystemLinks.class);

    private final Function<Visit, CompletableFuture<Boolean>> reception;

    /** @param reception leads to what was clicked; called on a thread of the system */
    SystemLinks(Function<Visit, CompletableFuture<Boolean>> reception) {
        this.reception = reception;
    }

    /** Receives them from now on; returns at once. */
    void receive() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac")) {
            // AWT starts by asking the thread of the windows, which therefore must not wait for it.
            var _ = CompletableFuture.runAsync(this::listen).exceptionally(failed -> {
                LOG.warn("Links that are clicked will not be opened: {}", failed.toString());
                return null;
            });
        }
    }

    private void listen() {
        if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.APP_OPEN_URI)) {
            Desktop.getDesktop().setOpenURIHandler(event -> open(event.getURI()));
        } else {
            LOG.warn("This system tells of no links that are clicked");
        }
    }

    /** Any web page can say any address: only records are opened. */
    void open(URI address) {
        Optional<RecordLink> link = RecordLink.parse(address.toString());
        if (link.isPresent()) {
            var _ = reception.apply(new Visit.OpenRecord(link.get().entity()));
        } else {
            LOG.warn("An address that leads to no record was clicked");
        }
    }
}
