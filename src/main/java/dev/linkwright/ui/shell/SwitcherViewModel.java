package dev.linkwright.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.Finder;
import dev.linkwright.browse.FinderFilter;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.RecordLink;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Finds records of all kinds while one types; without a text it offers those that were opened last. */
final class SwitcherViewModel {
    private static final Duration TYPING = Duration.ofMillis(200);
    private static final int OF_A_KIND = 8;

    private final Finder finder;
    private final OpenedRecords opened;
    private final Work work;
    private final Texts texts;

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<QuickHit> hits = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<QuickHit>> selected = new ReadOnlyObjectWrapper<>(this, "selected",
            Optional.empty());
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper(this, "state", "");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(this, "problem",
            Optional.empty());
    private final Map<EntityType, List<QuickHit>> found = new EnumMap<>(EntityType.class);
    private final List<RunningWork> running = new ArrayList<>();
    private int ended;
    private boolean searching;
    private boolean openWhenFound;
    private Consumer<CrmEntity> open = _ -> {
    };
    private Runnable callOffTyping = () -> {
    };
    private Runnable callOffPatience = () -> {
    };

    SwitcherViewModel(Finder finder, OpenedRecords opened, Work work, Texts texts) {
        this.finder = finder;
        this.opened = opened;
        this.work = work;
        this.texts = texts;
        text.subscribe((_, _) -> typed());
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<QuickHit> hits() {
        return hits;
    }

    ReadOnlyObjectProperty<Optional<QuickHit>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** What the hits are, or why there are none. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Says what opens a record that was chosen. */
    void whenChosen(Consumer<CrmEntity> opener) {
        open = opener;
    }

    /** Shows what there is without a text. */
    void start() {
        typed();
    }

    void select(Optional<QuickHit> hit) {
        selected.set(hit);
    }

    /** Selects the hit so many after the one that is selected. */
    void move(int step) {
        if (!hits.isEmpty()) {
            int at = selected.get().map(hits::indexOf).orElse(-1);
            select(Optional.of(hits.get(Math.floorMod(at + step, hits.size()))));
        }
    }

    /** Opens what is selected; while it is still being looked for, the first hit as soon as it is there. */
    void open() {
        if (searching) {
            openWhenFound = true;
        } else {
            selected.get().ifPresent(hit -> open.accept(hit.entity()));
        }
    }

    /** Ends what is under way. */
    void close() {
        searching = false;
        openWhenFound = false;
        callOffTyping.run();
        callOffPatience.run();
        running.forEach(RunningWork::cancel);
        running.clear();
    }

    /** Searches anew. */
    void retry() {
        search();
    }

    private void typed() {
        close();
        problem.set(Optional.empty());
        String wanted = text.get().strip();
        Optional<RecordLink> link = RecordLink.parse(wanted);
        if (link.isPresent()) {
            offer(List.of(new QuickHit(link.get().entity(), link.get().toString(), "")), texts.text("switcher.link"));
        } else if (wanted.isEmpty() && !opened.all().isEmpty()) {
            offer(opened.all(), texts.text("switcher.opened"));
        } else {
            searching = true;
            callOffTyping = work.later(wanted.isEmpty() ? Duration.ZERO : TYPING, this::search);
        }
    }

    private void search() {
        boolean openThen = openWhenFound;
        close();
        openWhenFound = openThen;
        searching = true;
        problem.set(Optional.empty());
        found.clear();
        ended = 0;
        callOffPatience = work.later(Work.PATIENCE, () -> {
            if (searching) {
                state.set(texts.text("finder.searching"));
            }
        });
        String wanted = text.get().strip();
        for (EntityType type : EntityType.values()) {
            running.add(work.run(() -> finder.find(type, wanted, FinderFilter.ALL, Optional.empty()).rows())
                    .onSuccess(rows -> found(type, rows)).onProblem(this::failed).start());
        }
    }

    private void found(EntityType type, List<FinderRow> rows) {
        found.put(type, rows.stream().limit(OF_A_KIND).map(QuickHit::of).toList());
        end();
    }

    private void failed(Problem why) {
        problem.set(Optional.of(why));
        end();
    }

    /** All kinds come at once, so that no hit moves under the finger that presses Enter. */
    private void end() {
        ended++;
        if (ended < EntityType.values().length) {
            return;
        }
        searching = false;
        callOffPatience.run();
        List<QuickHit> all = found.values().stream().flatMap(List::stream).toList();
        String wanted = text.get().strip();
        if (problem.get().isPresent()) {
            offer(all, "");
        } else if (all.isEmpty()) {
            offer(all, texts.text("switcher.nothing", wanted));
        } else {
            offer(all, texts.text(wanted.isEmpty() ? "finder.recent-first" : "switcher.found", all.size()));
        }
        if (openWhenFound) {
            openWhenFound = false;
            open();
        }
    }

    private void offer(List<QuickHit> records, String what) {
        hits.setAll(records);
        state.set(what);
        select(records.stream().findFirst());
    }
}
