package dev.linkwright.ui.company;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.browse.Card;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;

/** Reads the card of a company and puts its values into the words of the page. */
public final class CompanyViewModel {
    private final Function<CrmEntity, Card> cards;
    private final Work work;
    private final ReadOnlyObjectWrapper<Optional<CrmEntity>> entity = new ReadOnlyObjectWrapper<>(this, "entity",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(this, "card",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private Optional<RunningWork> running = Optional.empty();

    /**
     * Shows nothing yet.
     *
     * @param cards reads a card; may block
     */
    public CompanyViewModel(Function<CrmEntity, Card> cards, Work work) {
        this.cards = cards;
        this.work = work;
    }

    /** Which company was asked for. */
    public ReadOnlyObjectProperty<Optional<CrmEntity>> entityProperty() {
        return entity.getReadOnlyProperty();
    }

    /** What is shown of it; empty until it was read. */
    public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /** Why it could not be read. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether reading takes longer than a person likes to wait. */
    public ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Reads another company, or the same anew. */
    public void show(CrmEntity wanted) {
        running.ifPresent(RunningWork::cancel);
        boolean another = !entity.get().equals(Optional.of(wanted));
        entity.set(Optional.of(wanted));
        boolean[] over = {false};
        Runnable callOff = work.later(Work.PATIENCE, () -> {
            if (!over[0]) {
                reading.set(true);
                if (another) {
                    // Another company's values under this one's selection would mislead.
                    card.set(Optional.empty());
                }
            }
        });
        RunningWork run = work.run(() -> cards.apply(wanted)).named(Sentence.of("company.reading")).onDone(() -> {
            over[0] = true;
            callOff.run();
            reading.set(false);
            running = Optional.empty();
        }).onSuccess(read -> {
            problem.set(Optional.empty());
            card.set(Optional.of(read));
        }).onProblem(why -> {
            if (another) {
                card.set(Optional.empty());
            }
            problem.set(Optional.of(why));
        }).start();
        if (!run.isOver()) {
            running = Optional.of(run);
        }
    }

    /** Reads a company anew if it is the one that is shown. */
    public void changed(CrmEntity written) {
        entity.get().filter(written::equals).ifPresent(this::show);
    }

    /** Reads what is shown anew. */
    public void refresh() {
        entity.get().ifPresent(this::show);
    }

    /** Line of business and category. */
    static String subtitle(Card card) {
        return joined(" \u00b7 ", card.value("business"), card.value("category"));
    }

    /** Street, then postal code and town. */
    static String address(Card card) {
        String town = joined(" ", card.value("streetAddress.postalCode"), card.value("streetAddress.city"));
        return joined(", ", card.value("streetAddress.line1"), card.value("streetAddress.line2"), town);
    }

    /** The address of its website, if it is one. */
    static Optional<URI> website(Card card) {
        String written = card.value("url");
        if (written.isBlank()) {
            return Optional.empty();
        }
        String address = written.toLowerCase(Locale.ROOT).matches("https?://.*") ? written : "https://" + written;
        try {
            return Optional.of(new URI(address)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Everything on the card as lines of text, to be copied. */
    static String asText(Card card) {
        return Stream
                .concat(Stream.of(card.title()),
                        Stream.of(subtitle(card), card.value("orgnr"), address(card), card.value("phone"),
                                card.value("email"), card.value("url")))
                .filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String joined(String between, String... parts) {
        return List.of(parts).stream().filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }
}
