package dev.linkwright.ui.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Which page is in front, whether something waits to be saved, and what stands at the foot. */
final class SettingsViewModel {
    private final SettingsDraft draft;
    private final SettingsRight right;
    private final Work work;
    private final Texts texts;
    private final List<SettingsPage> pages;
    private final ObjectProperty<SettingsPage> page = new SimpleObjectProperty<>(this, "page");
    private final ReadOnlyStringWrapper whyNotSave = new ReadOnlyStringWrapper(this, "whyNotSave", "");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private final ReadOnlyObjectWrapper<Optional<Problem>> failed = new ReadOnlyObjectWrapper<>(this, "failed",
            Optional.empty());
    private Optional<Footing> told = Optional.empty();
    private boolean saving;

    SettingsViewModel(SettingsDraft draft, SettingsRight right, Set<SettingsPage> pages, Work work, Texts texts) {
        this.draft = draft;
        this.right = right;
        this.work = work;
        this.texts = texts;
        this.pages = pages.stream().sorted(Comparator.comparing(SettingsPage::place)).toList();
        page.set(this.pages.getFirst());
        draft.whenChanged(() -> {
            told = told.filter(_ -> !draft.isChanged());
            page.get().show();
            look();
        });
        this.pages.forEach(one -> one.footing().subscribe(_ -> look()));
        page.subscribe(now -> {
            told = Optional.empty();
            now.show();
            look();
        });
    }

    List<SettingsPage> pages() {
        return pages;
    }

    ObjectProperty<SettingsPage> pageProperty() {
        return page;
    }

    /** Why nothing can be saved now; empty if it can. */
    ReadOnlyStringProperty whyNotSaveProperty() {
        return whyNotSave.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    /** Why nothing was saved; empty if nothing failed. */
    ReadOnlyObjectProperty<Optional<Problem>> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Why nothing can be changed; empty if it can. */
    Optional<Sentence> readOnly() {
        return draft.readOnly();
    }

    /** Begins with the settings as they are, and asks whether this person may change them. */
    void begin() {
        failed.set(Optional.empty());
        told = Optional.empty();
        draft.drop();
        draft.setReadOnly(Optional.of(Sentence.of("settings.asking")));
        work.run(right::whyReadOnly).named(Sentence.of("settings.asking")).onSuccess(draft::setReadOnly)
                .onProblem(problem -> draft.setReadOnly(Optional.of(problem.sentence()))).start();
    }

    /** Saves what was edited; what failed leaves everything as it was edited. */
    void save() {
        if (!whyNotSave.get().isEmpty()) {
            return;
        }
        saving = true;
        failed.set(Optional.empty());
        look();
        Runnable store = draft.saving();
        work.run(() -> {
            store.run();
            return true;
        }).named(Sentence.of("settings.saving")).onSuccess(_ -> {
            saving = false;
            draft.drop();
            told = Optional.of(Footing.good(texts.text("settings.saved")));
            look();
        }).onProblem(problem -> {
            saving = false;
            failed.set(Optional.of(problem));
            look();
        }).start();
    }

    /** Forgets what was edited. */
    void drop() {
        failed.set(Optional.empty());
        draft.drop();
    }

    private void look() {
        Optional<Footing> blocking = pages.stream().map(one -> one.footing().getValue()).filter(Footing::blocked)
                .findFirst();
        Footing own = page.get().footing().getValue();
        footing.set(own.blocked() ? own : blocking.or(() -> told).orElse(own));
        changed.set(draft.isChanged());
        whyNotSave.set(whyNotSave(blocking));
    }

    private String whyNotSave(Optional<Footing> blocking) {
        if (saving) {
            return texts.text("settings.saving");
        }
        return draft.readOnly().map(texts::say).or(() -> blocking.map(Footing::text))
                .orElseGet(() -> draft.isChanged() ? "" : texts.text("settings.nothing-changed"));
    }
}
