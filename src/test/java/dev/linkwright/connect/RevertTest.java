package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.browse.LogFilter;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Base;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.Samples;

/** Revert of single writes, over systems in memory. */
class RevertTest {
    private final ConnectedCompany world = new ConnectedCompany();
    private final RevertInErp reverting = world.desk.reverting();

    @Test
    void lookingTellsWhatGoesBackAndWritesNothing() {
        LogEntry row = row(Side.ERP, "name");
        world.crm.calls().clearLog();
        world.erp.calls().clearLog();

        PendingRevert pending = ready(row);

        assertThat(pending.write().side()).isEqualTo(Side.ERP);
        assertThat(pending.write().after()).isEqualTo(row.before());
        assertThat(pending.write().before()).isEqualTo(row.after());
        assertThat(world.crm.calls().log()).doesNotContain("save", "saveKey", "deleteKey");
        assertThat(world.erp.calls().log()).doesNotContain("save");
    }

    @Test
    void oneValueGoesBackAndNothingElse() {
        LogEntry row = row(Side.ERP, "name");
        Map<String, String> expected = world.values();
        expected.put("ERP name", row.before().textOrEmpty());

        assertThat(reverting.revert(ready(row))).isInstanceOf(RevertOutcome.Done.class);

        assertThat(world.values()).isEqualTo(expected);
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void thatTheTwoDifferCountsAsAgreedFromThenOn() {
        LogEntry row = row(Side.ERP, "name");
        reverting.revert(ready(row));

        PendingConnect again = world.desk.connecting().resolve(Samples.connection(), Samples.COMPANY);

        assertThat(again.plan().undecided()).isEmpty();
        assertThat(again.plan().writes(Side.ERP)).isEmpty();
        assertThat(again.plan().writes(Side.CRM)).isEmpty();
        assertThat(again.plan().field("name").orElseThrow().reason().circumstance())
                .isEqualTo(Circumstance.SETTLED_AS_DIFFERENT);
    }

    @Test
    void theRevertIsInTheLogAndCanBeRevertedItself() {
        LogEntry row = row(Side.ERP, "name");
        Map<String, String> before = world.values();
        reverting.revert(ready(row));

        LogEntry back = row(Side.ERP, "name");
        assertThat(back.number()).isGreaterThan(row.number());
        assertThat(back.byPerson()).isTrue();
        assertThat(back.before()).isEqualTo(row.after());
        assertThat(back.after()).isEqualTo(row.before());
        assertThat(back.reason().circumstance()).isEqualTo(Circumstance.PUT_BACK);
        assertThat(reverting.revert(ready(back))).isInstanceOf(RevertOutcome.Done.class);
        assertThat(world.values()).isEqualTo(before);
    }

    @Test
    void aValueThatAnActorWasMadeWithIsNotRevertedAndSaysWhatCanBeDone() {
        LogEntry row = row(Side.ERP, "name");
        Reason created = new Reason(Circumstance.CREATED, false, Optional.empty(), false, false);
        assertThat(why(new LogEntry(row.number(), row.at(), row.user(), true, row.connection(), row.connectionName(),
                row.entity(), row.title(), row.actor(), row.side(), row.field(), row.before(), row.after(), created,
                row.operation()))).isEqualTo("revert.created");
    }

    @Test
    void aWriteThatWasWrittenOverSinceIsNotReverted() {
        LogEntry row = row(Side.ERP, "name");
        reverting.revert(ready(row));
        assertThat(why(row)).isEqualTo("revert.written-since");
    }

    @Test
    void aChangeOnEitherSideSinceIsTheReasonWhyNot() {
        LogEntry row = row(Side.ERP, "name");
        world.erp.edit(Samples.CUSTOMER, "name", "Somebody's edit");
        assertThat(why(row)).isEqualTo("revert.changed.erp");
        world.erp.edit(Samples.CUSTOMER, "name", row.after().textOrEmpty());
        world.crm.edit(Samples.COMPANY, "name", "Another edit");
        assertThat(why(row)).isEqualTo("revert.changed.crm");
    }

    @Test
    void aChangeBetweenLookAndRevertIsNotOverwritten() {
        PendingRevert pending = ready(row(Side.ERP, "name"));
        world.erp.edit(Samples.CUSTOMER, "name", "Somebody's edit");

        assertThat(reverting.revert(pending)).isInstanceOf(RevertOutcome.Changed.class);

        assertThat(world.erp.value(Samples.CUSTOMER, "name")).isEqualTo("Somebody's edit");
        assertThat(world.desk.journal().unfinished()).isEmpty();
    }

    @Test
    void nothingIsRevertedThroughAnotherLinkOrAnAgreementThatIsNotKnownHere() {
        LogEntry row = row(Side.ERP, "name");
        LinkId link = world.desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow().id();
        Base base = world.desk.links().base(link).orElseThrow();
        world.desk.links().save(link, new Base(Map.of(), Instant.EPOCH));
        assertThat(why(row)).isEqualTo("revert.agreed-elsewhere");
        world.desk.links().save(link, base);
        assertThat(reverting.look(row)).isInstanceOf(Revertable.Ready.class);

        world.crm.saveKey(new LinkKey(Samples.CONNECTION, Samples.COMPANY, Samples.CUSTOMER, LinkId.random()).key());
        assertThat(why(row)).isEqualTo("revert.connected-anew");
    }

    @Test
    void whatTheJournalDoesNotKnowIsNotReverted() {
        LogEntry row = row(Side.ERP, "name");
        LogEntry old = new LogEntry(row.number(), row.at(), row.user(), row.byPerson(), row.connection(),
                row.connectionName(), row.entity(), row.title(), row.actor(), row.side(), row.field(),
                FieldValue.of("never held"), row.after(), row.reason(), row.operation());
        assertThat(why(old)).isEqualTo("revert.unknown");
        world.desk.journal().removeBefore(Instant.MAX);
        assertThat(why(row)).isEqualTo("revert.unknown");
    }

    @Test
    void whatWaitsAtTheLinkStillWaits() {
        LinkId link = world.desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow().id();
        Standing waiting = new Standing(link, Cause.BRAKE, 2, Optional.empty(), Instant.EPOCH, 0, Optional.empty());
        world.desk.links().standings().save(List.of(waiting));

        reverting.revert(ready(row(Side.ERP, "name")));

        assertThat(world.desk.links().standings().of(link)).hasValueSatisfying(now -> {
            assertThat(now.cause()).isEqualTo(Cause.BRAKE);
            assertThat(now.conflicts()).isEqualTo(2);
        });
    }

    /** The newest write of a field to a side. */
    private LogEntry row(Side side, String field) {
        String label = Samples.erpFields().stream().filter(each -> each.key().equals(field)).findFirst().orElseThrow()
                .label();
        return world.desk.written().entries(LogFilter.ALL, 0, 500).stream()
                .filter(row -> row.side() == side && row.field().equals(label)).findFirst().orElseThrow();
    }

    private PendingRevert ready(LogEntry row) {
        assertThat(reverting.look(row)).isInstanceOf(Revertable.Ready.class);
        return ((Revertable.Ready) reverting.look(row)).pending();
    }

    private String why(LogEntry row) {
        assertThat(reverting.look(row)).isInstanceOf(Revertable.Not.class);
        return ((Revertable.Not) reverting.look(row)).why().key();
    }
}
