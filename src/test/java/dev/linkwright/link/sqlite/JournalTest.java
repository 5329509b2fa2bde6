package dev.linkwright.link.sqlite;

import static dev.linkwright.link.sqlite.Samples.activity;
import static dev.linkwright.link.sqlite.Samples.company;
import static dev.linkwright.link.sqlite.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepRecord;
import dev.linkwright.link.StepState;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

class JournalTest extends OpenedStore {
    private static final StepRecord CLAIMING = new StepRecord(Step.CLAIM, StepState.INTENT, Optional.empty(), List.of(),
            Optional.empty(), "", Samples.NOON);

    @Test
    void anOpenedOperationIsUnfinishedUntilItIsClosed() {
        Operation operation = operation(company(17));
        store.journal().open(operation);
        assertThat(store.journal().unfinished()).containsExactly(new JournalEntry(operation, List.of()));
        store.journal().close(operation.id(), Ending.COMPLETED, List.of());
        assertThat(store.journal().unfinished()).isEmpty();
    }

    @Test
    void everyLineIsKeptInTheOrderInWhichItWasWritten() {
        Operation operation = operation(company(17));
        store.journal().open(operation);
        Samples.lines().forEach(line -> store.journal().record(operation.id(), line));
        store.close();
        open();
        assertThat(store.journal().unfinished())
                .containsExactly(new JournalEntry(operation, Samples.lines().toList()));
    }

    @Test
    void theOldestUnfinishedComesFirstWhateverTheClockSays() {
        Operation first = operation(company(17));
        Operation second = operation(company(3));
        Operation earlier = new Operation(second.id(), second.kind(), second.link(), second.entityTitle(),
                second.actorNumber(),
                second.plan(), second.crmBindings(), second.erpBindings(), second.user(), second.workstation(),
                first.openedAt().minusSeconds(60), second.change());
        store.journal().open(first);
        store.journal().open(earlier);
        store.journal().record(earlier.id(), CLAIMING);
        store.journal().record(first.id(), CLAIMING);
        assertThat(store.journal().unfinished()).extracting(JournalEntry::operation).containsExactly(first, earlier);
        assertThat(store.journal().unfinished(company(3)))
                .containsExactly(new JournalEntry(earlier, List.of(CLAIMING)));
        assertThat(store.journal().unfinished(company(4))).isEmpty();
    }

    @Test
    void closingAddsItsActivitiesOnce() {
        Operation operation = operation(company(17));
        List<Activity> activities = List.of(activity(operation.id(), company(17), Samples.NANOS, "Name"));
        store.journal().open(operation);
        store.journal().close(operation.id(), Ending.COMPLETED, activities);
        store.journal().close(operation.id(), Ending.ABANDONED, activities);
        assertThat(store.activities().of(company(17), 10)).containsExactlyElementsOf(activities);
    }

    @Test
    void whatWasCompletedAboutARecordComesNewestFirstWithItsLines() {
        Operation first = operation(company(17));
        Operation second = operation(company(17));
        Operation given = operation(company(17));
        Operation ofAnother = operation(company(18));
        for (Operation each : List.of(first, second, given, ofAnother)) {
            store.journal().open(each);
            store.journal().record(each.id(), CLAIMING);
        }
        store.journal().close(second.id(), Ending.COMPLETED, List.of());
        store.journal().close(first.id(), Ending.COMPLETED, List.of());
        store.journal().close(given.id(), Ending.WITHDRAWN, List.of());
        store.journal().close(ofAnother.id(), Ending.COMPLETED, List.of());
        assertThat(store.journal().completed(company(17))).containsExactly(
                new JournalEntry(second, List.of(CLAIMING)), new JournalEntry(first, List.of(CLAIMING)));
    }

    @Test
    void aClaimMayStillBeTakenAwayAfterTheEnd() {
        Operation operation = operation(company(17));
        store.journal().open(operation);
        store.journal().close(operation.id(), Ending.COMPLETED, List.of());
        store.journal().record(operation.id(), CLAIMING);
        assertThat(store.journal().unfinished()).isEmpty();
    }

    @Test
    void anEndWhoseActivitiesCannotBeWrittenIsNoEnd() {
        Operation operation = operation(company(17));
        store.journal().open(operation);
        Activity ofNobody = activity(OperationId.random(), company(17), Samples.NOON, "Name");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.journal().close(operation.id(), Ending.COMPLETED, List.of(
                        activity(operation.id(), company(17), Samples.NOON, "Name"), ofNobody)));
        assertThat(store.journal().unfinished()).hasSize(1);
        assertThat(store.activities().newest(0, 10)).isEmpty();
    }

    @Test
    void whatWasNeverOpenedIsRefused() {
        OperationId nobody = OperationId.random();
        Operation twice = operation(company(17));
        store.journal().open(twice);
        for (Runnable call : List.<Runnable>of(() -> store.journal().record(nobody, CLAIMING),
                () -> store.journal().close(nobody, Ending.COMPLETED, List.of()), () -> store.journal().open(twice))) {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(call::run)
                    .satisfies(thrown -> assertThat(thrown.problem()).isInstanceOf(Problem.Bug.class));
        }
        assertThat(store.journal().unfinished()).hasSize(1);
    }

    @Test
    void theNewestActivitiesComeFirstInPages() {
        Operation operation = operation(company(17));
        store.journal().open(operation);
        Instant second = Samples.NOON;
        store.journal().close(operation.id(), Ending.COMPLETED,
                List.of(activity(operation.id(), company(17), second.plusMillis(500), "half"),
                        activity(operation.id(), company(17), second, "whole"),
                        activity(operation.id(), company(18), second.plusSeconds(1), "next"),
                        activity(operation.id(), company(17), second, "whole again")));
        assertThat(store.activities().newest(0, 3)).extracting(Activity::field).containsExactly("next", "half",
                "whole again");
        assertThat(store.activities().newest(3, 3)).extracting(Activity::field).containsExactly("whole");
        assertThat(store.activities().of(company(17), 2)).extracting(Activity::field).containsExactly("half",
                "whole again");
    }
}
