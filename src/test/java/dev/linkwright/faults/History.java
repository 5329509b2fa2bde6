package dev.linkwright.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.linkwright.link.Ending;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;

/** What happened around two records, in its order: what the program began and wrote, and what strangers edited. */
public final class History {

    /** Something that happened. */
    public sealed interface Event {
    }

    /** An operation was written down, with the values that it was made of. */
    public record Opened(Operation operation) implements Event {
    }

    /** An operation ended. */
    public record Closed(OperationId operation, Ending ending) implements Event {
    }

    /** How a step of an operation stands from now on. */
    public record Stepped(OperationId operation, Step step, StepState state) implements Event {
    }

    /** A system was asked something. */
    public record Asked(Call call, boolean lost) implements Event {
    }

    /**
     * A system took a value of the program.
     *
     * @param operation by whom; empty if nothing was written down before
     * @param held      what it held until then
     * @param seen      what the program thought that it held
     */
    public record Written(Optional<OperationId> operation, Optional<Step> step, Place place, String held,
            FieldValue seen, String after) implements Event {
    }

    /** The ERP made an actor. */
    public record Made() implements Event {
    }

    /** A person said that an actor is to be made though there may be one. */
    public record Wanted() implements Event {
    }

    /** A stranger wrote a value. */
    public record Edited(Place place, String value) implements Event {
    }

    private final List<Event> events = new ArrayList<>();

    public synchronized void add(Event event) {
        events.add(event);
    }

    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Tells the next edit of a stranger from all before it. */
    public int nextEdit() {
        return (int) all(Edited.class).count() + 1;
    }

    public <E extends Event> Stream<E> all(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast);
    }
}
