package dev.linkwright.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

class LogViewModelTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Clock CLOCK = Clock.fixed(FakeLog.NOW, OSLO);

    private final LogChoices choices = new LogChoices(CLOCK, OSLO);

    @Test
    void theNewestWritesComeFirstAPageAtATime() {
        FakeLog log = FakeLog.of(230);
        LogViewModel viewModel = viewModel(log);
        viewModel.read();
        assertThat(viewModel.entries()).hasSize(LogViewModel.PAGE_SIZE).startsWith(log.all.getFirst());
        assertThat(viewModel.countProperty().get()).isEqualTo("230 writes");
        for (int page = 0; page < 4; page++) {
            viewModel.loadMore();
        }
        assertThat(viewModel.entries()).containsExactlyElementsOf(log.all);
    }

    @Test
    void laterPagesAreOfTheLogAsItWasAtTheFirst() {
        FakeLog log = FakeLog.of(230);
        LogViewModel viewModel = viewModel(log);
        viewModel.read();
        viewModel.loadMore();
        assertThat(log.asked).extracting(LogFilter::until).containsOnly(Optional.of(FakeLog.NOW));
    }

    @Test
    void everyChoiceNarrows() {
        FakeLog log = FakeLog.ordinary();
        LogViewModel viewModel = viewModel(log);
        viewModel.read();
        choices.textProperty().set(" Sundsvall ");
        choices.sideProperty().set(Optional.of(Side.ERP));
        choices.userProperty().set(Optional.of("Ola Berg"));
        choices.connectionProperty().set(Optional.of(viewModel.connections().getFirst()));
        choices.recordProperty().set(Optional.of(new LogChoices.Subject(CrmEntity.company(4), "Sundsvall Papper AB")));

        assertThat(viewModel.entries()).extracting(LogEntry::field).containsExactly("Street", "Postal code");
        assertThat(viewModel.shown()).isEqualTo(new LogFilter(Optional.of(CrmEntity.company(4)),
                Optional.of(viewModel.connections().getFirst().id()), Optional.of(Side.ERP), Optional.of("Ola Berg"),
                Optional.empty(), Optional.of(FakeLog.NOW), "Sundsvall"));
        assertThat(choices.narrows()).isTrue();
        choices.clear();
        assertThat(choices.narrows()).isFalse();
        assertThat(viewModel.entries()).containsExactlyElementsOf(log.all);
    }

    @Test
    void aPeriodBeginsAtMidnightWhereThePersonIs() {
        assertThat(Period.TODAY.from(FakeLog.NOW, OSLO)).contains(Instant.parse("2026-11-21T23:00:00Z"));
        assertThat(Period.WEEK.from(FakeLog.NOW, OSLO)).contains(Instant.parse("2026-11-15T23:00:00Z"));
        assertThat(Period.ANY_TIME.from(FakeLog.NOW, OSLO)).isEmpty();
    }

    @Test
    void whileAPersonTypesNothingIsRead() {
        HeldWork held = new HeldWork();
        FakeLog log = FakeLog.ordinary();
        LogViewModel viewModel = new LogViewModel(log, choices, held.work(), Plans.texts());
        for (String typed : new String[]{"S", "Su", "Sun"}) {
            choices.textProperty().set(typed);
        }
        held.runAll();
        assertThat(log.asked).isEmpty();
        held.timePasses();
        held.runAll();
        assertThat(log.asked).extracting(LogFilter::text).containsExactly("Sun");
        assertThat(viewModel.entries()).hasSize(3);
    }

    @Test
    void nothingThatFitsIsSaid() {
        LogViewModel viewModel = viewModel(FakeLog.ordinary());
        viewModel.read();
        assertThat(viewModel.emptyProperty().get()).isFalse();
        choices.textProperty().set("nowhere");
        assertThat(viewModel.emptyProperty().get()).isTrue();
        assertThat(viewModel.countProperty().get()).isEqualTo("No writes");
    }

    private LogViewModel viewModel(FakeLog log) {
        return new LogViewModel(log, choices, Work.inline(), Plans.texts());
    }
}
