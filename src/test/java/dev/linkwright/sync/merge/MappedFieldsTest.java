package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Access;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.testing.Samples;

class MappedFieldsTest {
    private static final List<FieldDefinition> CRM = List.of(field("text", FieldType.TEXT, Access.NORMAL, null),
            field("number", FieldType.NUMBER, Access.NORMAL, null), field("terms", FieldType.LIST, Access.NORMAL, "t"),
            field("fixed", FieldType.TEXT, Access.READ_ONLY, null),
            field("secret", FieldType.PASSWORD, Access.NORMAL, null));
    private static final List<FieldDefinition> ERP = List.of(field("text", FieldType.TEXT, Access.NORMAL, null),
            field("payment", FieldType.LIST, Access.NORMAL, "p"), field("code", FieldType.TEXT, Access.READ_ONLY, null),
            field("secret", FieldType.PASSWORD, Access.NORMAL, null));
    private static final ListMapping TERMS = new ListMapping("p", "t", Map.of("net30", "3"));

    @Test
    void theSamplesJoinCompletely() {
        MappedFields joined = MappedFields.join(Samples.mappings(), Samples.crmFields(), Samples.erpFields(),
                List.of());
        assertThat(joined.notJoined()).isEmpty();
        assertThat(joined.fields()).isEqualTo(Samples.mappedFields());
    }

    @Test
    void listsJoinThroughTheirListMapping() {
        FieldMapping mapping = mapping("payment", "terms", Direction.BOTH);
        assertThat(MappedFields.join(List.of(mapping), CRM, ERP, List.of(TERMS)).fields())
                .extracting(MappedField::list).containsExactly(TERMS);
        assertThat(why(mapping)).isEqualTo("mapping.no-list-mapping");
    }

    @Test
    void whatCannotBeJoinedSaysWhy() {
        assertThat(why(mapping("text", "nothing", Direction.BOTH))).isEqualTo("mapping.no-crm-field");
        assertThat(why(mapping("nothing", "text", Direction.BOTH))).isEqualTo("mapping.no-erp-field");
        assertThat(why(mapping("text", "number", Direction.BOTH))).isEqualTo("mapping.other-type");
        assertThat(why(mapping("code", "text", Direction.BOTH))).isEqualTo("mapping.read-only.erp");
        assertThat(why(mapping("text", "fixed", Direction.ERP_TO_CRM))).isEqualTo("mapping.read-only.crm");
        assertThat(why(mapping("secret", "secret", Direction.BOTH))).isEqualTo("mapping.password");
    }

    @Test
    void aReadOnlySourceJoins() {
        assertThat(join(mapping("code", "text", Direction.ERP_TO_CRM)).fields()).hasSize(1);
    }

    @Test
    void aFieldThatIsOnlyShownIsNeitherJoinedNorMissed() {
        MappedFields joined = join(new FieldMapping("text", null, Direction.BOTH, true, true));
        assertThat(joined.fields()).isEmpty();
        assertThat(joined.notJoined()).isEmpty();
    }

    private static String why(FieldMapping mapping) {
        MappedFields joined = join(mapping);
        assertThat(joined.fields()).isEmpty();
        return joined.notJoined().getFirst().why().key();
    }

    private static MappedFields join(FieldMapping mapping) {
        return MappedFields.join(List.of(mapping), CRM, ERP, List.of());
    }

    private static FieldMapping mapping(String erp, String crm, Direction direction) {
        return new FieldMapping(erp, crm, direction, false, false);
    }

    private static FieldDefinition field(String key, FieldType type, Access access, String list) {
        return new FieldDefinition(key, key, type, Notation.PLAIN, access, 0, list, null, null, null);
    }
}
