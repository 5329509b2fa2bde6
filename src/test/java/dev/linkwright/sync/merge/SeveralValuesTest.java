package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.Base;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.normal.Snapshots;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;

/** A slot stands for one row of several, from the connect on. */
class SeveralValuesTest {
    private static final List<MappedField> FIELDS = Samples.mappedFields();

    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private Bindings bound = Bindings.NONE;
    private Optional<Base> base = Optional.empty();

    @BeforeEach
    void connect() {
        ErpRecord actor = erpRecord();
        bound = actor.bindings();
        MergePlan plan = ThreeWayMerge.merge(comparison(Occasion.FIRST_CONNECT, actor)).useForTheRest(Side.CRM);
        Saved crmSaved = crm.save(Samples.COMPANY, new SaveRequest(
                plan.writes(Side.CRM).stream().map(Write::change).toList(), plan.crm().version(), Bindings.NONE));
        base = Optional.of(NewBase.of(plan, Optional.of(crmSaved), Optional.of(save(plan)), Optional.empty(),
                Records.SETTLED));
        assertThat(writes(synchronised())).isEmpty();
    }

    @Test
    void anotherRowOfSomebodyElseIsNoChange() {
        erp.addRow(Samples.CUSTOMER, "phone", Map.of("phone", "+4722518000"));
        assertThat(writes(synchronised())).isEmpty();
    }

    @Test
    void aRowThatVanishedIsADeletionAndIsSaidAsOne() {
        String another = erp.addRow(Samples.CUSTOMER, "phone", Map.of("phone", "+4722518000"));
        erp.removeRow(Samples.CUSTOMER, "phone", bound.row("phone").orElseThrow());
        PlannedField phone = synchronised().field("phone").orElseThrow();
        assertThat(another).isNotEqualTo(bound.row("phone").orElseThrow());
        assertThat(phone.decision()).isEqualTo(Decision.TAKE_ERP);
        assertThat(phone.after(Side.CRM)).isEqualTo(new FieldValue.Blank());
        assertThat(phone.reason().deletes()).isTrue();
    }

    @Test
    void aBlankRemovesOnlyItsRow() {
        erp.addRow(Samples.CUSTOMER, "phone", Map.of("phone", "+4722518000"));
        crm.edit(Samples.COMPANY, "phone", "");
        MergePlan plan = synchronised();
        Saved saved = save(plan);
        base = Optional.of(NewBase.of(plan, Optional.empty(), Optional.of(saved), base, Records.SETTLED));
        assertThat(erp.value(Samples.CUSTOMER, "phone")).isEqualTo("+4722518000");
        assertThat(writes(synchronised())).isEmpty();
    }

    private Saved save(MergePlan plan) {
        Saved saved = erp.save(Samples.CUSTOMER, new SaveRequest(
                plan.writes(Side.ERP).stream().map(Write::change).toList(), plan.erp().version(), bound));
        bound = saved.bindings();
        return saved;
    }

    private MergePlan synchronised() {
        return ThreeWayMerge.merge(comparison(Occasion.SYNCHRONISATION, erpRecord()));
    }

    private Comparison comparison(Occasion occasion, ErpRecord actor) {
        CrmRecord company = crm.read(Samples.COMPANY, Bindings.NONE);
        return new Comparison(Samples.CONNECTION, Samples.COMPANY, Samples.CUSTOMER, occasion, FIELDS,
                Snapshots.of(Side.CRM, FIELDS, company.values(), company.version(), company.country(),
                        Samples.HOME_COUNTRY),
                Snapshots.of(Side.ERP, FIELDS, actor.values(), actor.version(), actor.country(), Samples.HOME_COUNTRY),
                base, new Comparison.Countries(company.country(), actor.country(), Samples.HOME_COUNTRY));
    }

    private ErpRecord erpRecord() {
        Set<String> keys = Set.copyOf(Samples.erpFields().stream().map(FieldDefinition::key).toList());
        return erp.read(List.of(new ActorRead(Samples.CUSTOMER, bound)), keys).getFirst();
    }

    private static List<Write> writes(MergePlan plan) {
        return plan.fields().stream().flatMap(row -> row.writes().stream()).toList();
    }
}
