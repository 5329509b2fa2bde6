package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/** Somebody edits one of the records between the comparison and Save, on the CRM sandbox and a real Tryton. */
@Tag("tryton")
class SaveEditedTrytonIT {
    private static final String STRANGERS = "By somebody else";

    @TempDir
    private static Path folder;
    private static RealSystems systems;
    private static RealDesk desk;

    @BeforeAll
    static void start() throws IOException {
        systems = new RealSystems(folder, new RunningTryton());
        desk = systems.desk("desk", SandboxUser.INGRID, CallPoint.never());
    }

    @AfterAll
    static void stop() {
        desk.close();
        systems.close();
    }

    /** The party itself; a row of its address only; a phone row that was not there. */
    @ParameterizedTest
    @ValueSource(strings = {"name", "address.street", "phone"})
    void anEditInTrytonIsNoticedShownInThePickerAndNotOverwritten(String field) {
        Pair pair = systems.pair();
        PendingConnect pending = desk.decided(pair.company(), pair.customer(), Side.CRM);
        FieldValue theirs = FieldValue.of(field.equals("phone") ? "+4775999999" : STRANGERS);
        ErpRecord before = systems.customer(pair.customer());
        systems.stranger().erp().save(pair.customer(), new SaveRequest(
                List.of(new FieldChange(field, before.values().get(field), theirs)), before.version(),
                before.bindings()));

        SaveOutcome outcome = desk.connecting().save(desk.connection(), pending);

        isShownAsMoved(outcome, field);
        assertThat(systems.customer(pair.customer()).values().get(field)).isEqualTo(theirs);
        nothingElseWasWritten(pair, pending, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name", "Address/Street/Address1"})
    void anEditInTheCrmIsNoticedShownInThePickerAndNotOverwritten(String property) {
        Pair pair = systems.pair();
        PendingConnect pending = desk.decided(pair.company(), pair.customer(), Side.ERP);
        systems.crm().edit(EntityKind.CONTACT, (int) pair.company().id(), Map.of(property, STRANGERS));

        SaveOutcome outcome = desk.connecting().save(desk.connection(), pending);

        String field = property.equals("Name") ? "name" : "address.street";
        isShownAsMoved(outcome, field);
        assertThat(systems.crm().company((int) pair.company().id()).at("/" + property).asText()).isEqualTo(STRANGERS);
        nothingElseWasWritten(pair, pending, field);
    }

    private static void isShownAsMoved(SaveOutcome outcome, String field) {
        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Moved.class, moved -> {
            assertThat(moved.partlyWritten()).isFalse();
            assertThat(moved.again().plan().fields()).filteredOn(PlannedField::moved).extracting(PlannedField::key)
                    .contains(field);
        });
    }

    private static void nothingElseWasWritten(Pair pair, PendingConnect pending, String edited) {
        List<Write> writes = Stream.of(Side.values()).flatMap(side -> pending.plan().writes(side).stream())
                .filter(write -> !write.field().key().equals(edited)).toList();
        assertThat(writes).isNotEmpty().allMatch(write -> systems.held(pair, write).equals(write.before()));
        assertThat(systems.crm().foreignKeys(EntityKind.CONTACT, (int) pair.company().id())).isEmpty();
        assertThat(desk.store().journal().unfinished()).isEmpty();
    }
}
