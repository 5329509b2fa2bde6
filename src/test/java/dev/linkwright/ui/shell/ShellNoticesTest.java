package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.NoticeChoice;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Notices.Notice;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.Plans;

class ShellNoticesTest {
    @TempDir
    private Path folder;
    private NoticeChoice choice;
    private ShellNotices notices;
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void start() {
        choice = new NoticeChoice(WindowMemory.load(folder, Work.inline()));
        notices = new ShellNotices(Work.inline(), Plans.CLOCK, choice);
    }

    @Test
    void theSameCauseIsCountedAndStandsOnce() {
        notices.tell(notice("oslo"));
        notices.tell(notice("oslo"));
        notices.tell(notice("goteborg"));
        assertThat(notices.told()).extracting(told -> told.notice().cause()).containsExactly("goteborg", "oslo");
        assertThat(notices.told().getLast().times()).isEqualTo(2);
    }

    @Test
    void whatWasClosedStaysClosedUntilItIsOver() {
        notices.tell(notice("oslo"));
        notices.close(notices.told().getFirst());
        notices.tell(notice("oslo"));
        assertThat(notices.told()).isEmpty();
        notices.over("oslo");
        notices.tell(notice("oslo"));
        assertThat(notices.told()).hasSize(1);
    }

    @Test
    void whatIsOverGoesByItself() {
        notices.tell(notice("oslo"));
        notices.over("oslo");
        assertThat(notices.told()).isEmpty();
    }

    @Test
    void showLeadsThereAndTheNoticeGoes() {
        notices.tell(notice("oslo"));
        notices.show(notices.told().getFirst());
        assertThat(shown).containsExactly("oslo");
        assertThat(notices.told()).isEmpty();
    }

    @Test
    void whatComesWhileNobodyLooksIsCountedUntilSomebodyDoes() {
        notices.tell(notice("oslo"));
        assertThat(notices.unseenProperty().get()).isZero();
        notices.look(false);
        notices.tell(notice("oslo"));
        notices.tell(notice("goteborg"));
        assertThat(notices.unseenProperty().get()).isEqualTo(1);
        notices.look(true);
        assertThat(notices.unseenProperty().get()).isZero();
    }

    @Test
    void whatThePersonDoesWithoutIsNeitherShownNorNews() {
        choice.shownProperty(NoticeKind.FAILING).set(false);
        notices.look(false);
        notices.tell(notice("oslo").of(NoticeKind.FAILING));
        notices.tell(notice("goteborg").of(NoticeKind.ELSEWHERE));
        assertThat(notices.told()).extracting(told -> told.notice().cause()).containsExactly("goteborg");
        assertThat(notices.current()).hasSize(2);
        assertThat(notices.unseenProperty().get()).isEqualTo(1);
    }

    @Test
    void theChoiceCountsAtOnceForWhatWasTold() {
        notices.tell(notice("oslo").of(NoticeKind.CUT_OFF));
        choice.shownProperty(NoticeKind.CUT_OFF).set(false);
        assertThat(notices.told()).isEmpty();
        choice.shownProperty(NoticeKind.CUT_OFF).set(true);
        assertThat(notices.told()).hasSize(1);
        notices.over("oslo");
        assertThat(notices.told()).isEmpty();
    }

    @Test
    void whatSomebodyHasToLookAtIsShownWhateverWasChosen() {
        for (NoticeKind kind : NoticeKind.values()) {
            choice.shownProperty(kind).set(false);
        }
        notices.tell(notice("oslo"));
        assertThat(notices.told()).hasSize(1);
    }

    private Notice notice(String cause) {
        return new Notice(cause, Sentence.verbatim("It failed."), Sentence.verbatim("Nothing was written."),
                () -> shown.add(cause));
    }
}
