package dev.linkwright.faults;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Ending;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.ProblemException;

/**
 * What there is once nothing is asked any more.
 *
 * @param before       what was held before the operation
 * @param keysBefore   the program's keys in the CRM before it
 * @param actorsBefore how many actors there were
 * @param makes        how many actors the operation makes if all goes well
 * @param begun        how much had happened before the operation
 * @param allowed      what may be held now
 * @param next         both records compared now, as the next synchronisation would; empty where there is none
 */
record Aftermath(World world, Map<Place, String> before, Map<String, String> keysBefore, int actorsBefore,
        int makes, int begun, Allowed allowed, Optional<PendingConnect> next) {

    Aftermath(World world, Map<Place, String> before, Map<String, String> keysBefore, int actorsBefore, int makes,
            int begun, Allowed allowed) {
        this(world, before, keysBefore, actorsBefore, makes, begun, allowed, compared(world));
    }

    /** The same, looked at again. */
    Aftermath now() {
        return new Aftermath(world, before, keysBefore, actorsBefore, makes, begun, allowed);
    }

    /** The same at the desk that knows how the link stands: whose owner has changed it last. */
    Aftermath whereItIsKnown() {
        return done().stream().map(one -> one.operation().user())
                .reduce((_, later) -> later).flatMap(
                        by -> world.everybody().stream().filter(one -> one.user().equals(by)).findFirst())
                .map(desk -> new Aftermath(desk, before, keysBefore, actorsBefore, makes, begun, allowed))
                .orElse(this);
    }

    History history() {
        return world.history();
    }

    /** What happened since the operation was begun. */
    <E extends History.Event> Stream<E> since(Class<E> kind) {
        return history().events().stream().skip(begun).filter(kind::isInstance).map(kind::cast);
    }

    List<JournalEntry> unfinished() {
        return world.everybody().stream().flatMap(one -> one.desk().journal().unfinished().stream()).toList();
    }

    /** Whether the last operation came to its end, without anything left open, and nobody edited anything meanwhile. */
    boolean isSettled() {
        List<Ended> ended = ended();
        return !ended.isEmpty() && ended.getLast().ending() == Ending.COMPLETED && ended.getLast().settles()
                && world.desk().links().conflicts(ended.getLast().operation().link()) == 0
                && since(History.Edited.class).findAny().isEmpty();
    }

    /** Whether what was agreed last is known here: it was agreed here, or nobody else was there. */
    boolean knowsTheBase() {
        return done().stream().reduce((_, later) -> later).filter(Ended::settles).isPresent()
                || history().all(History.Opened.class)
                        .map(opened -> opened.operation().user()).distinct().count() < 2;
    }

    /** The link and whose it is, as the CRM holds it; empty without one. */
    Optional<String> link() {
        return ownKey(world, LinkKey.NAME);
    }

    Optional<String> stamp() {
        return ownKey(world, LinkKey.BASE_NAME);
    }

    private static Optional<String> ownKey(World world, String name) {
        return world.keys().entrySet().stream().filter(key -> key.getKey().endsWith(" " + name))
                .filter(key -> key.getKey().startsWith(world.company().type() + " " + world.company().id() + " "))
                .map(Map.Entry::getValue).findFirst();
    }

    /**
     * How the operations ended that were begun, in the order in which they changed the link: what is left of one may be done
     * long after somebody else's.
     */
    List<Ended> ended() {
        List<History.Event> events = history().events();
        return since(History.Closed.class).flatMap(closed -> opened(closed.operation())
                .map(operation -> new Ended(operation, closed.ending(), decided(events, closed))))
                .sorted(Comparator.comparingInt(Ended::decided)).toList();
    }

    /** When the link was changed, or when it ended if it changed none. */
    private static int decided(List<History.Event> events, History.Closed closed) {
        return IntStream.range(0, events.size())
                .filter(at -> events.get(at) instanceof History.Stepped line && changesLink(line)
                        && line.operation().equals(closed.operation()))
                .reduce((_, later) -> later).orElseGet(() -> events.indexOf(closed));
    }

    private static boolean changesLink(History.Stepped line) {
        return line.state() != StepState.FAILED && (line.step() == Step.LINK || line.step() == Step.LINK_AWAY);
    }

    /** Operations that came to their end, and those that were taken over from when the link had gone. */
    List<Ended> done() {
        return ended().stream().filter(one -> one.ending() == Ending.COMPLETED
                || (one.ending() == Ending.ABANDONED && one.unlinks() && hasBegunToUnlink(one) && !stands(one)))
                .toList();
    }

    private boolean hasBegunToUnlink(Ended one) {
        return history().all(History.Stepped.class).anyMatch(
                line -> changesLink(line) && line.operation().equals(one.operation().id()));
    }

    private boolean stands(Ended one) {
        return link().filter(value -> value.endsWith(";" + one.operation().link().value())).isPresent();
    }

    /**
     * An operation and its end.
     *
     * @param decided when, among all that happened
     */
    record Ended(Operation operation, Ending ending, int decided) {
        /** Whether both sides are compared by it; a link that comes back finds what was edited without it. */
        boolean settles() {
            return operation.kind() == OperationKind.CONNECT || operation.kind() == OperationKind.SYNCHRONISE;
        }

        boolean links() {
            return operation.kind() == OperationKind.CONNECT || operation.kind() == OperationKind.UNDO_DISCONNECT;
        }

        boolean reactivates() {
            return operation.kind() == OperationKind.REACTIVATE;
        }

        boolean unlinks() {
            return operation.kind() == OperationKind.DISCONNECT || operation.kind() == OperationKind.UNDO_CONNECT;
        }
    }

    Stream<Operation> opened(OperationId id) {
        return history().all(History.Opened.class).map(History.Opened::operation)
                .filter(operation -> operation.id().equals(id));
    }

    /** Both records compared as a synchronisation would; empty where there is no link to an actor that stands. */
    private static Optional<PendingConnect> compared(World world) {
        String customer = ":" + world.customer().key() + ";";
        if (ownKey(world, LinkKey.NAME).filter(link -> link.contains(customer)).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(world.desk().connecting().resolve(world.desk().connection(), world.company()));
        } catch (ProblemException failure) {
            throw new AssertionError("A link that cannot be compared: " + failure.problem(), failure);
        }
    }
}
