package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.ErpServer.Held;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Saved;

interface DateRules extends Rules {
    List<String> ZONES = List.of("Europe/Oslo", "America/New_York", "Pacific/Auckland");
    /** Ends of years and months, and days on which clocks are changed somewhere. */
    List<String> DAYS = List.of("2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01",
            "2026-12-31", "2027-01-01", "2024-02-29");

    /** Runs with this computer in each of the zones. */
    static void everywhere(Runnable rule) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : ZONES) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                rule.run();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private List<FieldDefinition> dates(ActorType type) {
        return erp().fields(type).stream().filter(field -> field.type() == FieldType.DATE).toList();
    }

    @Test
    default void aDateIsTheSameDayEverywhere() {
        if (lacks(Feature.DATE_FIELDS)) {
            types().forEach(type -> assertThat(dates(type)).isEmpty());
            return;
        }
        assertThat(types()).anySatisfy(type -> assertThat(dates(type)).isNotEmpty());
        everywhere(() -> {
            SyncConnector connector = kit().open(Opening.as(Opening.User.WRITER));
            for (ActorType type : types()) {
                for (FieldDefinition field : dates(type)) {
                    if (kit().server().canSet(field)) {
                        DAYS.forEach(day -> assertStays(connector, type, field, day));
                    } else {
                        assertHeldDaysAreRead(connector, type, field);
                    }
                }
            }
        });
    }

    /** Of dates that come about by themselves, those that are there. */
    private void assertHeldDaysAreRead(SyncConnector connector, ActorType type, FieldDefinition field) {
        List<Held> dated = kit().server().held(type).stream()
                .filter(held -> !held.values().get(field.key()).contains("")).limit(DAYS.size()).toList();
        assertThat(dated).as("%s with a %s", type, field.key()).isNotEmpty();
        for (Held held : dated) {
            String day = held.values().get(field.key()).getFirst();
            assertThat(text(read(connector, held.actor(), Bindings.NONE), field)).isEqualTo(day);
            if (isSearchedByDay(connector, type, field)) {
                assertThat(actors(all(connector, Searches.where(type, "", List.of(List.of(on(field, day))), 100))))
                        .contains(held.actor());
            }
        }
    }

    private static boolean isSearchedByDay(SyncConnector connector, ActorType type, FieldDefinition field) {
        return connector.searchableFields(type).stream().filter(searchable -> searchable.field().equals(field))
                .anyMatch(searchable -> searchable.operators().contains(Operator.EQUALS));
    }

    private static Criterion on(FieldDefinition field, String day) {
        return new Criterion(field.key(), Operator.EQUALS, List.of(day));
    }

    private void assertStays(SyncConnector connector, ActorType type, FieldDefinition field, String day) {
        ErpActor actor = insert(type, word(), Map.of(field.key(), day));
        ErpRecord record = read(connector, actor, Bindings.NONE);
        assertThat(record.values()).containsEntry(field.key(), new FieldValue.Text(day));
        if (isSearchedByDay(connector, type, field)) {
            assertThat(actors(all(connector,
                    Searches.where(type, record.title(), List.of(List.of(on(field, day))), 10))))
                    .containsExactly(actor);
        }
        if (connector.rights(type).write() && field.access() != Access.READ_ONLY) {
            kit().server().edit(actor, field.key(), "");
            ErpRecord blank = read(connector, actor, Bindings.NONE);
            Saved saved = connector.save(actor, change(blank, field.key(), day));
            assertThat(saved.values()).containsEntry(field.key(), new FieldValue.Text(day));
            assertThat(kit().server().held(type).stream().filter(held -> held.actor().equals(actor)).findFirst()
                    .orElseThrow().values().get(field.key())).containsExactly(day);
        }
    }
}
