package dev.linkwright.ui.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import dev.linkwright.config.Profile;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.ProfileExchange;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Exports the settings, and lets a file take their place in the draft. */
final class ProfileViewModel {
    private final SettingsDraft draft;
    private final ProfileExchange exchange;
    private final Work work;
    private final Texts texts;
    private final ReadOnlyStringWrapper fingerprint = new ReadOnlyStringWrapper(this, "fingerprint", "");
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper(this, "readOnly");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private Optional<Runnable> next = Optional.empty();

    ProfileViewModel(SettingsDraft draft, ProfileExchange exchange, Work work, Texts texts) {
        this.draft = draft;
        this.exchange = exchange;
        this.work = work;
        this.texts = texts;
    }

    /** Version, fingerprint and size of what counts. */
    ReadOnlyStringProperty fingerprintProperty() {
        return fingerprint.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    void show() {
        readOnly.set(!draft.mayChange());
        fingerprint.set(texts.text("settings.profile.fingerprint", Profile.VERSION, exchange.fingerprint(),
                draft.before().connections().size()));
    }

    void export(Path file) {
        begin(Sentence.of("settings.profile.exporting"));
        work.run(() -> isWritten(file)).named(Sentence.of("settings.profile.exporting"))
                .onDone(this::free)
                .onSuccess(written -> footing.set(written
                        ? Footing.good(texts.text("settings.profile.exported", file.toString()))
                        : Footing.bad(texts.text("settings.profile.not-exported", file.toString()))))
                .onProblem(problem -> footing.set(Footing.bad(texts.say(problem.sentence())))).start();
    }

    /**
     * Reads a file, after what is under way.
     *
     * @param shown is given what it holds; nothing is changed by then
     */
    void read(Path file, Consumer<ProfileExchange.Read> shown) {
        if (busy.get()) {
            next = Optional.of(() -> read(file, shown));
            return;
        }
        begin(Sentence.of("settings.profile.reading"));
        Profile now = draft.profile();
        work.run(() -> exchange.read(file, now)).named(Sentence.of("settings.profile.reading"))
                .onDone(this::free).onSuccess(read -> {
                    footing.set(said(read, file));
                    shown.accept(read);
                }).onProblem(problem -> footing.set(Footing.bad(texts.say(problem.sentence())))).start();
    }

    /** It counts once it is saved. */
    void takeOver(Profile profile) {
        draft.readOnly().ifPresentOrElse(why -> footing.set(Footing.bad(texts.say(why))), () -> {
            draft.change(_ -> profile);
            footing.set(Footing.attention(texts.text("settings.profile.imported")));
        });
    }

    private Footing said(ProfileExchange.Read read, Path file) {
        return switch (read) {
            case ProfileExchange.Read.Valid(var _, var changes) -> changes.isEmpty()
                    ? Footing.good(texts.text("settings.profile.same"))
                    : Footing.NONE;
            case ProfileExchange.Read.Faulty _ -> Footing.bad(texts.text("settings.profile.not-imported"));
            case ProfileExchange.Read.Unreadable _ ->
                Footing.bad(texts.text("settings.profile.unreadable", file.toString()));
        };
    }

    private boolean isWritten(Path file) {
        try {
            exchange.export(file);
            return true;
        } catch (IOException _) {
            return false; // a full disk, or a folder that may not be written: the person chooses another place
        }
    }

    private void free() {
        busy.set(false);
        Optional<Runnable> due = next;
        next = Optional.empty();
        due.ifPresent(Runnable::run);
    }

    private void begin(Sentence what) {
        busy.set(true);
        footing.set(Footing.plain(texts.say(what)));
    }
}
