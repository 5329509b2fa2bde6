package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Notices.Notice;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.Plans;

class ShellNoticesTest {
    private final ShellNotices notices = new ShellNotices(Work.inline(), Plans.CLOCK);
    private final List<String> shown = new ArrayList<>();

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

    private Notice notice(String cause) {
        return new Notice(cause, Sentence.verbatim("It failed."), Sentence.verbatim("Nothing was written."),
                () -> shown.add(cause));
    }
}
