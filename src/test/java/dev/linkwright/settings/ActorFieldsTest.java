package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.ui.plans.Plans;

class ActorFieldsTest {
    private final MappingSamples samples = new MappingSamples(false);

    @AfterEach
    void close() {
        samples.close();
    }

    @Test
    void whatIsMappedComesInRankOrderAndTheOtherFieldsOfTheErpAfterIt() {
        assertThat(samples.fields(samples.customer()).rows()).extracting(MappingRow::key).startsWith("name",
                "identifier", "paymentTerms", "balance", "salesperson", "streetad1").contains("language").hasSize(12);
    }

    @Test
    void impossibleDirectionsSayWhy() {
        ActorFields fields = samples.fields(samples.customer());
        assertThat(why(fields, "balance")).isEqualTo("Read-only in the ERP");
        assertThat(row(fields, "balance").whyNot()).containsOnlyKeys(Direction.CRM_TO_ERP, Direction.BOTH);
        assertThat(why(fields, "salesperson")).isEqualTo("The CRM field is read-only");
        assertThat(row(fields, "salesperson").whyNot()).containsOnlyKeys(Direction.ERP_TO_CRM, Direction.BOTH);
        assertThat(why(fields, "language")).isEqualTo("Choose a CRM field first");
        assertThat(row(fields, "language").whyNot()).hasSize(3);
        assertThat(row(fields, "name").whyNot()).isEmpty();
    }

    @Test
    void whereTheErpUserMayNotChangeActorsValuesOnlyFlowToTheCrm() {
        samples.erp.grant(Rights.READ_ONLY);
        ActorFields fields = samples.fields(samples.customer());
        assertThat(row(fields, "identifier").whyNot()).containsOnlyKeys(Direction.CRM_TO_ERP, Direction.BOTH);
        assertThat(why(fields, "identifier")).isEqualTo("The ERP user may not change it");
    }

    @Test
    void kindsOfValuesThatCannotBeJoinedWithoutLossFlowNowhere() {
        ActorFields fields = samples.fields(samples.fields(samples.customer()).choosing("creditLimit", "category"));
        assertThat(row(fields, "creditLimit").whyNot()).hasSize(3);
        assertThat(why(fields, "creditLimit")).isEqualTo("The two hold different kinds of values");
    }

    @Test
    void twoMappingsNeverWriteOneCrmField() {
        ActorMapping mapping = samples.fields(samples.customer()).choosing("language", "name");
        assertThat(field(mapping, "language").direction()).isEqualTo(Direction.CRM_TO_ERP);
        ActorFields fields = samples.fields(mapping);
        assertThat(why(fields, "language")).isEqualTo("Name writes this CRM field already");
        assertThat(fields.directing("language", Direction.BOTH)).isEqualTo(mapping);
    }

    @Test
    void aFieldThatIsNeitherMappedNorShownIsNotKept() {
        ActorMapping mapping = samples.fields(samples.customer()).showingInSearch("language", true);
        assertThat(field(mapping, "language").crmField()).isNull();
        assertThat(samples.fields(mapping).showingInSearch("language", false)).isEqualTo(samples.customer());
    }

    @Test
    void listsCanBeMappedBeforeTheirItemsAre() {
        assertThat(row(samples.fields(samples.customer()), "paymentTerms").whyNot()).isEmpty();
        assertThat(why(samples.fields(samples.customer()), "paymentTerms"))
                .isEqualTo("Map its items under List mapping");
    }

    @Test
    void suggestionsTakeSuperOfficesOwnNamesThenEqualOnesThenThoseThatAreAlike() {
        ActorMapping mapping = samples.fields(samples.customer()).suggesting();
        assertThat(field(mapping, "streetad1").crmField()).isEqualTo("streetAddress.line1");
        assertThat(field(mapping, "phoneNumber").crmField()).isEqualTo("phone");
        assertThat(field(mapping, "website").crmField()).isEqualTo("url");
        assertThat(mapping.fields()).containsAll(samples.customer().fields());
        assertThat(mapping.fields()).extracting(FieldMapping::erpField).doesNotContain("language", "creditLimit");
        assertThat(mapping.fields().stream().filter(one -> one.direction().writesTo(Side.CRM))
                .map(FieldMapping::crmField).filter(Objects::nonNull)).doesNotHaveDuplicates();
    }

    @Test
    void withoutAnAnswerWhatIsHeldCanBeEdited() {
        ActorFields fields = ActorFields.of(samples.connection(), ActorType.CUSTOMER, Catalogue.NONE);
        assertThat(fields.rows()).extracting(MappingRow::label).containsExactly("name", "identifier", "paymentTerms",
                "balance", "salesperson");
        assertThat(field(fields.directing("name", Direction.CRM_TO_ERP), "name").direction())
                .isEqualTo(Direction.CRM_TO_ERP);
        assertThat(fields.choices()).isEmpty();
    }

    @Test
    void aMandatoryFieldWithoutASourceKeepsTheConnectionFromBeingActivated() {
        assertThat(whyNotActive(samples.connection())).containsExactly(
                "The connection cannot be activated: Customer group (Customer) is mandatory and has no source.");
        assertThat(why(samples.fields(samples.customer()), "group")).isEqualTo("Mandatory, has no source");
    }

    @Test
    void aMappingThatWritesTheErpOrADefaultIsASource() {
        ActorMapping mapped = samples.fields(samples.customer()).choosing("group", "category");
        assertThat(whyNotActive(samples.connection().withMapping(mapped))).isEmpty();
        ActorMapping oneWay = samples.fields(mapped).directing("group", Direction.ERP_TO_CRM);
        assertThat(whyNotActive(samples.connection().withMapping(oneWay))).hasSize(1);
        ActorMapping asked = samples.customer()
                .withDefaults(List.of(new DefaultValue("group", new FieldValue.Blank(), true, true)));
        assertThat(whyNotActive(samples.connection().withMapping(asked))).isEmpty();
        assertThat(whyNotActive(samples.connection().withMapping(samples.customer().withSynchronised(false))))
                .isEmpty();
    }

    private List<String> whyNotActive(ErpConnection connection) {
        return new MandatorySources().whyNot(connection, samples.erp).stream().map(Plans.texts()::say).toList();
    }

    private static String why(ActorFields fields, String key) {
        return row(fields, key).note().map(MappingRow.Note::words).map(ActorFieldsTest::say).orElse("");
    }

    private static String say(Sentence words) {
        return Plans.texts().say(words);
    }

    private static MappingRow row(ActorFields fields, String key) {
        return fields.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    private static FieldMapping field(ActorMapping mapping, String key) {
        return mapping.fields().stream().filter(one -> one.erpField().equals(key)).findFirst().orElseThrow();
    }
}
