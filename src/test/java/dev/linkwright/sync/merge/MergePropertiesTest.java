package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;

/**
 * Properties of the merge, tried on records from a seeded generator. A failure prints its seed; the system property
 * {@code merge.seed} runs that one again.
 */
class MergePropertiesTest {
    private static final int CASES = 1500;
    private static final List<String> VALUES = List.of("", "a", "A", "b", "c");

    /** What a generated case is made of, so that it can be mirrored. */
    private record Row(MappedField field, String baseCrm, String baseErp, String crm, String erp, boolean settled) {
    }

    private record Case(long seed, Occasion occasion, List<Row> rows) {
        Records records() {
            Records records = new Records(occasion, rows.stream().map(Row::field).toList());
            for (Row row : rows) {
                records.now(row.field.key(), row.crm, row.erp);
                if (row.settled) {
                    records.settled(row.field.key(), row.baseCrm, row.baseErp);
                }
            }
            return records;
        }

        Case mirrored() {
            return new Case(seed, occasion, rows.stream().map(row -> new Row(mirrored(row.field), row.baseErp,
                    row.baseCrm, row.erp, row.crm, row.settled)).toList());
        }

        private static MappedField mirrored(MappedField field) {
            Direction other = switch (field.direction()) {
                case BOTH -> Direction.BOTH;
                case CRM_TO_ERP -> Direction.ERP_TO_CRM;
                case ERP_TO_CRM -> Direction.CRM_TO_ERP;
            };
            return new MappedField(field.crm(), field.erp(), other, null);
        }
    }

    @Test
    void aPlanThatWasCarriedOutLeavesNothingToWrite() {
        forAll(one -> {
            MergePlan plan = one.records().merged().useForTheRest(Side.CRM);
            MergePlan after = applied(one, plan).merged();
            assertThat(after.undecided()).isEmpty();
            assertThat(writes(after)).isEmpty();
        });
    }

    @Test
    void takenFieldsConverge() {
        forAll(one -> {
            MergePlan plan = one.records().merged().useForTheRest(Side.ERP);
            MergePlan after = applied(one, plan).merged();
            for (PlannedField row : plan.fields()) {
                boolean taken = row.decision().equals(Decision.TAKE_CRM) || row.decision().equals(Decision.TAKE_ERP);
                if (taken) {
                    assertThat(after.field(row.key()).orElseThrow().isEqual()).as(row.toString()).isTrue();
                }
            }
        });
    }

    @Test
    void equalSidesAreNeverWritten() {
        forAll(one -> one.records().merged().fields().stream().filter(PlannedField::isEqual)
                .forEach(row -> assertThat(row.writes()).isEmpty()));
    }

    @Test
    void nothingIsWrittenAgainstItsDirection() {
        forAll(one -> {
            MergePlan plan = one.records().merged();
            for (MergePlan each : List.of(plan, plan.useForTheRest(Side.CRM), plan.useForTheRest(Side.ERP))) {
                each.fields().forEach(row -> row.writes()
                        .forEach(write -> assertThat(row.field().direction().writesTo(write.side())).isTrue()));
            }
        });
    }

    @Test
    void noValueVanishesWithoutStandingInAWriteOrAConflict() {
        forAll(one -> {
            MergePlan plan = one.records().merged();
            Records after = applied(one, plan);
            for (PlannedField row : plan.fields()) {
                for (Side side : Side.values()) {
                    FieldValue held = row.on(side).raw();
                    FieldValue holds = reading(after, side, row.key());
                    boolean inWrite = row.writes().stream()
                            .anyMatch(write -> write.side() == side && write.before().equals(held));
                    assertThat(holds.equals(held) || inWrite).as("%s on %s", row, side).isTrue();
                    assertThat(!row.isUndecided() || holds.equals(held)).as("undecided is untouched").isTrue();
                }
            }
        });
    }

    @Test
    void anEditIsOverwrittenUnaskedOnlyWhereTheMappingSaysSoAndThenItIsSaid() {
        forAll(one -> {
            Comparison comparison = one.records().comparison();
            for (PlannedField row : ThreeWayMerge.merge(comparison).fields()) {
                row.writes().forEach(write -> row.base().ifPresent(pair -> {
                    if (comparison.changed(row.field(), write.side(), pair)) {
                        assertThat(row.reason().overwritesEdit()).as(row.toString()).isTrue();
                        assertThat(row.field().direction()).isNotEqualTo(Direction.BOTH);
                    }
                }));
            }
        });
    }

    @Test
    void aDeletionIsAlwaysSaid() {
        forAll(one -> one.records().merged().fields()
                .forEach(row -> row.writes().stream().filter(write -> write.after().isBlank())
                        .forEach(_ -> assertThat(row.reason().deletes()).as(row.toString()).isTrue())));
    }

    @Test
    void withoutABaseNothingIsWrittenUnasked() {
        forAll(one -> {
            if (one.occasion != Occasion.SYNCHRONISATION && one.occasion != Occasion.FIRST_CONNECT) {
                assertThat(writes(one.records().merged())).isEmpty();
            }
        });
    }

    @Test
    void theTwoSidesAreTreatedAlike() {
        forAll(one -> {
            MergePlan plan = one.records().merged();
            MergePlan mirror = one.mirrored().records().merged();
            for (PlannedField row : plan.fields()) {
                PlannedField other = mirror.field(row.key()).orElseThrow();
                Decision expected = switch (row.decision()) {
                    case Decision.TakeCrm _ -> Decision.TAKE_ERP;
                    case Decision.TakeErp _ -> Decision.TAKE_CRM;
                    default -> row.decision();
                };
                assertThat(other.decision()).as(row.toString()).isEqualTo(expected);
            }
        });
    }

    @Test
    void aGroupNeverTakesFromBothSides() {
        forAll(one -> {
            for (Direction direction : Direction.values()) {
                List<Decision> taken = one.records().merged().fields().stream()
                        .filter(row -> row.field().group() != null && row.field().direction() == direction)
                        .filter(row -> !row.isEqual()).map(PlannedField::decision).distinct().toList();
                assertThat(taken).hasSizeLessThanOrEqualTo(1);
            }
        });
    }

    private static void forAll(Consumer<Case> property) {
        Long fixed = Long.getLong("merge.seed");
        long first = fixed != null ? fixed : System.nanoTime();
        for (long seed = first; seed < first + (fixed != null ? 1 : CASES); seed++) {
            Case one = generate(seed);
            try {
                property.accept(one);
            } catch (AssertionError wrong) {
                throw new AssertionError("-Dmerge.seed=" + seed + " " + one, wrong);
            }
        }
    }

    private static Case generate(long seed) {
        Random random = new Random(seed);
        Occasion occasion = random.nextBoolean() ? Occasion.SYNCHRONISATION : pick(random, Occasion.values());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            Direction direction = random.nextInt(3) > 0 ? Direction.BOTH : pick(random, Direction.values());
            String key = "f" + i;
            MappedField field = random.nextBoolean() ? Records.inGroup(key, direction) : Records.field(key, direction);
            String base = value(random);
            String baseErp = random.nextInt(4) > 0 ? base : value(random);
            String crm = random.nextBoolean() ? base : value(random);
            String erp = random.nextBoolean() ? baseErp : value(random);
            rows.add(new Row(field, base, baseErp, readable(random, crm), readable(random, erp),
                    random.nextInt(10) > 0));
        }
        return new Case(seed, occasion, rows);
    }

    private static String readable(Random random, String value) {
        return random.nextInt(20) == 0 ? null : value;
    }

    private static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Both records and their base after a plan was carried out, synchronised next time. */
    private static Records applied(Case one, MergePlan plan) {
        Records after = new Records(Occasion.SYNCHRONISATION, one.rows.stream().map(Row::field).toList());
        Base base = NewBase.of(plan, answer(plan, Side.CRM), answer(plan, Side.ERP), one.records().base(),
                Records.SETTLED);
        for (Row row : one.rows) {
            Optional<PlannedField> planned = plan.field(row.field.key());
            after.now(row.field.key(), planned.map(field -> written(field, Side.CRM)).orElse(row.crm),
                    planned.map(field -> written(field, Side.ERP)).orElse(row.erp));
            BasePair pair = base.pairs().get(row.field.key());
            if (pair != null) {
                after.settled(row.field.key(), pair.crm().textOrEmpty(), pair.erp().textOrEmpty());
            }
        }
        return after;
    }

    private static Optional<Saved> answer(MergePlan plan, Side side) {
        Map<String, FieldValue> values = new HashMap<>();
        plan.fields().forEach(row -> values.put(row.key(), FieldValue.of(written(row, side))));
        return Optional.of(new Saved(values, Version.of("v", "2"),
                Bindings.NONE));
    }

    private static String written(PlannedField row, Side side) {
        return row.writes().stream().filter(write -> write.side() == side).map(write -> write.after()).findFirst()
                .orElse(row.on(side).raw()).textOrEmpty();
    }

    private static FieldValue reading(Records records, Side side, String key) {
        Comparison comparison = records.comparison();
        return (side == Side.CRM ? comparison.crm() : comparison.erp()).reading(key).raw();
    }

    private static List<?> writes(MergePlan plan) {
        return plan.fields().stream().flatMap(row -> row.writes().stream()).toList();
    }
}
