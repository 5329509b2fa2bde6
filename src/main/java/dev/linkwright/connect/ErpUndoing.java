package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Overwritten;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.sync.run.LinkedRecords;
import dev.linkwright.sync.run.RecordSync;
import dev.linkwright.sync.run.Systems;

/** Undoes connects and disconnects for the person who is signed in. */
public final class ErpUndoing implements UndoInErp {
    private static final Logger LOG = LoggerFactory.getLogger(ErpUndoing.class);

    private final Journal journal;
    private final LinkedRecords linked;
    private final LinkChanging changing;
    private final OpenSystems open;
    private final Comparing comparing;
    private final RecordSync sync;
    private final UndoPreviewing previewing;

    @Inject
    ErpUndoing(Journal journal, LinkedRecords linked, LinkChanging changing, OpenSystems open, Comparing comparing,
            RecordSync sync, UndoPreviewing previewing) {
        this.previewing = previewing;
        this.journal = journal;
        this.linked = linked;
        this.changing = changing;
        this.open = open;
        this.comparing = comparing;
        this.sync = sync;
    }

    @Override
    public Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity) {
        return look(connection, entity, _ -> true);
    }

    @Override
    public Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity, OperationId operation) {
        return look(connection, entity, entry -> entry.operation().id().equals(operation));
    }

    @Override
    public UndoPreview preview(ErpConnection connection, PendingUndo pending) {
        return previewing.preview(open.of(connection), pending);
    }

    @Override
    public LinkOutcome undo(ErpConnection connection, PendingUndo pending) {
        Systems systems = open.of(connection);
        LinkOutcome outcome = changing.run(systems, pending.kind(),
                pending.ofConnect() ? pending.change() : comparing.withWhatStillHolds(systems, pending.change()),
                pending.crmBindings(), pending.erpBindings());
        if (outcome instanceof LinkOutcome.Restored(List<Link> restored)) {
            restored.forEach(link -> compare(systems, link));
        }
        return outcome;
    }

    private Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity, Predicate<JournalEntry> wanted) {
        List<KeptLink> now = linked.of(connection.id(), entity);
        Stream<JournalEntry> newestFirst = journal.completed(entity).stream()
                .filter(entry -> entry.operation().plan().connection().equals(connection.id()));
        return now.isEmpty()
                ? newestFirst.filter(ErpUndoing::changesLinks).findFirst().filter(wanted)
                        .flatMap(ErpUndoing::ofDisconnect)
                : newestFirst.filter(wanted).map(entry -> ofConnect(entry, now)).flatMap(Optional::stream).findFirst();
    }

    /**
     * An older disconnect is not undone any more once the record was connected after it: what was agreed before it is long
     * gone, and what an undone connect has put back since would count as edited.
     */
    private static boolean changesLinks(JournalEntry entry) {
        return switch (entry.operation().kind()) {
            case CONNECT, DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> true;
            case SYNCHRONISE, REACTIVATE -> false;
        };
    }

    private static Optional<PendingUndo> ofDisconnect(JournalEntry entry) {
        return Optional.of(entry).filter(each -> each.operation().kind() == OperationKind.DISCONNECT)
                .map(each -> new PendingUndo(each.operation(), OperationKind.UNDO_DISCONNECT,
                        each.operation().change(), Bindings.NONE, Bindings.NONE));
    }

    private static Optional<PendingUndo> ofConnect(JournalEntry entry, List<KeptLink> now) {
        return Optional.of(entry).filter(each -> each.operation().kind() == OperationKind.CONNECT)
                .filter(each -> each.operation().link().equals(now.getLast().link().id()))
                .map(each -> new PendingUndo(each.operation(), OperationKind.UNDO_CONNECT,
                        new LinkChange(now, overwritten(each)),
                        bindings(each, Step.CRM_SAVE, each.operation().crmBindings()),
                        bindings(each, Step.ERP_SAVE, each.operation().erpBindings())));
    }

    private static List<Overwritten> overwritten(JournalEntry entry) {
        List<Overwritten> values = new ArrayList<>();
        for (Side side : Side.values()) {
            Step step = side == Side.ERP ? Step.ERP_SAVE : Step.CRM_SAVE;
            answer(entry, step).ifPresent(answer -> {
                Set<String> sent = entry.last(step, StepState.INTENT).map(line -> Set.copyOf(line.fields()))
                        .orElse(Set.of());
                for (Write write : entry.operation().plan().writes(side)) {
                    FieldValue written = answer.values().get(write.field().on(side).key());
                    if (written != null && sent.contains(write.field().key()) && !written.equals(write.before())) {
                        values.add(new Overwritten(side, write.field(), write.before(), written));
                    }
                }
            });
        }
        return values;
    }

    private static Bindings bindings(JournalEntry entry, Step step, Bindings before) {
        return answer(entry, step).map(Saved::bindings).orElse(before);
    }

    private static Optional<Saved> answer(JournalEntry entry, Step step) {
        return entry.last(step, StepState.DONE).flatMap(StepRecord::answer);
    }

    /** The link stands whatever this finds, so a system that does not answer now is no failure of the undo. */
    private void compare(Systems systems, Link link) {
        sync.compare(systems, link.entity()).problem()
                .ifPresent(problem -> LOG.warn("Link {} is there again and is compared later: {}", link.id().value(),
                        problem.code()));
    }
}
