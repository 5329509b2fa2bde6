package dev.linkwright.ui.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.Finder;
import dev.linkwright.browse.FinderFilter;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Secrets;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.MappingPreview;
import dev.linkwright.settings.PreviewField;
import dev.linkwright.settings.PreviewedRecord;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.common.WorkRequest;

/** Tries the mapping that is looked at with a record that a person chooses; follows every edit of it. */
final class MappingPreviewModel {
    private static final int HITS = 10;
    private static final Duration TYPING = Duration.ofMillis(250);

    private record Place(ErpConnection access, ActorType type) {
    }

    private final SettingsDraft draft;
    private final ConnectionChoice choice;
    private final ObservableValue<ActorType> type;
    private final MappingPreview preview;
    private final Finder finder;
    private final Work work;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ObservableList<FinderRow> hits = FXCollections.observableArrayList();
    private final ObservableList<PreviewField> fields = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<PreviewedRecord>> record = new ReadOnlyObjectWrapper<>(this, "record",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper nothingFound = new ReadOnlyBooleanWrapper(this, "nothingFound");
    private Optional<Place> place = Optional.empty();
    private Optional<FinderRow> chosen = Optional.empty();
    private Optional<String> found = Optional.empty();
    private Optional<RunningWork> running = Optional.empty();
    private Runnable callOff = () -> {
    };
    private Runnable again = () -> {
    };
    private boolean choosing;

    /** @param type the actor type that is looked at */
    MappingPreviewModel(SettingsDraft draft, ConnectionChoice choice, ObservableValue<ActorType> type,
            MappingPreview preview, Finder finder, Work work) {
        this.draft = draft;
        this.choice = choice;
        this.type = type;
        this.preview = preview;
        this.finder = finder;
        this.work = work;
        open.subscribe((_, _) -> follow());
        type.subscribe((_, _) -> follow());
        choice.chosenProperty().subscribe((_, _) -> follow());
        search.subscribe((_, _) -> typed());
    }

    /** Whether it is unfolded; nobody is asked while it is not. */
    BooleanProperty openProperty() {
        return open;
    }

    /** What a person types to find a record. */
    StringProperty searchProperty() {
        return search;
    }

    /** Which kind of record can be chosen. */
    EntityType kind() {
        return type.getValue().entityType();
    }

    /** What was found and waits to be chosen. */
    ObservableList<FinderRow> hits() {
        return hits;
    }

    /** The mapped fields of the record that is looked at. */
    ObservableList<PreviewField> fields() {
        return fields;
    }

    ReadOnlyObjectProperty<Optional<PreviewedRecord>> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** Why the last search or reading failed; empty if it did not. */
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty nothingFoundProperty() {
        return nothingFound.getReadOnlyProperty();
    }

    /** Somebody changed the draft, or looks at something else now. */
    void follow() {
        Optional<Place> now = choice.connection().filter(_ -> open.get())
                .map(one -> new Place(Catalogues.access(one), type.getValue()));
        if (now.isEmpty()) {
            cancel();
            place = record.get().flatMap(_ -> place);
            return;
        }
        if (now.equals(place)) {
            compare();
            return;
        }
        place = now;
        forget();
        if (chosen.filter(row -> row.entity().type() == kind()).isPresent()) {
            chosen.ifPresent(this::read);
        } else {
            chosen = Optional.empty();
            name("");
        }
    }

    /** Takes the first record that the text finds. */
    void takeFirst() {
        if (found.equals(Optional.of(search.get()))) {
            hits.stream().findFirst().ifPresent(this::choose);
        } else {
            find(() -> hits.stream().findFirst().ifPresent(this::choose));
        }
    }

    void choose(FinderRow row) {
        chosen = Optional.of(row);
        forget();
        name(row.title());
        read(row);
    }

    /** Leaves what was found and shows the record that was looked at before. */
    void dismiss() {
        hits.clear();
        nothingFound.set(false);
        name(chosen.map(FinderRow::title).orElse(""));
    }

    /** Does again what failed. */
    void retry() {
        again.run();
    }

    /** Asks no longer. */
    void cancel() {
        callOff.run();
        running.ifPresent(RunningWork::cancel);
        running = Optional.empty();
        busy.set(false);
    }

    private void typed() {
        if (choosing) {
            return;
        }
        cancel();
        nothingFound.set(false);
        if (search.get().isBlank()) {
            hits.clear();
            found = Optional.empty();
        } else {
            callOff = work.later(TYPING, () -> find(() -> {
            }));
        }
    }

    private void find(Runnable then) {
        String text = search.get();
        EntityType kind = kind();
        if (text.isBlank()) {
            return;
        }
        start(Sentence.of("settings.mapping.preview.searching"), work.run(
                () -> finder.find(kind, text, FinderFilter.ALL, Optional.empty()).rows().stream().limit(HITS).toList())
                .onSuccess(rows -> {
                    hits.setAll(rows);
                    nothingFound.set(rows.isEmpty());
                    found = Optional.of(text);
                    then.run();
                }), () -> find(then));
    }

    private void read(FinderRow row) {
        choice.connection().ifPresent(connection -> {
            Secrets secrets = draft.secrets();
            ActorType wanted = type.getValue();
            start(Sentence.of("settings.mapping.preview.reading", row.title()),
                    work.run(() -> preview.read(connection, secrets, wanted, row.entity())).onSuccess(read -> {
                        record.set(Optional.of(read));
                        compare();
                    }), () -> read(row));
        });
    }

    /** One after the other: what was begun before is called off. */
    private <T> void start(Sentence name, WorkRequest<T> request, Runnable same) {
        cancel();
        again = same;
        problem.set(Optional.empty());
        busy.set(true);
        running = Optional.of(request.named(name).onDone(() -> busy.set(false))
                .onProblem(failed -> problem.set(Optional.of(failed))).start());
    }

    /** Values that were read stay true while only the mapping changes. */
    private void compare() {
        List<PreviewField> now = record.get()
                .flatMap(read -> choice.connection().map(read::under)).orElse(List.of());
        if (now.stream().map(PreviewField::key).toList().equals(fields.stream().map(PreviewField::key).toList())) {
            for (int at = 0; at < now.size(); at++) {
                if (!now.get(at).equals(fields.get(at))) {
                    fields.set(at, now.get(at));
                }
            }
        } else {
            fields.setAll(now);
        }
    }

    private void forget() {
        cancel();
        hits.clear();
        fields.clear();
        found = Optional.empty();
        nothingFound.set(false);
        problem.set(Optional.empty());
        record.set(Optional.empty());
    }

    private void name(String text) {
        choosing = true;
        search.set(text);
        choosing = false;
    }
}
