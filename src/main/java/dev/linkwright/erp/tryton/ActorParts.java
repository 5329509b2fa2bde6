package dev.linkwright.erp.tryton;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.WriteCheck;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;

/** What a connector does with the actors of one type; all of it goes by the type's {@link ActorKind}. */
final class ActorParts {
    private final TrytonSession session;
    private final ActorKind kind;
    private final FieldCatalogue catalogue;
    private final Lists lists;
    private final AccessRights access;
    private final ActorReader reader;
    private final ActorFinder finder;
    private final ActorSaver saver;
    private final ActorMaker maker;

    /** @param sameMachine whether the server runs on this machine */
    ActorParts(TrytonSession session, ActorKind kind, FieldCatalogue catalogue, Lists lists, Clock clock,
            boolean sameMachine) {
        this.session = session;
        this.kind = kind;
        this.catalogue = catalogue;
        this.lists = lists;
        this.access = new AccessRights(session, kind);
        this.reader = new ActorReader(session, kind.model());
        this.finder = new ActorFinder(session, kind);
        RefusedWrite refusals = new RefusedWrite(kind.model(), access, catalogue);
        RowValues rowValues = new RowValues(session.system(), lists, catalogue);
        this.saver = new ActorSaver(session, reader, kind.model(), rowValues, refusals, clock, sameMachine);
        this.maker = new ActorMaker(session, kind, rowValues, refusals);
    }

    FieldCatalogue catalogue() {
        return catalogue;
    }

    AccessRights access() {
        return access;
    }

    ActorFinder finder() {
        return finder;
    }

    /**
     * What is there of these. Whatever fields are wanted, all are read: the version covers every child row.
     */
    Map<ActorRead, ErpRecord> read(List<ActorRead> actors, Set<String> fields) {
        Map<Long, ActorRow> found = reader.read(actors.stream().map(asked -> id(asked.actor())).toList(),
                kind.model().everything());
        Map<ActorRead, ErpRecord> records = new HashMap<>();
        for (ActorRead asked : actors) {
            @Nullable
            ActorRow row = found.get(id(asked.actor()));
            if (row != null) {
                records.put(asked, record(row, asked.bindings(), fields));
            }
        }
        return records;
    }

    private static long id(ErpActor actor) {
        return Long.parseLong(actor.key());
    }

    private ErpRecord record(ActorRow row, Bindings asked, Set<String> fields) {
        Map<String, FieldValue> values = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (ActorField field : kind.model().fields()) {
            if (fields.contains(field.key())) {
                values.put(field.key(), row.value(field, asked));
            }
            if (field.items().isPresent() && !label(row, field, asked).isEmpty()) {
                labels.put(field.key(), label(row, field, asked));
            }
        }
        Bindings bindings = asked;
        for (Slot slot : kind.model().slots()) {
            Optional<ChildRow> shown = slot.row(row, asked);
            if (shown.isPresent()) {
                bindings = bindings.with(slot.word(), shown.orElseThrow().name());
            }
        }
        return new ErpRecord(kind.actor(row.id()), row.number(), row.title(), values, labels, row.version(), bindings,
                row.isArchived(), kind.model().country(row, asked).textOrEmpty(),
                kind.belonging().map(membership -> membership.of(row)).orElse(Set.of()),
                row.replacedBy().stream().mapToObj(kind::actor).findFirst());
    }

    private String label(ActorRow row, ActorField field, Bindings bindings) {
        return switch (field.source()) {
            case ListSource _ -> row.label(field, bindings);
            case Selection selection -> lists.label(selection, row.text(field.column()));
            case null -> "";
        };
    }

    ErpRecord create(CreateRequest request) {
        check().newActor(request.values());
        ErpActor made = kind.actor(maker.make(request));
        Set<String> all = Set.copyOf(kind.model().fields().stream().map(ActorField::key).toList());
        try {
            return read(List.of(new ActorRead(made, Bindings.NONE)), all).values().stream().findFirst()
                    .orElseThrow(() -> new ProblemException(
                            new Problem.NotFound(session.system(), kind.model().noun() + " " + made.key())));
        } catch (ProblemException failed) {
            throw new ProblemException(new Problem.Unreachable(session.system(), Problem.Failure.CUT,
                    "made, but not read again: " + failed.problem().code(), Problem.Outcome.UNKNOWN), failed);
        }
    }

    List<ErpActor> made(CreateRequest request) {
        OptionalLong id = maker.made(request.operation());
        return id.isPresent() ? List.of(kind.actor(id.orElseThrow())) : List.of();
    }

    Saved save(ErpActor actor, SaveRequest request) {
        check().changes(request.changes());
        return saver.save(id(actor), request);
    }

    void reactivate(ErpActor actor, Version expected) {
        saver.reactivate(id(actor), expected);
    }

    private WriteCheck check() {
        return new WriteCheck(session.system(), catalogue.fields());
    }
}
