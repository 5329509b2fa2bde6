package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Version;

@Tag("tryton")
class TrytonChangesTrytonIT {
    private static RealTryton tryton;
    private static TrytonConnector connector;

    @BeforeAll
    static void open() {
        tryton = new RealTryton();
        connector = tryton.writer();
    }

    @AfterAll
    static void close() {
        tryton.close();
    }

    private static ChangePoint now() {
        Changes start = connector.changedSince(ActorType.CUSTOMER, Optional.empty());
        assertThat(start.actors()).isEmpty();
        assertThat(start.more()).isFalse();
        return start.next();
    }

    private static void assertSeen(ChangePoint point, ErpActor actor) {
        assertThat(RealTryton.since(connector, ActorType.CUSTOMER, point)).containsEntry(actor,
                RealTryton.read(connector, actor).version());
    }

    @Test
    void aNewCustomerIsAChange() {
        ChangePoint point = now();
        ErpActor actor = tryton.customer();

        assertSeen(point, actor);
        assertThat(RealTryton.since(connector, ActorType.SUPPLIER, point)).doesNotContainKey(actor);
    }

    @Test
    void anEditOfAnyChildRowIsAChangeOfItsParty() {
        ErpActor actor = tryton.customer();
        for (RowKind kind : ActorModel.COMPANY.rows()) {
            Version before = RealTryton.read(connector, actor).version();
            ChangePoint point = now();
            tryton.call("model." + kind.model() + ".write", Wire.list(tryton.row(actor, kind)),
                    Wire.object().put("sequence", 5));

            assertThat(RealTryton.since(connector, ActorType.CUSTOMER, point).get(actor)).as("%s", kind).isNotNull()
                    .isNotEqualTo(before);
            assertSeen(point, actor);
        }
    }

    @Test
    void anArchivedPartyIsAChange() {
        ErpActor actor = tryton.customer();
        ChangePoint point = now();
        tryton.call("model.party.party.write", Wire.list(RealTryton.id(actor)), Wire.object().put("active", false));

        assertSeen(point, actor);
    }

    @Test
    void aRowThatBecomesVisibleLateIsStillFound() {
        ErpActor actor = tryton.customer();
        ChangePoint later = now(); // as if younger rows had been seen before the older one was committed

        assertSeen(later, actor);
    }

    @Test
    void manyChangesComeInParts() {
        ChangePoint point = now();
        List<ErpActor> made = IntStream.range(0, 3).mapToObj(_ -> tryton.customer()).toList();
        tryton.call("model.party.party.create", Wire.listOf(IntStream.range(0, 600)
                .mapToObj(number -> Wire.object().put("name", "Many " + number)).toList()));
        made.forEach(actor -> tryton.call("model.party.address.write",
                Wire.list(tryton.row(actor, RowKind.ADDRESS)), Wire.object().put("city", "Bodø")));

        Changes first = connector.changedSince(ActorType.CUSTOMER, Optional.of(point));

        assertThat(first.more()).isTrue();
        assertThat(RealTryton.since(connector, ActorType.CUSTOMER, point)).containsKeys(made.toArray(ErpActor[]::new));
    }
}
