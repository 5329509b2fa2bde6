package dev.linkwright.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jakarta.inject.Inject;

import dev.linkwright.config.Profile;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.FollowedProfile;
import dev.linkwright.settings.FollowedProfile.Look;
import dev.linkwright.settings.FollowedProfile.Standing;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Follows a shared profile, reads it now, and stops following it. */
final class FollowViewModel {
    private final SettingsDraft draft;
    private final FollowedProfile followed;
    private final SettingsRight right;
    private final Work work;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Optional<Standing>> standing = new ReadOnlyObjectWrapper<>(this, "standing",
            Optional.empty());
    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper(this, "allowed");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);

    @Inject
    FollowViewModel(SettingsDraft draft, FollowedProfile followed, SettingsRight right, Work work, Texts texts) {
        this.draft = draft;
        this.followed = followed;
        this.right = right;
        this.work = work;
        this.texts = texts;
    }

    /** What is followed and how it stands with it; empty if nothing is. */
    ReadOnlyObjectProperty<Optional<Standing>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Whether this person decides what is followed. */
    ReadOnlyBooleanProperty allowedProperty() {
        return allowed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    /** What the page shows as it comes to the front; the CRM is asked behind it. */
    void show() {
        work.run(() -> new Shown(followed.standing(), right.mayFollow())).onSuccess(shown -> {
            standing.set(shown.standing());
            allowed.set(shown.allowed());
        }).onProblem(_ -> allowed.set(false)).start();
    }

    private record Shown(Optional<Standing> standing, boolean allowed) {
    }

    /** @param shown is given what lies there; nothing is changed by then */
    void look(String place, Consumer<Look> shown) {
        if (draft.isChanged()) {
            footing.set(Footing.bad(texts.text("settings.follow.unsaved")));
            return;
        }
        run("settings.follow.reading", () -> followed.look(place), look -> {
            footing.set(switch (look) {
                case Look.Valid _ -> Footing.NONE;
                case Look.Faulty _ -> Footing.bad(texts.text("settings.profile.not-imported"));
                case Look.Unreadable(Sentence why) -> Footing.bad(texts.say(why));
            });
            shown.accept(look);
        });
    }

    void follow(String place, Profile profile) {
        run("settings.follow.reading", () -> {
            followed.follow(place, profile);
            return right.whyReadOnly();
        }, why -> anew(why, Footing.good(texts.text("settings.follow.followed"))));
    }

    void read() {
        run("settings.follow.reading", () -> {
            followed.read();
            return new Read(right.whyReadOnly(), followed.standing().flatMap(Standing::failure));
        }, read -> anew(read.why(), read.failure().isEmpty()
                ? Footing.good(texts.text("settings.follow.well"))
                : Footing.bad(texts.text("settings.follow.not-well"))));
    }

    private record Read(Optional<Sentence> why, Optional<Sentence> failure) {
    }

    void stop() {
        run("settings.follow.stopping", () -> {
            followed.stop();
            return right.whyReadOnly();
        }, why -> anew(why, Footing.good(texts.text("settings.follow.stopped"))));
    }

    /** The pages show what counts now. */
    private void anew(Optional<Sentence> readOnly, Footing said) {
        draft.drop();
        draft.setReadOnly(readOnly);
        show();
        footing.set(said);
    }

    private <T> void run(String name, Supplier<T> call, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        footing.set(Footing.plain(texts.text(name)));
        work.run(call::get).named(Sentence.of(name)).onDone(() -> busy.set(false)).onSuccess(then)
                .onProblem(this::fail).start();
    }

    private void fail(Problem problem) {
        footing.set(Footing.bad(texts.say(problem.sentence())));
        show();
    }
}
