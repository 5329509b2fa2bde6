package dev.linkwright.ui.create;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Makes one actor for a record, or finds out what became of it. */
final class CreateViewModel {
    private final CreateCalls calls;
    private final Work work;
    private final Clock clock;
    private final Texts texts;
    private final CreateWindows windows;
    private final ReadOnlyObjectWrapper<CreateStep> step = new ReadOnlyObjectWrapper<>(new CreateStep.Reading());
    private final ReadOnlyObjectWrapper<CreateNotice> notice = new ReadOnlyObjectWrapper<>(CreateNotice.NONE);
    private final ReadOnlyObjectWrapper<List<Lookalike>> duplicates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Busy> busy = new ReadOnlyObjectWrapper<>(Busy.NO);
    private final List<ErpActor> seen = new ArrayList<>();
    private final List<RunningWork> reading = new ArrayList<>();
    private Optional<FormViewModel> form = Optional.empty();
    private Countdown countdown;
    private boolean closed;
    private boolean finished;

    CreateViewModel(CreateCalls calls, Work work, Clock clock, Texts texts, CreateWindows windows) {
        this.calls = calls;
        this.work = work;
        this.clock = clock;
        this.texts = texts;
        this.windows = windows;
        this.countdown = new Countdown(work, clock, Instant.EPOCH, () -> {
        });
    }

    ConnectWish wish() {
        return calls.wish();
    }

    ReadOnlyObjectProperty<CreateStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<CreateNotice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Actors that looked like it when the form was filled. */
    ReadOnlyObjectProperty<List<Lookalike>> duplicatesProperty() {
        return duplicates.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Busy> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Reads the form, and then looks for actors that look like the one it would make. */
    void fill() {
        step.set(new CreateStep.Reading());
        read(Busy.READING, calls::form, filled -> {
            FormViewModel made = new FormViewModel(filled, wish().connection().name(), texts);
            form = Optional.of(made);
            step.set(new CreateStep.Filling(made));
            reading.add(work.run(() -> calls.lookalikes(filled)).named(name("create.work.duplicates"))
                    .onSuccess(duplicates::set).start());
        }, problem -> step.set(new CreateStep.Unread(problem, this::fill)));
    }

    /** Makes the actor if the form can be sent, else goes to its first wrong field. */
    void create() {
        if (busy.get() != Busy.NO || form.isEmpty()) {
            return;
        }
        FormViewModel filled = form.get();
        notice.set(CreateNotice.NONE);
        step.set(new CreateStep.Filling(filled));
        if (filled.check()) {
            seeThrough(Busy.CREATING, () -> calls.create(filled.form(), List.copyOf(seen)),
                    problem -> notice.set(new CreateNotice.Failed(problem, false, this::create)));
        }
    }

    /** Looks at the actors that look like it before Create is pressed. */
    void lookAtDuplicates() {
        step.set(new CreateStep.Alike(duplicates.get()));
    }

    void backToForm() {
        form.ifPresent(filled -> step.set(new CreateStep.Filling(filled)));
    }

    /** The person has seen those that look like it, and wants another one. */
    void createAnyway() {
        if (step.get() instanceof CreateStep.Alike(List<Lookalike> lookalikes)) {
            lookalikes.forEach(one -> seen.add(one.actor()));
            create();
        }
    }

    /** Connects the record to an actor that was there before. */
    void connectTo(Lookalike lookalike) {
        if (busy.get() == Busy.NO) {
            notice.set(CreateNotice.NONE);
            read(Busy.COMPARING, () -> calls.compare(lookalike.actor()), this::settle,
                    problem -> notice.set(new CreateNotice.Failed(problem, true, () -> connectTo(lookalike))));
        }
    }

    void lookAgain(OperationId operation) {
        look(operation, () -> calls.lookAgain(operation));
    }

    void isThis(OperationId operation, Lookalike candidate) {
        look(operation, () -> calls.isThis(operation, candidate.actor()));
    }

    void isNone(OperationId operation, List<Lookalike> shown) {
        look(operation, () -> calls.isNone(operation, shown.stream().map(Lookalike::actor).toList()));
    }

    /** Settles what differs; finishes at once if nothing does. */
    void settle(Compared compared) {
        if (compared.pending().plan().undecided().isEmpty()
                && compared.lists().hindrances(compared.pending().plan()).isEmpty()) {
            windows.finish(compared);
        } else {
            windows.settle(compared, windows::finish);
        }
    }

    void open(CrmEntity entity) {
        windows.open(entity);
    }

    /** What stands if the window is closed now. */
    Standing standing() {
        if (busy.get().seenThrough()) {
            return Standing.UNDER_WAY;
        }
        return switch (step.get()) {
            case CreateStep.Asking _,CreateStep.Waiting _,CreateStep.Unclear _ -> Standing.UNCLEAR;
            case CreateStep.Made _ -> Standing.MADE;
            case CreateStep.Filling _,CreateStep.Alike _ -> form.filter(FormViewModel::isTyped).isPresent()
                    ? Standing.TYPED
                    : Standing.NOTHING;
            case CreateStep.Reading _,CreateStep.Unread _,CreateStep.NotMade _,CreateStep.Connected _,CreateStep.Taken _ ->
                Standing.NOTHING;
        };
    }

    /** What the window was for is done. */
    void finish() {
        finished = true;
    }

    /** Ends what only reads; what may have made something is seen through, and told of then. */
    void close() {
        boolean unfinished = switch (standing()) {
            case UNCLEAR, MADE, UNDER_WAY -> true;
            case NOTHING, TYPED -> false;
        };
        closed = true;
        countdown.stop();
        reading.forEach(RunningWork::cancel);
        if (unfinished && !finished) {
            windows.left();
        }
    }

    private void look(OperationId operation, Callable<CreateAnswer> call) {
        if (busy.get() == Busy.NO && !closed) {
            countdown.stop();
            notice.set(CreateNotice.NONE);
            seeThrough(Busy.LOOKING, call, problem -> step.set(new CreateStep.Unclear(operation, problem)));
        }
    }

    private <T> void read(Busy how, Callable<T> call, Consumer<T> success, Consumer<Problem> failure) {
        busy.set(how);
        reading.add(work.run(call).named(name(how == Busy.READING ? "create.work.read" : "create.work.compare"))
                .onDone(() -> busy.set(Busy.NO)).onSuccess(success).onProblem(failure).start());
    }

    private void seeThrough(Busy how, Callable<CreateAnswer> call, Consumer<Problem> failure) {
        busy.set(how);
        work.run(call).named(name(how == Busy.CREATING ? "create.work.create" : "create.work.look"))
                .onDone(() -> busy.set(Busy.NO)).onSuccess(this::show).onProblem(problem -> {
                    failure.accept(problem);
                    tellIfClosed();
                }).start();
    }

    private void show(CreateAnswer answer) {
        if (!closed) {
            switch (answer.outcome()) {
                case CreateOutcome.Created _ -> made(answer.made().orElseThrow());
                case CreateOutcome.NotPossible(Sentence why) -> backWith(new CreateNotice.NotPossible(why));
                case CreateOutcome.Invalid _ -> form.ifPresent(FormViewModel::check);
                case CreateOutcome.LooksAlike(List<Lookalike> lookalikes) -> step.set(new CreateStep.Alike(lookalikes));
                case CreateOutcome.Asks(OperationId operation, List<Lookalike> candidates) ->
                    step.set(new CreateStep.Asking(operation, candidates));
                case CreateOutcome.NotYetKnown(OperationId operation, Instant lookAgain) ->
                    waitUntil(lookAgain, operation);
                case CreateOutcome.NotMade() -> notMade();
                case CreateOutcome.Connected _ -> {
                    windows.recordChanged();
                    step.set(new CreateStep.Connected());
                }
                case CreateOutcome.Taken(CrmEntity by) -> step.set(new CreateStep.Taken(by));
                case CreateOutcome.Claimed(String user, String workstation, var since) ->
                    backWith(new CreateNotice.Claimed(user, workstation, since));
                case CreateOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) ->
                    stopped(problem, unfinished);
            }
        }
        tellIfClosed();
    }

    private void waitUntil(Instant lookAgain, OperationId operation) {
        countdown.stop();
        countdown = new Countdown(work, clock, lookAgain, () -> lookAgain(operation));
        countdown.start();
        step.set(new CreateStep.Waiting(operation, countdown));
    }

    private void made(Compared compared) {
        step.set(new CreateStep.Made(compared));
        settle(compared);
    }

    private void notMade() {
        if (form.isPresent()) {
            backWith(new CreateNotice.NotMade());
        } else {
            step.set(new CreateStep.NotMade());
        }
    }

    private void stopped(Problem problem, Optional<OperationId> unfinished) {
        if (unfinished.isPresent()) {
            step.set(new CreateStep.Unclear(unfinished.get(), problem));
        } else if (form.isEmpty()) {
            step.set(new CreateStep.Unread(problem, this::fill));
        } else if (!(problem instanceof Problem.Refused(String _, Sentence why, String field, String _)
                && field != null && form.flatMap(filled -> filled.refuse(field, why)).isPresent())) {
            backWith(new CreateNotice.Failed(problem, true, this::create));
        }
    }

    private void backWith(CreateNotice what) {
        backToForm();
        notice.set(what);
    }

    private void tellIfClosed() {
        if (closed) {
            windows.recordChanged();
        }
    }

    private Sentence name(String key) {
        return Sentence.of(key, wish().title());
    }
}
