package dev.linkwright.ui.health;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.browse.UnfinishedWork;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.ReleaseSync;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;

/** <em>Sync health</em> as a page of the main window, made when it is first shown. */
@Singleton
public final class HealthPage implements WindowPage {
    private static final String GOES_ON = "health.goes-on";

    private final SyncHealth health;
    private final ConnectToErp connect;
    private final TakeOverClaim taking;
    private final PlanLists lists;
    private final ConflictWindows picker;
    private final AutomaticRuns automatic;
    private final ReleaseSync releasing;
    private final Work work;
    private final Navigator navigator;
    private final Dialogs dialogs;
    private final Texts texts;
    private final FxLoader loader;
    private final WindowMemory memory;
    private Optional<Made> made = Optional.empty();
    private boolean lookedElsewhere;

    @Inject
    public HealthPage(SyncHealth health, ConnectToErp connect, TakeOverClaim taking, PlanLists lists,
            ConflictWindows picker, AutomaticRuns automatic, ReleaseSync releasing, Work work, Navigator navigator,
            Dialogs dialogs, Texts texts, FxLoader loader, WindowMemory memory) {
        this.health = health;
        this.connect = connect;
        this.taking = taking;
        this.lists = lists;
        this.picker = picker;
        this.automatic = automatic;
        this.releasing = releasing;
        this.work = work;
        this.navigator = navigator;
        this.dialogs = dialogs;
        this.texts = texts;
        this.loader = loader;
        this.memory = memory;
    }

    /** Brings it to the front with the links under a heading. */
    public void open(Heading heading) {
        made().parts().links().choose(heading);
        navigator.show(this);
    }

    @Override
    public String textKey() {
        return "health.title";
    }

    @Override
    public Icons icon() {
        return Icons.HEALTH;
    }

    @Override
    public Keys key() {
        return Keys.HEALTH;
    }

    @Override
    public HelpPage help() {
        return HelpPage.SYNC_HEALTH;
    }

    @Override
    public Node node() {
        return made().view().root();
    }

    /** What others have begun is looked for once, because the CRM has to list all keys for it. */
    @Override
    public void read() {
        readHere();
        if (!lookedElsewhere) {
            lookElsewhere();
        }
    }

    @Override
    public void readAgain() {
        readHere();
        lookElsewhere();
    }

    private void readHere() {
        HealthParts parts = made().parts();
        parts.links().inFront(true);
        parts.links().read();
        parts.unfinished().read();
        parts.held().read();
    }

    private void lookElsewhere() {
        lookedElsewhere = true;
        made().parts().unfinished().lookElsewhere();
    }

    @Override
    public List<RecordPage.Part> parts() {
        return List.of(new RecordPage.Part(node(), made().view()::focus));
    }

    private Made made() {
        if (made.isEmpty()) {
            made = Optional.of(make());
        }
        return made.get();
    }

    private Made make() {
        HealthViewModel links = new HealthViewModel(health, work);
        ConflictWalk walk = new ConflictWalk(health, connect, lists, work, navigator,
                new PickerWalk(picker, () -> node().getScene().getWindow(), texts, work));
        memory.get(GOES_ON).map(Boolean::valueOf).ifPresent(walk.goesOnProperty()::set);
        walk.goesOnProperty().subscribe(now -> memory.put(GOES_ON, now.toString()));
        UnfinishedViewModel unfinished = new UnfinishedViewModel(health, connect, taking, work, navigator, walk::tell);
        HeldViewModel held = new HeldViewModel(releasing, automatic, work, walk::tell);
        HealthParts parts = new HealthParts(links, walk, unfinished, held, navigator);
        HealthView view = loader.load(new HealthView(parts, new UnfinishedStrips(texts, new Questions()),
                new HeldStrips(parts, texts, this::ask), texts, new RememberedWindows(memory))).view();
        view.root().visibleProperty().subscribe(links::inFront);
        return new Made(parts, view);
    }

    private final class Questions implements UnfinishedStrips.Question {
        @Override
        public void beforeTakingOver(UnfinishedWork work, String title, Runnable takeOver) {
            ask(texts.text("erptab.take-over.title"),
                    texts.text("health.take-over.question", work.user(), work.workstation(), title),
                    texts.text("health.take-over.detail", work.since()), texts.text("health.take-over.confirm"),
                    takeOver);
        }

        @Override
        public void beforeRollingBack(String title, Runnable rollBack) {
            ask(texts.text("erptab.roll-back.title"), texts.text("health.roll-back.question", title),
                    texts.text("erptab.roll-back.detail"), texts.text("erptab.roll-back.confirm"), rollBack);
        }
    }

    private void ask(String title, String bold, String second, String answer, Runnable goOn) {
        dialogs.ask(node().getScene().getWindow(), title, bold, second,
                List.of(Dialogs.Answer.dangerous(answer, goOn)));
    }

    private record Made(HealthParts parts, HealthView view) {
    }
}
