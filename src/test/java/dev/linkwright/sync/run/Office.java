package dev.linkwright.sync.run;

import static dev.linkwright.testing.LinkedCompanies.company;
import static dev.linkwright.testing.LinkedCompanies.customer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.testing.EditBooks;
import dev.linkwright.testing.EditBooks.Entry;
import dev.linkwright.testing.EditBooks.Place;
import dev.linkwright.testing.LinkedCompanies;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** People with stores of their own at the same records, in memory. */
final class Office {
    static final int COMPANIES = 3;
    static final int DESKS = 3;
    private static final int MORE_ROUNDS_THAN_IT_TAKES = 5;
    private static final List<String> WATCHED = List.of("name", "email", "address.street");

    private final LinkedCompanies world = new LinkedCompanies(COMPANIES);
    private final List<Workstation> desks = List.of(world.desk(), world.another("Torstein"), world.another("Kari"));
    private final EditBooks books = new EditBooks();

    Office() {
        held().forEach(books::opens);
    }

    /** An edit in a system itself. */
    record Edit(int number, Side side, MappedField field, String text) {
    }

    static List<MappedField> fields() {
        return Samples.mappedFields().stream().filter(field -> WATCHED.contains(field.key())).toList();
    }

    LinkedCompanies world() {
        return world;
    }

    Workstation desk(int number) {
        return desks.get(number);
    }

    void make(Edit edit) {
        Place place = new Place(company(edit.number()), edit.side(), edit.field().key());
        books.overwrote(new Entry(place, held(edit.number(), edit.side(), edit.field()), edit.text(), "system",
                Instant.EPOCH));
        switch (edit.side()) {
            case CRM -> world.crm().edit(company(edit.number()), edit.field().crm().key(), edit.text());
            case ERP -> world.erp().edit(customer(edit.number()), edit.field().erp().key(), edit.text());
        }
    }

    private String held(int number, Side side, MappedField field) {
        return switch (side) {
            case CRM -> world.crm().value(company(number), field.crm().key());
            case ERP -> world.erp().value(customer(number), field.erp().key());
        };
    }

    Map<Place, String> held() {
        Map<Place, String> held = new HashMap<>();
        IntStream.rangeClosed(1, COMPANIES).forEach(number -> fields().forEach(field -> Stream.of(Side.values())
                .forEach(side -> held.put(new Place(company(number), side, field.key()),
                        held(number, side, field)))));
        return held;
    }

    /** Values of which nothing tells any more. */
    List<String> lost() {
        return books.lost(held(), logged());
    }

    private List<Entry> logged() {
        List<Entry> logged = new ArrayList<>();
        Map<String, String> keys = new HashMap<>();
        fields().forEach(field -> keys.put(field.erp().label(), field.key()));
        for (Workstation desk : desks) {
            for (int number = 1; number <= COMPANIES; number++) {
                for (Activity row : desk.journal().of(company(number), Integer.MAX_VALUE)) {
                    if (keys.containsKey(row.field())) {
                        logged.add(new Entry(new Place(row.entity(), row.side(), keys.get(row.field())),
                                row.before().textOrEmpty(), row.after().textOrEmpty(), row.user(), row.at()));
                    }
                }
            }
        }
        return logged;
    }

    /** Everybody's program runs by itself, one after the other, until nobody's writes anything; how often it took. */
    void quiet(List<Integer> order) {
        for (int round = 0;; round++) {
            assertThat(round).as("rounds until it is quiet").isLessThan(MORE_ROUNDS_THAN_IT_TAKES);
            world.forgetCalls();
            order.forEach(number -> {
                desks.get(number).later(Duration.ofHours(2));
                desks.get(number).sync(SyncWish.AUTOMATIC);
            });
            if (world.writes().isEmpty()) {
                return;
            }
        }
    }

    /** Where a program takes two sides that differ for being in sync. */
    List<String> differingUnseen() {
        List<String> unseen = new ArrayList<>();
        for (Workstation desk : desks) {
            for (int number = 1; number <= COMPANIES; number++) {
                for (MappedField field : fields()) {
                    Health health = desk.links().of(Samples.CONNECTION, company(number))
                            .flatMap(link -> desk.links().standings().of(link.id())).map(Standing::health)
                            .orElseThrow();
                    if (health == Health.IN_SYNC
                            && !held(number, Side.CRM, field).equals(held(number, Side.ERP, field))) {
                        unseen.add(number + " " + field.key());
                    }
                }
            }
        }
        return unseen;
    }
}
