package dev.linkwright.sync.run;

import static dev.linkwright.testing.LinkedCompanies.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.testing.EditBooks.Place;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** What holds when several people with stores of their own work on the same records, from seeded histories. */
class SharedRecordsTest {
    static List<Long> seeds() {
        return new Random(20_261).longs(10).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverSynchronisesFirstBothSystemsHoldTheSameInTheEnd(long seed) {
        List<Office.Edit> edits = edits(new Random(seed));
        List<Map<Place, String>> ends = new ArrayList<>();
        for (List<Integer> order : List.of(List.of(0, 1, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0))) {
            Office office = new Office();
            edits.forEach(office::make);
            office.quiet(order);
            ends.add(office.held());
        }
        assertThat(ends).allSatisfy(end -> assertThat(end).isEqualTo(ends.getFirst()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyValueThatAnybodyWroteStandsOrALogTellsWhatTookItsPlace(long seed) {
        Random random = new Random(seed);
        Office office = new Office();
        for (int step = 0; step < 40; step++) {
            Workstation desk = office.desk(random.nextInt(Office.DESKS));
            switch (random.nextInt(5)) {
                case 0, 1 -> office.make(edit(random, "typed " + step));
                case 2 -> desk.sync(SyncWish.AUTOMATIC);
                case 3 -> desk.syncing().syncNow(Samples.connection(), company(1 + random.nextInt(Office.COMPANIES)));
                default -> decide(office, desk, random, step);
            }
        }
        office.quiet(List.of(0, 1, 2));

        assertThat(office.lost()).isEmpty();
        assertThat(office.differingUnseen()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAPersonDecidedIsSettledWhateverTheServersMakeOfIt(long seed) {
        Random random = new Random(seed);
        Office office = new Office();
        office.world().erp().habit("name", text -> text.substring(0, Math.min(6, text.length())));
        office.world().erp().ignore("email");
        office.world().crm().habit("streetAddress.line1", String::strip);
        for (int round = 0; round < 3; round++) {
            edits(random).forEach(office::make);
            Workstation desk = office.desk(0);
            List<CrmEntity> settled = new ArrayList<>();
            for (int number = 1; number <= Office.COMPANIES; number++) {
                PendingConnect pending = desk.connecting().resolve(Samples.connection(), company(number));
                if (desk.connecting().save(Samples.connection(),
                        pending.decided(decided(pending.plan(), random, round))) instanceof SaveOutcome.Done) {
                    settled.add(company(number));
                }
            }

            assertThat(written(desk.sync(SyncWish.AUTOMATIC))).noneMatch(settled::contains);
            assertThat(written(desk.sync(new SyncWish(new SyncWish.Scope.All(), false, true)))).isEmpty();
        }
    }

    private static List<CrmEntity> written(SyncReport report) {
        return report.lines().stream().filter(line -> !line.writes().isEmpty()).map(SyncReport.Line::entity).toList();
    }

    /** Somebody opens the picker; in between somebody else may edit. */
    private static void decide(Office office, Workstation desk, Random random, int step) {
        int number = 1 + random.nextInt(Office.COMPANIES);
        PendingConnect pending = desk.connecting().resolve(Samples.connection(), company(number));
        MergePlan decided = decided(pending.plan(), random, step);
        if (random.nextBoolean()) {
            office.make(edit(random, "meanwhile " + step));
        }
        if (desk.connecting().save(Samples.connection(),
                pending.decided(decided)) instanceof SaveOutcome.Moved(PendingConnect again, boolean _)) {
            desk.connecting().save(Samples.connection(), again.decided(again.plan().useForTheRest(Side.CRM)));
        }
    }

    private static MergePlan decided(MergePlan plan, Random random, int step) {
        MergePlan decided = plan;
        for (PlannedField row : plan.undecided()) {
            decided = decided.decide(row.key(), switch (random.nextInt(4)) {
                case 0 -> new Decision.Typed("decided " + step + " " + row.key());
                case 1 -> Decision.TAKE_CRM;
                default -> Decision.TAKE_ERP;
            });
        }
        return decided.useForTheRest(random.nextBoolean() ? Side.CRM : Side.ERP);
    }

    private static List<Office.Edit> edits(Random random) {
        return IntStream.range(0, 1 + random.nextInt(8)).mapToObj(place -> edit(random, "edit " + place)).toList();
    }

    private static Office.Edit edit(Random random, String text) {
        List<MappedField> fields = Office.fields();
        return new Office.Edit(1 + random.nextInt(Office.COMPANIES), random.nextBoolean() ? Side.CRM : Side.ERP,
                fields.get(random.nextInt(fields.size())), text + " " + random.nextInt(1_000_000));
    }
}
