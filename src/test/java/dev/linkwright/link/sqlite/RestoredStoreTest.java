package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Cause;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;

/**
 * A computer whose store was put back to an earlier day, while both systems went on: whatever its person does then, nothing
 * that was agreed or edited since is overwritten unseen.
 */
class RestoredStoreTest {
    private static final String AGREED_SINCE = "Agreed since the backup AS";
    private static final String EDITED_IN_ERP = "+47 99 88 77 66";
    private static final String EDITED_IN_CRM = "since@stavne.example";

    @TempDir
    Path home;
    private final FakeCrm crm = EntitySamples.crm();
    private final FakeErp erp = Samples.erp();
    private DeskOnFiles program;

    @BeforeEach
    void start() {
        program = DeskOnFiles.open(folder(), crm, erp);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void synchronisingByItselfWritesNothingAndLeavesTheDifferencesToAPerson() {
        comeFromABackup();
        Map<String, String> before = values();

        SyncReport report = program.desk().sync(SyncWish.AUTOMATIC);

        assertThat(report.stopped()).isEmpty();
        assertThat(report.written()).isZero();
        assertThat(values()).isEqualTo(before);
        assertThat(standing()).extracting(Standing::cause, Standing::conflicts).containsExactly(Cause.CONFLICT, 2);
        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).isZero();
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void syncNowAsksAndSaysThatTheLastAgreementIsNotKnown() {
        comeFromABackup();
        Map<String, String> before = values();

        PendingConnect pending = conflicts();

        assertThat(values()).isEqualTo(before);
        assertThat(pending.plan().undecided()).extracting(field -> field.field().key())
                .containsExactlyInAnyOrder("phone", "email");
        assertThat(pending.plan().undecided()).extracting(field -> field.reason().circumstance())
                .containsOnly(Circumstance.BASE_OUT_OF_DATE);
        assertThat(pending.plan().field("name").orElseThrow().isUndecided()).as("both hold the same").isFalse();
    }

    @Test
    void whatThePersonDecidesIsSavedAndTheLosersAreLogged() {
        comeFromABackup();
        PendingConnect pending = conflicts();

        SaveOutcome saved = program.desk().connecting().save(Samples.connection(),
                pending.decided(pending.plan().useForTheRest(Side.CRM)));

        assertThat(saved).isInstanceOf(SaveOutcome.Done.class);
        assertThat(erp.value(Samples.CUSTOMER, "email")).isEqualTo(EDITED_IN_CRM);
        assertThat(logged()).contains(EDITED_IN_ERP);
        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).isZero();
        erp.edit(Samples.CUSTOMER, "phone", "+47 11 22 33 44");
        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).as("it goes on as ever").isOne();
        assertThat(crm.value(Samples.COMPANY, "phone")).isEqualTo("+47 11 22 33 44");
    }

    @Test
    void disconnectingTakesTheLinkAndNoValue() {
        comeFromABackup();
        Map<String, String> before = values();

        assertThat(disconnect()).isInstanceOf(LinkOutcome.Removed.class);

        assertThat(crm.keys()).isEmpty();
        assertThat(values()).isEqualTo(before);
        assertThat(links()).isEmpty();
    }

    @Test
    void undoingTheConnectPutsNothingBackOverWhatWasAgreedSince() {
        comeFromABackup();
        PendingUndo pending = program.desk().undoing().look(Samples.connection(), Samples.COMPANY).orElseThrow();

        LinkOutcome outcome = program.desk().undoing().undo(Samples.connection(), pending);

        assertThat(outcome).isInstanceOfSatisfying(LinkOutcome.Removed.class,
                removed -> assertThat(removed.leftAlone()).extracting(left -> left.overwritten().field().key())
                        .containsExactly("name"));
        assertThat(crm.value(Samples.COMPANY, "name")).isEqualTo(AGREED_SINCE);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo(AGREED_SINCE);
        assertThat(erp.value(Samples.CUSTOMER, "phone")).isEqualTo(EDITED_IN_ERP);
        assertThat(crm.keys()).isEmpty();
    }

    @Test
    void aResyncCountsWhatMayBeAnEditAndLogsWhatItOverwrites() {
        comeFromABackup();

        ResyncCount count = program.desk().resyncing()
                .count(new ResyncWish(Samples.connection(), new ResyncWish.Scope.All()), (_, _) -> {
                });

        assertThat(count.numbers(true)).isEqualTo(new ResyncCount.Numbers(1, 2, 0, 2));
        assertThat(program.desk().resyncing().run(count, true, (_, _) -> {
        }).values()).isEqualTo(2);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo(AGREED_SINCE);
        assertThat(erp.value(Samples.CUSTOMER, "email")).isEqualTo(EDITED_IN_CRM);
        assertThat(logged()).contains(EDITED_IN_ERP);
    }

    @Test
    void aLinkThatWasRemovedSinceStaysRemoved() {
        connect();
        List<Path> backup = backUp();
        disconnect();
        restore(backup);
        Map<String, String> before = values();
        assertThat(links()).hasSize(1);

        assertThat(program.desk().syncing().syncNow(Samples.connection(), Samples.COMPANY))
                .isInstanceOf(SyncOutcome.NotConnected.class);
        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).isZero();

        assertThat(crm.keys()).isEmpty();
        assertThat(links()).isEmpty();
        assertThat(values()).isEqualTo(before);
    }

    @Test
    void aLinkThatWasMadeSinceIsFoundAndNothingIsFilledIn() {
        List<Path> backup = backUp();
        connect();
        erp.edit(Samples.CUSTOMER, "phone", EDITED_IN_ERP);
        restore(backup);
        Map<String, String> before = values();

        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).isZero();

        assertThat(values()).isEqualTo(before);
        assertThat(standing().cause()).isEqualTo(Cause.CONFLICT);
        assertThat(program.desk().undoing().look(Samples.connection(), Samples.COMPANY))
                .as("the values from before are elsewhere").isEmpty();
        assertThat(disconnect()).isInstanceOf(LinkOutcome.Removed.class);
    }

    @Test
    void aLinkThatLeadsToAnotherActorSinceIsFollowed() {
        connect();
        List<Path> backup = backUp();
        disconnect();
        ErpActor other = new ErpActor(Samples.CUSTOMER.type(), "813");
        erp.put(other, Map.of("name", "Stavne Kraft AS"));
        LinkId newer = LinkId.random();
        crm.saveKey(new LinkKey(Samples.CONNECTION, Samples.COMPANY, other, newer).key());
        restore(backup);
        erp.edit(Samples.CUSTOMER, "phone", EDITED_IN_ERP);
        Map<String, String> before = values();

        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).isZero();

        assertThat(links()).extracting(Link::id).containsExactly(newer);
        assertThat(values()).isEqualTo(before);
        assertThat(erp.value(other, "name")).isEqualTo("Stavne Kraft AS");
    }

    @Test
    void aDisconnectThatSomebodyUndidSinceIsNotUndoneOnceMore() {
        connect();
        disconnect();
        List<Path> backup = backUp();
        undo();
        crm.edit(Samples.COMPANY, "name", AGREED_SINCE);
        program.desk().sync(SyncWish.AUTOMATIC);
        restore(backup);
        Map<String, String> before = values();

        assertThat(program.desk().records().tab(Samples.connection(), Samples.COMPANY))
                .isInstanceOf(ErpTabState.Connected.class);
        assertThat(program.desk().undoing().look(Samples.connection(), Samples.COMPANY))
                .as("only the connect, whose link stands again").get().extracting(PendingUndo::kind)
                .isEqualTo(OperationKind.UNDO_CONNECT);
        program.desk().sync(SyncWish.AUTOMATIC);

        assertThat(values()).isEqualTo(before);
        assertThat(crm.keys().stream().map(LinkKey::of).flatMap(Optional::stream)).hasSize(1);
    }

    private void comeFromABackup() {
        connect();
        List<Path> backup = backUp();
        crm.edit(Samples.COMPANY, "name", AGREED_SINCE);
        assertThat(program.desk().sync(SyncWish.AUTOMATIC).written()).isOne();
        crm.edit(Samples.COMPANY, "email", EDITED_IN_CRM);
        erp.edit(Samples.CUSTOMER, "phone", EDITED_IN_ERP);
        restore(backup);
    }

    private void connect() {
        assertThat(program.desk().connecting().save(Samples.connection(), program.desk().decided(Side.CRM)))
                .isInstanceOf(SaveOutcome.Done.class);
    }

    private LinkOutcome disconnect() {
        return program.desk().disconnecting().disconnect(Samples.connection(),
                program.desk().disconnecting().look(Samples.connection(), Samples.COMPANY));
    }

    private void undo() {
        assertThat(program.desk().undoing().undo(Samples.connection(),
                program.desk().undoing().look(Samples.connection(), Samples.COMPANY).orElseThrow()))
                .isInstanceOf(LinkOutcome.Restored.class);
    }

    private PendingConnect conflicts() {
        SyncOutcome outcome = program.desk().syncing().syncNow(Samples.connection(), Samples.COMPANY);
        assertThat(outcome).isInstanceOf(SyncOutcome.Conflicts.class);
        return ((SyncOutcome.Conflicts) outcome).pending();
    }

    private Standing standing() {
        return program.store().standings().of(links().getFirst().id()).orElseThrow();
    }

    private List<Link> links() {
        return program.store().links().all(Samples.CONNECTION);
    }

    private List<String> logged() {
        return program.store().activities().of(Samples.COMPANY, 100).stream().map(Activity::before)
                .map(FieldValue::textOrEmpty).toList();
    }

    private Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        Samples.crmFields().forEach(field -> values.put("CRM " + field.key(), crm.value(Samples.COMPANY, field.key())));
        Samples.erpFields()
                .forEach(field -> values.put("ERP " + field.key(), erp.value(Samples.CUSTOMER, field.key())));
        return values;
    }

    private List<Path> backUp() {
        return List.of(backups().backUp("journal"), backups().backUp("links"));
    }

    private void restore(List<Path> backup) {
        program.close();
        backups().restore(backup.getFirst(), "journal");
        backups().restore(backup.getLast(), "links");
        start();
        assertThat(program.store().setAside()).isEmpty();
        assertThat(program.desk().restart()).isEmpty();
    }

    private Backups backups() {
        return new Backups(folder(), home);
    }

    private Path folder() {
        return home.resolve("store");
    }
}
