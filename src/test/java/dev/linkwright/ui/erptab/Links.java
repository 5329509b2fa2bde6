package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.UndoneValue;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Overwritten;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.run.LeftAlone;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.Plans;

/** Links that are there, and what is done to them. */
final class Links {
    private static final List<String> PEOPLE = List.of("Silje Hovland", "Ola Berg", "Kari Nes", "Per Lund",
            "Anne Moe", "Jon Vik", "Eva Dahl");

    private Links() {
    }

    static Link own() {
        return link(Samples.COMPANY, "Stavne Elektro AS", Samples.CUSTOMER, "C-10877", 0);
    }

    /** With so many contacts. */
    static List<KeptLink> kept(int contacts) {
        List<KeptLink> links = new ArrayList<>();
        for (int index = 0; index < contacts; index++) {
            links.add(kept(link(new CrmEntity(EntityType.CONTACT, 100 + index), PEOPLE.get(index),
                    new ErpActor(ActorType.PERSON, "p" + index), "P-" + index, index + 1)));
        }
        links.add(kept(own()));
        return links;
    }

    static PendingDisconnect disconnect(int contacts) {
        return new PendingDisconnect(kept(contacts));
    }

    static PendingUndo undoConnect(int contacts) {
        return undo(OperationKind.CONNECT, OperationKind.UNDO_CONNECT,
                new LinkChange(kept(contacts), List.of(name(), phone())));
    }

    static PendingUndo undoDisconnect(int contacts) {
        return undo(OperationKind.DISCONNECT, OperationKind.UNDO_DISCONNECT,
                new LinkChange(kept(contacts), List.of()));
    }

    static List<Link> of(List<KeptLink> kept) {
        return kept.stream().map(KeptLink::link).toList();
    }

    static UndoneValue nameIsBack() {
        return shown(name(), name().written());
    }

    static UndoneValue phoneIsChanged() {
        return shown(phone(), FieldValue.of("+47 73 80 22 99"));
    }

    static LeftAlone phoneLeft() {
        return new LeftAlone(phone(), FieldValue.of("+47 73 80 22 99"), Optional.empty());
    }

    static LeftAlone nameRefused() {
        return new LeftAlone(name(), name().written(),
                Optional.of(new Problem.Refused("Tryton Oslo", "Names are locked", "name")));
    }

    private static UndoneValue shown(Overwritten value, FieldValue now) {
        return new UndoneValue(value.side(), value.field(), value.before(), now, Optional.empty());
    }

    private static Overwritten name() {
        return new Overwritten(Side.ERP, Samples.mappedFields().getFirst(), FieldValue.of("STAVNE ELEKTRO AS"),
                FieldValue.of("Stavne Elektro AS"));
    }

    private static Overwritten phone() {
        return new Overwritten(Side.CRM, Samples.mappedFields().get(3), FieldValue.of(""),
                FieldValue.of("+47 73 80 22 10"));
    }

    private static PendingUndo undo(OperationKind undone, OperationKind kind, LinkChange change) {
        Snapshot nothing = new Snapshot(Map.of(), new Version(Map.of()));
        MergePlan plan = new MergePlan(Samples.CONNECTION, Samples.COMPANY, Samples.CUSTOMER, Occasion.FIRST_CONNECT,
                nothing, nothing, List.of(), List.of(), Set.of());
        return new PendingUndo(
                new Operation(OperationId.random(), undone, own().id(), own().entityTitle(), "C-10877", plan,
                        Bindings.NONE, Bindings.NONE, "Ola Berg", "WS-12", Plans.AGREED, change),
                kind, change, Bindings.NONE, Bindings.NONE);
    }

    private static KeptLink kept(Link link) {
        return new KeptLink(link, Optional.empty(), Optional.empty());
    }

    private static Link link(CrmEntity entity, String title, ErpActor actor, String number, int id) {
        return new Link(new LinkId(String.valueOf(id).repeat(32)), Samples.CONNECTION, entity, title, actor, number,
                Bindings.NONE, Bindings.NONE, Plans.AGREED, "Ola Berg", Plans.AGREED, "Ola Berg");
    }
}
