package dev.linkwright.sync.run;

import static dev.linkwright.testing.LinkedCompanies.company;
import static dev.linkwright.testing.LinkedCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Health;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.normal.NormalForms;
import dev.linkwright.testing.LinkedCompanies;
import dev.linkwright.testing.Samples;

/** What holds after automatic runs whatever people edit on both sides, from seeded histories. */
class SyncPropertiesTest {
    private static final int COMPANIES = 4;
    private static final List<String> PHONES = List.of("", "22 51 80 00", "+4722518000", "73 80 22 10", "call Kari");
    private static final List<String> TEXTS = List.of("", "Aker Brygge", "Bromstadveien 57", "aker brygge ", "Ås");

    /** Somebody's edit of a field on a side. */
    private record Edit(int number, Side side, MappedField field, String text) {
    }

    static List<Long> seeds() {
        return new Random(2026).longs(20).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothSidesAgreeOrAPersonIsAskedAndTheNextRunWritesNothing(long seed) {
        Random random = new Random(seed);
        LinkedCompanies world = new LinkedCompanies(COMPANIES);
        for (int round = 0; round < 3; round++) {
            edits(random).forEach(edit -> make(world, edit));
            world.run();

            for (int number = 1; number <= COMPANIES; number++) {
                if (world.standing(number).health() == Health.IN_SYNC) {
                    assertThat(differing(world, number)).isEmpty();
                }
            }
            quiet(world);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noValueThatSomebodyTypedVanishes(long seed) {
        Random random = new Random(seed);
        LinkedCompanies world = new LinkedCompanies(COMPANIES);
        for (int round = 0; round < 3; round++) {
            Map<String, Edit> last = new HashMap<>();
            for (Edit edit : edits(random)) {
                make(world, edit);
                last.put(edit.number() + edit.side().name() + edit.field().key(), edit);
            }
            world.run();

            assertThat(last.values()).allSatisfy(edit -> assertThat(isKnown(world, edit)).isTrue());
            world.later(Duration.ofHours(2));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfTheRecordsChangesNothing(long seed) {
        List<Edit> edits = edits(new Random(seed));
        LinkedCompanies one = new LinkedCompanies(COMPANIES);
        LinkedCompanies other = new LinkedCompanies(COMPANIES);
        edits.forEach(edit -> make(one, edit));
        edits.forEach(edit -> make(other, edit));

        one.run();
        for (int number = COMPANIES; number >= 1; number--) {
            other.desk().recordSync().settled(other.systems(), company(number));
        }

        assertThat(state(other)).isEqualTo(state(one));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatServersKeepInTheirOwnWordsIsNotSentAgain(long seed) {
        Random random = new Random(seed);
        LinkedCompanies world = new LinkedCompanies(COMPANIES);
        world.erp().habit("name", text -> text.substring(0, Math.min(6, text.length())));
        world.erp().habit("phone", text -> text.replace(" ", ""));
        world.crm().habit("streetAddress.line1", text -> text.strip().toUpperCase(Locale.ROOT));
        world.crm().habit("email", text -> text.isEmpty() ? text : "mailto:" + text);
        for (int round = 0; round < 3; round++) {
            edits(random).forEach(edit -> make(world, edit));
            world.run();
            quiet(world);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAServerDoesNotKeepIsSentOnce(long seed) {
        Random random = new Random(seed);
        LinkedCompanies world = new LinkedCompanies(COMPANIES);
        world.erp().ignore("phone");
        world.erp().ignore("address.street");
        edits(random).forEach(edit -> make(world, edit));
        world.run();
        quiet(world);
    }

    /** Some runs later nothing has moved. */
    private static void quiet(LinkedCompanies world) {
        Map<String, String> settled = state(world);
        world.later(Duration.ofHours(2));
        world.forgetCalls();
        world.run();
        world.runAll();
        assertThat(world.writes()).isEmpty();
        assertThat(state(world)).isEqualTo(settled);
    }

    private static List<Edit> edits(Random random) {
        List<MappedField> fields = Samples.mappedFields();
        List<Edit> edits = new ArrayList<>();
        for (int count = 1 + random.nextInt(12); count > 0; count--) {
            MappedField field = fields.get(random.nextInt(fields.size()));
            List<String> texts = field.key().contains("phone") ? PHONES : TEXTS;
            String text = field.key().contains("country")
                    ? List.of("NO", "SE", "").get(random.nextInt(3))
                    : texts.get(random.nextInt(texts.size()));
            edits.add(new Edit(1 + random.nextInt(COMPANIES), Side.values()[random.nextInt(2)], field, text));
        }
        return edits;
    }

    private static void make(LinkedCompanies world, Edit edit) {
        switch (edit.side()) {
            case CRM -> world.crm().edit(company(edit.number()), edit.field().crm().key(), edit.text());
            case ERP -> world.erp().edit(customer(edit.number()), edit.field().erp().key(), edit.text());
        }
    }

    private static String value(LinkedCompanies world, int number, MappedField field, Side side) {
        return side == Side.CRM
                ? world.crm().value(company(number), field.crm().key())
                : world.erp().value(customer(number), field.erp().key());
    }

    /** In the rows that the link stands for: another row never takes the place of one that vanished. */
    private static List<String> differing(LinkedCompanies world, int number) {
        Link link = world.link(number);
        Map<String, FieldValue> crm = world.crm().read(link.entity(), link.crmBindings()).values();
        Map<String, FieldValue> erp = world.systems().actor(link.actor(), link.erpBindings()).values();
        return Samples.mappedFields().stream()
                .filter(field -> !normal(field, Side.CRM, crm).equals(normal(field, Side.ERP, erp)))
                .map(field -> field.key() + ": " + crm.get(field.crm().key()) + " / " + erp.get(field.erp().key()))
                .toList();
    }

    private static String normal(MappedField field, Side side, Map<String, FieldValue> values) {
        return NormalForms.of(field, side, values.getOrDefault(field.on(side).key(), new FieldValue.Blank()), "", "NO");
    }

    /** It stands on a side, or the activity log keeps it as written or overwritten. */
    private static boolean isKnown(LinkedCompanies world, Edit edit) {
        List<Activity> log = world.desk().journal().of(company(edit.number()), 500);
        FieldValue typed = FieldValue.of(edit.text());
        return value(world, edit.number(), edit.field(), edit.side()).equals(edit.text())
                || log.stream().anyMatch(row -> row.field().equals(edit.field().erp().label())
                        && (row.before().equals(typed) || row.after().equals(typed)));
    }

    private static Map<String, String> state(LinkedCompanies world) {
        Map<String, String> state = new HashMap<>();
        for (int number = 1; number <= COMPANIES; number++) {
            for (MappedField field : Samples.mappedFields()) {
                for (Side side : Side.values()) {
                    state.put(number + " " + side + " " + field.key(), value(world, number, field, side));
                }
            }
            state.put(number + " standing",
                    world.standing(number).cause() + " " + world.standing(number).conflicts());
        }
        return state;
    }
}
