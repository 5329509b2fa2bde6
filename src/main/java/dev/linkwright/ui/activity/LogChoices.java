package dev.linkwright.ui.activity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.linkwright.browse.LogFilter;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;

/** Which writes a person has chosen to see. */
final class LogChoices {
    /** The record whose writes are shown alone, and what it is called. */
    record Subject(CrmEntity entity, String title) {
    }

    private final Clock clock;
    private final ZoneId zone;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(this, "period", Period.ANY_TIME);
    private final ObjectProperty<Optional<ErpConnection>> connection = new SimpleObjectProperty<>(this, "connection",
            Optional.empty());
    private final ObjectProperty<Optional<String>> user = new SimpleObjectProperty<>(this, "user", Optional.empty());
    private final ObjectProperty<Optional<Side>> side = new SimpleObjectProperty<>(this, "side", Optional.empty());
    private final ObjectProperty<Optional<Subject>> record = new SimpleObjectProperty<>(this, "record",
            Optional.empty());

    LogChoices(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    ObjectProperty<Optional<ErpConnection>> connectionProperty() {
        return connection;
    }

    ObjectProperty<Optional<String>> userProperty() {
        return user;
    }

    ObjectProperty<Optional<Side>> sideProperty() {
        return side;
    }

    ObjectProperty<Optional<Subject>> recordProperty() {
        return record;
    }

    /** The writes that are chosen, up to now. */
    LogFilter filter() {
        return chosen().asOf(clock.instant());
    }

    boolean narrows() {
        return chosen().narrows();
    }

    void clear() {
        text.set("");
        period.set(Period.ANY_TIME);
        connection.set(Optional.empty());
        user.set(Optional.empty());
        side.set(Optional.empty());
        record.set(Optional.empty());
    }

    /** Runs something whenever a person chooses otherwise, but not now. */
    void whenChanged(Runnable action) {
        text.addListener((_, _, _) -> action.run());
        period.addListener((_, _, _) -> action.run());
        connection.addListener((_, _, _) -> action.run());
        user.addListener((_, _, _) -> action.run());
        side.addListener((_, _, _) -> action.run());
        record.addListener((_, _, _) -> action.run());
    }

    private LogFilter chosen() {
        return new LogFilter(record.get().map(Subject::entity), connection.get().map(ErpConnection::id), side.get(),
                user.get(), period.get().from(clock.instant(), zone), Optional.empty(), text.get());
    }
}
