package dev.linkwright.ui.erptab;

import java.util.Optional;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** Finds the actor that a record shall be connected to; what comes of it is pending. */
final class Connecting {
    private static final Sentence READ = Sentence.of("erptab.work.read");

    private final OpenTab tab;

    Connecting(OpenTab tab) {
        this.tab = tab;
    }

    /** Finds an actor of a type for a record that is not connected. */
    void connect(ActorType type) {
        if (tab.shown() instanceof Shown.Editing(ErpTabState.NotConnected state, _)) {
            tab.say(Notice.NONE);
            CrmEntity record = tab.record();
            tab.run().start(Busy.READING, READ, () -> tab.does().records().card(record),
                    card -> tab.windows().connect(wish(state.connection(), type, card, state.parent()),
                            compared -> tab.pend(new Pending.Connect(compared))),
                    problem -> tab.fail(problem, () -> connect(type)));
        }
    }

    /** Finds another actor for a record whose own is gone. */
    void connectToAnother() {
        ErpActor actor = tab.shown().known().map(Standing::of).flatMap(Standing::actor).orElseThrow();
        tab.say(Notice.NONE);
        ErpConnection through = tab.through();
        CrmEntity record = tab.record();
        tab.run().start(Busy.READING, READ, () -> {
            Card card = tab.does().records().card(record);
            return new Another(card, parent(through, card), tab.does().disconnect().look(through, record));
        }, another -> find(through, actor.type(), another), problem -> tab.fail(problem, this::connectToAnother));
    }

    /** Compares the record with the actor that its own was merged into; Save then takes it there in one step. */
    void connectToMerged() {
        if (!(tab.shown().known().orElse(null) instanceof ErpTabState.ActorMerged merged)) {
            return;
        }
        tab.say(Notice.NONE);
        CrmEntity record = tab.record();
        tab.run().start(Busy.COMPARING, Sentence.of("erptab.work.compare"),
                () -> tab.does().compared(merged.connection(),
                        tab.does().connect().reconnect(merged.connection(), record, merged.into())),
                compared -> {
                    if (compared.pending().plan().undecided().isEmpty()) {
                        tab.pend(new Pending.Connect(compared));
                    } else {
                        tab.windows().settle(compared, settled -> tab.pend(new Pending.Connect(settled)));
                    }
                }, problem -> tab.fail(problem, this::connectToMerged));
    }

    /** Goes on with an actor that was made, or may have been. */
    void goOnCreating(UnfinishedCreate unfinished) {
        if (tab.shown().known().orElse(null) instanceof ErpTabState.NotConnected state) {
            tab.say(Notice.NONE);
            CrmEntity record = tab.record();
            tab.run().start(Busy.READING, READ, () -> tab.does().records().card(record),
                    card -> tab.windows().goOnCreating(
                            wish(state.connection(), unfinished.type(), card, state.parent()), unfinished,
                            compared -> tab.pend(new Pending.Connect(compared))),
                    problem -> tab.fail(problem, () -> goOnCreating(unfinished)));
        }
    }

    /** A contact can be connected only after its company, so that is opened. */
    void openCompany() {
        CrmEntity record = tab.record();
        tab.run().start(Busy.READING, READ, () -> tab.does().records().card(record),
                card -> card.company().ifPresentOrElse(tab.navigator()::open, () -> tab.say(new Notice.NoCompany())),
                problem -> tab.fail(problem, this::openCompany));
    }

    private void find(ErpConnection through, ActorType type, Another another) {
        if (type == ActorType.PERSON && another.parent().isEmpty()) {
            tab.say(another.card().company().<Notice>map(Notice.CompanyNotConnected::new)
                    .orElseGet(Notice.NoCompany::new));
        } else {
            tab.windows().connect(wish(through, type, another.card(), another.parent()),
                    compared -> tab.pend(new Pending.Replace(another.links(), compared)));
        }
    }

    private ConnectWish wish(ErpConnection through, ActorType type, Card card, Optional<ErpActor> parent) {
        return new ConnectWish(through, card.entity(), type, card.title(), Detail.of(card), parent);
    }

    /** The actor that a contact's company is connected to. */
    private Optional<ErpActor> parent(ErpConnection through, Card card) {
        return card.company().map(company -> tab.does().records().tab(through, company)).map(Standing::of)
                .flatMap(Standing::actor);
    }

    private record Another(Card card, Optional<ErpActor> parent, PendingDisconnect links) {
    }
}
