package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

@Tag("tryton")
class TrytonSavingTrytonIT {
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

    private static FieldValue text(String text) {
        return new FieldValue.Text(text);
    }

    private static Problem refused(ErpActor actor, SaveRequest request) {
        return catchThrowableOfType(ProblemException.class, () -> connector.save(actor, request)).problem();
    }

    private static void assertStale(ErpActor actor, SaveRequest request) {
        ErpRecord before = RealTryton.read(connector, actor);
        assertThat(refused(actor, request)).isInstanceOf(Problem.Stale.class);
        assertThat(RealTryton.read(connector, actor).version()).isEqualTo(before.version());
    }

    @Test
    void whatIsSavedIsWhatTheNextReadShows() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);

        Saved saved = connector.save(actor, RealTryton.change(record, "name", "Fjord ASA", "address.city", "Bergen",
                "address.country", "SE", "phone", "+4755112233", "mobile", "+4790112233", "vat", "NO995525828MVA"));

        ErpRecord after = RealTryton.read(connector, actor, saved.bindings());
        assertThat(after.values()).containsEntry("name", text("Fjord ASA"))
                .containsEntry("address.city", text("Bergen"))
                .containsEntry("address.country", text("SE")).containsEntry("address.street", text("Storgata 1"))
                .containsEntry("phone", text("+4755112233")).containsEntry("mobile", text("+4790112233"));
        assertThat(saved.values()).isEqualTo(after.values());
        assertThat(saved.version()).isEqualTo(after.version());
        assertThat(saved.bindings()).isEqualTo(after.bindings());
    }

    @Test
    void aSaveCanFollowASave() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);
        Saved first = connector.save(actor, RealTryton.change(record, "address.city", "Bergen"));

        Saved second = connector.save(actor, new SaveRequest(RealTryton.change(record, "name", "B").changes(),
                first.version(), first.bindings()));

        assertThat(second.values()).containsEntry("name", text("B")).containsEntry("address.city", text("Bergen"));
    }

    @Test
    void aBlankRemovesItsRowOnlyAndTheSlotStaysBlank() {
        ErpActor actor = tryton.customer();
        tryton.call("model.party.contact_mechanism.create",
                Wire.list(Wire.object().put("party", RealTryton.id(actor)).put("type", "phone").put("value", "+4711")));
        ErpRecord record = RealTryton.read(connector, actor);

        Saved saved = connector.save(actor, RealTryton.change(record, "phone", ""));

        ErpRecord after = RealTryton.read(connector, actor, saved.bindings());
        assertThat(after.values()).containsEntry("phone", new FieldValue.Blank());
        assertThat(saved.version()).isEqualTo(after.version());
        assertThat(RealTryton.read(connector, actor).values()).containsEntry("phone", text("+4711"));
    }

    @Test
    void anEditOfThePartyIsNotOverwritten() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);
        tryton.call("model.party.party.write", Wire.list(RealTryton.id(actor)), Wire.object().put("name", "Theirs"));

        assertStale(actor, RealTryton.change(record, "name", "Ours"));
    }

    @Test
    void anEditOfAnAddressOnlyIsNotOverwritten() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);
        tryton.call("model.party.address.write", Wire.list(tryton.row(actor, RowKind.ADDRESS)),
                Wire.object().put("city", "Tromsø"));

        assertStale(actor, RealTryton.change(record, "name", "Ours"));
        assertStale(actor, RealTryton.change(record, "address.city", "Ours"));
    }

    @Test
    void aNewPhoneRowIsNoticed() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);
        tryton.call("model.party.contact_mechanism.create",
                Wire.list(Wire.object().put("party", RealTryton.id(actor)).put("type", "phone").put("value", "+4711")));

        assertThat(RealTryton.read(connector, actor).version()).isNotEqualTo(record.version());
        assertStale(actor, RealTryton.change(record, "name", "Ours"));
    }

    @Test
    void aVanishedRowIsNoticedReadsAsBlankAndIsMadeAnewByAWrite() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);
        tryton.call("model.party.contact_mechanism.create",
                Wire.list(Wire.object().put("party", RealTryton.id(actor)).put("type", "phone").put("value", "+4711")));
        tryton.call("model.party.contact_mechanism.delete", Wire.list(tryton.row(actor, RowKind.CONTACT)));

        assertStale(actor, RealTryton.change(record, "phone", "+4799"));
        ErpRecord now = RealTryton.read(connector, actor, record.bindings());
        assertThat(now.values()).containsEntry("phone", new FieldValue.Blank());
        Saved saved = connector.save(actor, RealTryton.change(now, "phone", "+4799"));

        ErpRecord after = RealTryton.read(connector, actor, saved.bindings());
        assertThat(after.values()).containsEntry("phone", text("+4799"));
        assertThat(saved.bindings().row("phone")).isNotEqualTo(record.bindings().row("phone"));
        assertThat(RealTryton.read(connector, actor).values()).containsEntry("phone", text("+4711"));
    }

    @RepeatedTest(5)
    void ofSixWhoSaveAtOnceOneWins() throws Exception {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);
        CyclicBarrier start = new CyclicBarrier(6);
        List<Future<Boolean>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 6; writer++) {
                TrytonConnector workstation = tryton.writer();
                workstation.test();
                String field = List.of("name", "phone", "email").get(writer % 3);
                SaveRequest request = RealTryton.change(record, field, "+47 writer " + writer);
                Callable<Boolean> save = () -> {
                    start.await();
                    try {
                        workstation.save(actor, request);
                        return true;
                    } catch (ProblemException lost) {
                        assertThat(lost.problem()).isInstanceOf(Problem.Stale.class);
                        return false;
                    }
                };
                outcomes.add(threads.submit(save));
            }
        }
        int winners = 0;
        for (Future<Boolean> outcome : outcomes) {
            winners += outcome.get() ? 1 : 0;
        }
        assertThat(winners).isEqualTo(1);
    }

    @Test
    void aRefusalComesInTrytonsWordsAtItsField() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);

        Problem problem = refused(actor, RealTryton.change(record, "name", "New", "identifier", "123"));

        assertThat(problem).isInstanceOfSatisfying(Problem.Refused.class, refused -> {
            assertThat(refused.words()).contains("123").contains("not valid");
            assertThat(refused.field()).isEqualTo("identifier");
        });
        assertThat(RealTryton.read(connector, actor).version()).isEqualTo(record.version());
    }

    @Test
    void anUnknownCountryIsRefusedBeforeAnythingIsWritten() {
        ErpActor actor = tryton.customer();
        ErpRecord record = RealTryton.read(connector, actor);

        Problem problem = refused(actor, RealTryton.change(record, "address.country", "XX"));

        assertThat(problem).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.field()).isEqualTo("address.country"));
    }

    @Test
    void aReaderIsNotAllowedToSave() {
        ErpActor actor = tryton.customer();
        TrytonConnector reader = tryton.reader();
        SaveRequest request = RealTryton.change(RealTryton.read(reader, actor), "name", "Ours");

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> reader.save(actor, request));

        assertThat(problem.problem()).isInstanceOf(Problem.NotAllowed.class);
    }

    @Test
    void savingAnActorThatIsGoneSaysSo() {
        ErpActor actor = tryton.customer();
        SaveRequest request = RealTryton.change(RealTryton.read(connector, actor), "name", "Ours");
        tryton.call("model.party.party.delete", Wire.list(RealTryton.id(actor)));

        assertThat(refused(actor, request)).isInstanceOf(Problem.NotFound.class);
    }
}
