package dev.linkwright.ui.activity;

import java.util.ArrayList;
import java.util.List;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.ForgetPerson;
import dev.linkwright.connect.ForgetPerson.Kept;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Dialogs.Answer;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Asks, with counts, whether a person is to be forgotten on this computer, and says what stays. */
public final class ForgetWindow {
    private final ForgetPerson forgetting;
    private final Work work;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Navigator navigator;

    @Inject
    public ForgetWindow(ForgetPerson forgetting, Work work, Texts texts, Dialogs dialogs, Navigator navigator) {
        this.forgetting = forgetting;
        this.work = work;
        this.texts = texts;
        this.dialogs = dialogs;
        this.navigator = navigator;
    }

    /** Counts first, then asks. */
    public void open(Window owner, CrmEntity person, String name) {
        work.run(() -> forgetting.kept(person)).named(Sentence.of("forget.counting"))
                .onSuccess(kept -> ask(owner, person, name, kept)).onProblem(problem -> say(owner, name, problem))
                .start();
    }

    private void ask(Window owner, CrmEntity person, String name, Kept kept) {
        if (!kept.isForgettable()) {
            say(owner, texts.text("forget.nothing", name), stays(kept));
            return;
        }
        dialogs.ask(owner, texts.text("forget.title"), texts.text("forget.question", name),
                texts.text("forget.counts", kept.writes(), kept.operations(), kept.files()) + "\n\n" + stays(kept),
                List.of(Answer.dangerous(texts.text("forget.do"), () -> forget(owner, person, name))));
    }

    private void forget(Window owner, CrmEntity person, String name) {
        work.run(() -> forgetting.forget(person)).named(Sentence.of("forget.running")).onSuccess(left -> {
            navigator.linkChanged(person);
            say(owner, texts.text("forget.done", name), stays(left));
        }).onProblem(problem -> say(owner, name, problem)).start();
    }

    private void say(Window owner, String name, Problem problem) {
        say(owner, texts.text("forget.failed", name),
                texts.say(problem.sentence()) + " " + texts.say(problem.nextStep()));
    }

    private void say(Window owner, String bold, String second) {
        dialogs.tell(owner, texts.text("forget.title"), bold, second);
    }

    private String stays(Kept kept) {
        List<String> sentences = new ArrayList<>();
        if (kept.links() > 0) {
            sentences.add(texts.text("forget.stays.linked"));
        }
        if (kept.unfinished() > 0) {
            sentences.add(texts.text("forget.stays.unfinished", kept.unfinished()));
        }
        sentences.add(texts.text("forget.stays.systems"));
        return String.join(" ", sentences);
    }
}
