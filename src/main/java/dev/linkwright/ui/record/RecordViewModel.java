package dev.linkwright.ui.record;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.CardFields;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Reads the card of a record and puts it into the words of the page. */
public final class RecordViewModel {
    private final RecordKind kind;
    private final RecordReader reader;
    private final Work work;
    private final CardWriter writer;
    private final ReadOnlyObjectWrapper<Optional<CrmEntity>> entity = new ReadOnlyObjectWrapper<>(this, "entity",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ShownCard>> card = new ReadOnlyObjectWrapper<>(this, "card",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(this, "reading");
    private Optional<CardFields> fields = Optional.empty();
    private Optional<RunningWork> running = Optional.empty();

    RecordViewModel(RecordKind kind, RecordReader reader, Work work, Texts texts) {
        this.kind = kind;
        this.reader = reader;
        this.work = work;
        this.writer = new CardWriter(kind, texts);
    }

    RecordKind kind() {
        return kind;
    }

    /** Which record was asked for. */
    public ReadOnlyObjectProperty<Optional<CrmEntity>> entityProperty() {
        return entity.getReadOnlyProperty();
    }

    /** What is shown of it; empty until it was read. */
    ReadOnlyObjectProperty<Optional<ShownCard>> cardProperty() {
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

    /** Reads another record, or the same anew. */
    public void show(CrmEntity wanted) {
        running.ifPresent(RunningWork::cancel);
        boolean another = !entity.get().equals(Optional.of(wanted));
        entity.set(Optional.of(wanted));
        boolean[] over = {false};
        Runnable callOff = work.later(Work.PATIENCE, () -> {
            if (!over[0]) {
                reading.set(true);
                if (another) {
                    // Another record's values under this one's selection would mislead.
                    card.set(Optional.empty());
                }
            }
        });
        Optional<CardFields> known = fields;
        RunningWork run = work.run(() -> new Read(known.orElseGet(() -> reader.fields(kind.type())),
                reader.card(wanted))).named(Sentence.of("record.reading." + kind.word())).onDone(() -> {
                    over[0] = true;
                    callOff.run();
                    reading.set(false);
                    running = Optional.empty();
                }).onSuccess(read -> {
                    fields = Optional.of(read.fields());
                    problem.set(Optional.empty());
                    card.set(Optional.of(writer.write(read.card(), read.fields())));
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

    /** Reads a record anew if it is the one that is shown. */
    public void changed(CrmEntity written) {
        entity.get().filter(written::equals).ifPresent(this::show);
    }

    /** Reads what is shown anew. */
    public void refresh() {
        entity.get().ifPresent(this::show);
    }

    private record Read(CardFields fields, Card card) {
    }
}
