package dev.linkwright.ui.common;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.model.KeyWord;

/** Whether a person lets this computer look for newer versions, where, and what came of it. Off until they say so. */
public final class NewerVersions {
    private static final Logger LOG = LoggerFactory.getLogger(NewerVersions.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofDays(1);
    private static final String ON = "newer-versions";
    private static final String ADDRESS = "newer-versions.address";
    private static final String AT = "newer-versions.looked";
    private static final String OUTCOME = "newer-versions.outcome";
    private static final String VERSION = "newer-versions.version";
    private static final String PAGE = "newer-versions.page";
    private static final String TOLD = "newer-versions.told";
    private static final Set<String> THIS_COMPUTER = Set.of("127.0.0.1", "localhost");

    /** What a look came to. */
    public enum Outcome {
        NEWER, NONE_NEWER, NOT_REACHED, NOT_UNDERSTOOD, CALLED_OFF
    }

    /**
     * A look.
     *
     * @param version the newest one; empty if it did not become known
     * @param page    what a person can open about it; empty if there is none
     */
    public record Look(Instant at, Outcome outcome, String version, String page) {
        /** One that did not tell a version. */
        public static Look without(Instant at, Outcome outcome) {
            return new Look(at, outcome, "", "");
        }
    }

    private final WindowMemory memory;
    private final String usualAddress;
    private final BooleanProperty on;
    private final ReadOnlyStringWrapper address;
    private final ReadOnlyObjectWrapper<Optional<Look>> last;

    /** @param usualAddress where it is asked unless the person names another place; may be empty */
    public NewerVersions(WindowMemory memory, String usualAddress) {
        this.memory = memory;
        this.usualAddress = usualAddress;
        on = new SimpleBooleanProperty(this, "on", memory.get(ON).equals(Optional.of(Boolean.toString(true))));
        on.subscribe((_, now) -> memory.put(ON, now.toString()));
        address = new ReadOnlyStringWrapper(this, "address",
                memory.get(ADDRESS).filter(one -> !one.isEmpty()).orElse(usualAddress));
        last = new ReadOnlyObjectWrapper<>(this, "last", remembered());
    }

    public BooleanProperty onProperty() {
        return on;
    }

    /** Empty where nobody can be asked. */
    public ReadOnlyStringProperty addressProperty() {
        return address.getReadOnlyProperty();
    }

    /** Asks at another address from now on; at the usual one if it is empty. What was heard from the one before is forgotten. */
    public void askAt(String other) {
        String now = other.isBlank() ? usualAddress : other.strip();
        if (!now.equals(address.get())) {
            memory.put(ADDRESS, other.strip());
            forget();
            address.set(now);
        }
    }

    public ReadOnlyObjectProperty<Optional<Look>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public void keep(Look look) {
        memory.put(AT, look.at().toString());
        memory.put(OUTCOME, KeyWord.of(look.outcome()));
        memory.put(VERSION, look.version());
        memory.put(PAGE, look.page());
        last.set(Optional.of(look));
    }

    private void forget() {
        memory.put(AT, "");
        last.set(Optional.empty());
    }

    /** Whether a look may be made: it is let, an address is known, and the last one was not within a day. */
    public boolean isDue(Instant now) {
        boolean lately = last.get().map(Look::at)
                .filter(at -> !at.isAfter(now) && at.plus(BETWEEN_LOOKS).isAfter(now)).isPresent();
        return on.get() && isUsable(address.get()) && !lately;
    }

    /** Whether a person has not been told of this version yet; asked once, it is told. */
    public boolean isNews(String version) {
        boolean news = !memory.get(TOLD).equals(Optional.of(version));
        memory.put(TOLD, version);
        return news;
    }

    /** Plain http would let anybody on the way answer. */
    public static boolean isUsable(String text) {
        try {
            URI address = new URI(text.strip());
            if (address.getHost() == null || address.getRawUserInfo() != null || address.getScheme() == null) {
                return false;
            }
            return switch (address.getScheme().toLowerCase(Locale.ROOT)) {
                case "https" -> true;
                case "http" -> THIS_COMPUTER.contains(address.getHost());
                default -> false;
            };
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /** What cannot be read counts as no look. */
    private Optional<Look> remembered() {
        Optional<Outcome> outcome = memory.get(OUTCOME)
                .flatMap(word -> Stream.of(Outcome.values()).filter(one -> KeyWord.of(one).equals(word)).findFirst());
        Optional<Instant> at = memory.get(AT).filter(text -> !text.isEmpty()).flatMap(NewerVersions::instant);
        return at.flatMap(then -> outcome.map(known -> new Look(then, known, memory.get(VERSION).orElse(""),
                memory.get(PAGE).orElse(""))));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException damaged) {
            LOG.warn("When was looked for newer versions is not known: {}", damaged.toString());
            return Optional.empty();
        }
    }
}
