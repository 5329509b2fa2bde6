package dev.linkwright.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.browse.SyncHealth;
import dev.linkwright.browse.UnfinishedWork;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** What was begun and not finished, here and elsewhere, and the ways on. */
final class UnfinishedViewModel {
    private final SyncHealth health;
    private final ConnectToErp connect;
    private final TakeOverClaim taking;
    private final Work work;
    private final Navigator navigator;
    private final Consumer<Told> tell;
    private final ObservableList<UnfinishedWork> works = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> notLooked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<UnfinishedWork> here = List.of();
    private List<UnfinishedWork> elsewhere = List.of();

    /** @param tell says what came of carrying on and rolling back */
    UnfinishedViewModel(SyncHealth health, ConnectToErp connect, TakeOverClaim taking, Work work,
            Navigator navigator, Consumer<Told> tell) {
        this.health = health;
        this.connect = connect;
        this.taking = taking;
        this.work = work;
        this.navigator = navigator;
        this.tell = tell;
    }

    /** Those of this workstation first, each oldest first. */
    ObservableList<UnfinishedWork> works() {
        return works;
    }

    /** How many of this workstation's are not counted among the failing links. */
    int beside() {
        return (int) here.stream().filter(one -> !one.amongFailing()).count();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it is not known what other workstations have begun. */
    ReadOnlyObjectProperty<Optional<Problem>> notLookedProperty() {
        return notLooked.getReadOnlyProperty();
    }

    /** Reads what is unfinished here; asks nobody. */
    void read() {
        work.run(health::unfinished).onSuccess(found -> {
            here = found;
            show();
        }).onProblem(problem -> notLooked.set(Optional.of(problem))).start();
    }

    /** Asks the CRM what other workstations have begun. */
    void lookElsewhere() {
        work.run(health::unfinishedElsewhere).named(Sentence.of("health.work.elsewhere")).onSuccess(found -> {
            notLooked.set(Optional.empty());
            elsewhere = found;
            show();
            name();
        }).onProblem(problem -> notLooked.set(Optional.of(problem))).start();
    }

    void carryOn(UnfinishedWork one) {
        start(one, Sentence.of("health.work.carry-on", one.title()), () -> connect.carryOn(one.operation()));
    }

    /** Takes back what was written; whoever calls it has asked. */
    void rollBack(UnfinishedWork one) {
        start(one, Sentence.of("health.work.roll-back", one.title()), () -> connect.rollBack(one.operation()));
    }

    /** Takes away the claim of another workstation that did not finish; whoever calls it has asked. */
    void takeOver(UnfinishedWork one) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        work.run(() -> taking.takeOver(through(one), one.entity(), one.operation()))
                .named(Sentence.of("health.work.take-over", one.title())).onDone(() -> busy.set(false))
                .onSuccess(outcome -> {
                    tell.accept(switch (outcome) {
                        case TAKEN_OVER -> new Told.TakenOver(one.entity(), one.connection(), one.title(), one.user());
                        case CHANGED -> new Told.Changed(one.entity(), one.connection(), one.title());
                    });
                    navigator.linkChanged(one.entity());
                    lookElsewhere();
                }).onProblem(problem -> tell.accept(new Told.NotCarriedOn(one.title(), problem)))
                .onCancelled(this::lookElsewhere).start();
    }

    private ErpConnection through(UnfinishedWork one) {
        return health.connections().stream().filter(connection -> connection.id().equals(one.connection()))
                .findFirst().orElseThrow(() -> new ProblemException(
                        new Problem.NotLinkable(Sentence.of("health.not-active", one.connectionName()),
                                Sentence.of("health.not-active.next"))));
    }

    /** To the record's ERP tab, which knows all ways on. */
    void open(UnfinishedWork one) {
        navigator.openLink(one.entity(), one.connection());
    }

    private void start(UnfinishedWork one, Sentence name, Callable<SaveOutcome> call) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        work.run(call).named(name).onDone(() -> busy.set(false)).onSuccess(outcome -> {
            tell.accept(told(one, outcome));
            navigator.linkChanged(one.entity());
            read();
        }).onProblem(problem -> {
            tell.accept(new Told.NotCarriedOn(one.title(), problem));
            read();
        }).onCancelled(this::read).start();
    }

    private static Told told(UnfinishedWork one, SaveOutcome outcome) {
        return switch (outcome) {
            case SaveOutcome.Done _ -> new Told.CarriedOn(one.title());
            case SaveOutcome.TakenBack(int leftAlone) -> new Told.TakenBack(one.title(), leftAlone);
            case SaveOutcome.OfLinks(LinkOutcome.Removed _) -> new Told.CarriedOn(one.title());
            case SaveOutcome.OfLinks(LinkOutcome.Restored _) -> new Told.CarriedOn(one.title());
            case SaveOutcome.OfLinks(LinkOutcome.Withdrawn _) -> new Told.TakenBack(one.title(), 0);
            case SaveOutcome.OfLinks(LinkOutcome.Stopped(Problem problem, var _)) ->
                new Told.NotCarriedOn(one.title(), problem);
            case SaveOutcome.OfLinks _,SaveOutcome.Moved _,SaveOutcome.Taken _,SaveOutcome.Claimed _ ->
                new Told.Changed(one.entity(), one.connection(), one.title());
            case SaveOutcome.Stopped(Problem problem, var _) -> new Told.NotCarriedOn(one.title(), problem);
        };
    }

    private void show() {
        List<UnfinishedWork> all = new ArrayList<>(here);
        all.addAll(elsewhere);
        if (!works.equals(all)) {
            works.setAll(all);
        }
    }

    private void name() {
        var nameless = elsewhere.stream().map(UnfinishedWork::entity).distinct().toList();
        if (!nameless.isEmpty()) {
            work.run(() -> health.names(nameless)).onSuccess(names -> {
                elsewhere = elsewhere.stream().map(one -> one.named(names.getOrDefault(one.entity(), one.title())))
                        .toList();
                show();
            }).start();
        }
    }
}
