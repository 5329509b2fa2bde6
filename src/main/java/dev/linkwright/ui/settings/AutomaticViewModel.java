package dev.linkwright.ui.settings;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.settings.Here;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;

/** Who synchronises without being asked, how often, and how long values are kept. */
final class AutomaticViewModel {
    private static final int MOST_DAYS = 36_500;

    private final SettingsDraft draft;
    private final Here here;
    private final Texts texts;
    private final StringProperty account = new SimpleStringProperty(this, "account", "");
    private final StringProperty workstation = new SimpleStringProperty(this, "workstation", "");
    private final StringProperty minutes = new SimpleStringProperty(this, "minutes", "");
    private final StringProperty days = new SimpleStringProperty(this, "days", "");
    private final ReadOnlyStringWrapper who = new ReadOnlyStringWrapper(this, "who", "");
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper(this, "readOnly");
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private boolean showing;

    AutomaticViewModel(SettingsDraft draft, Here here, Texts texts) {
        this.draft = draft;
        this.here = here;
        this.texts = texts;
        account.subscribe((_, _) -> edited());
        workstation.subscribe((_, _) -> edited());
        minutes.subscribe((_, _) -> edited());
        days.subscribe((_, _) -> edited());
    }

    StringProperty accountProperty() {
        return account;
    }

    StringProperty workstationProperty() {
        return workstation;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    StringProperty daysProperty() {
        return days;
    }

    /** Who it is, in a sentence. */
    ReadOnlyStringProperty whoProperty() {
        return who.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty readOnlyProperty() {
        return readOnly.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    /** Shows what the draft holds. What cannot be understood as it is typed stays until it is mended or dropped. */
    void show() {
        Profile profile = draft.profile();
        boolean fresh = !draft.isChanged();
        showing = true;
        follow(account, profile.automatic().flatMap(Automatic::account).orElse(""));
        follow(workstation, profile.automatic().flatMap(Automatic::workstation).orElse(""));
        if (profile.automatic().isPresent() || fresh) {
            follow(minutes, profile.automatic().map(Automatic::every).map(Duration::toMinutes)
                    .orElse((long) Automatic.USUAL_MINUTES), fresh, Automatic.MOST_MINUTES);
        }
        follow(days, profile.retentionDays(), fresh, MOST_DAYS);
        readOnly.set(!draft.mayChange());
        showing = false;
        tell();
    }

    void chooseMe() {
        account.set(here.account());
    }

    void chooseThisWorkstation() {
        workstation.set(here.workstation());
    }

    void chooseNobody() {
        account.set("");
        workstation.set("");
    }

    /** Whether a value of this connection stays when the other side was blanked. */
    void keepOverBlank(ConnectionId connection, boolean kept) {
        if (draft.mayChange()) {
            draft.change(profile -> profile.withConnection(connection, one -> one.withNoBlankOverValue(kept)));
        }
    }

    private void edited() {
        if (showing || readOnly.get()) {
            return;
        }
        Optional<Integer> every = number(minutes, Automatic.MOST_MINUTES);
        Optional<Integer> kept = number(days, MOST_DAYS);
        draft.change(profile -> profile
                .withAutomatic(named(every.map(Duration::ofMinutes)
                        .or(() -> profile.automatic().map(Automatic::every))
                        .orElse(Duration.ofMinutes(Automatic.USUAL_MINUTES))))
                .withRetentionDays(kept.orElse(profile.retentionDays())));
        tell();
    }

    private Optional<Automatic> named(Duration every) {
        Optional<String> login = name(account);
        Optional<String> computer = name(workstation);
        return login.isEmpty() && computer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Automatic(login, computer, every));
    }

    private void tell() {
        Optional<Automatic> now = draft.profile().automatic();
        String sentence = now.map(automatic -> texts.say(automatic.sentence()))
                .orElseGet(() -> texts.text("settings.automatic.nobody-does"));
        boolean us = now.filter(automatic -> automatic.names(here.account(), here.workstation())).isPresent();
        who.set(us ? texts.text("settings.automatic.here", sentence) : sentence);
        footing.set(number(minutes, Automatic.MOST_MINUTES).isEmpty()
                ? Footing.blocking(texts.text("settings.automatic.bad-minutes", Automatic.MOST_MINUTES))
                : number(days, MOST_DAYS).isEmpty()
                        ? Footing.blocking(texts.text("settings.automatic.bad-days", MOST_DAYS))
                        : Footing.NONE);
    }

    private static void follow(StringProperty field, String value) {
        if (!field.get().strip().equals(value)) {
            field.set(value);
        }
    }

    private static void follow(StringProperty field, long value, boolean fresh, int most) {
        if (fresh || number(field, most).filter(typed -> typed != value).isPresent()) {
            field.set(Long.toString(value));
        }
    }

    private static Optional<String> name(StringProperty field) {
        return Optional.of(field.get().strip()).filter(name -> !name.isEmpty());
    }

    private static Optional<Integer> number(StringProperty field, int most) {
        String text = field.get().strip();
        return text.matches("[0-9]{1,6}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= 1 && number <= most)
                : Optional.empty();
    }
}
