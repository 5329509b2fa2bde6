package dev.linkwright.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Access;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.model.Version;

class SnapshotsTest {
    private static final MappedField TERMS = new MappedField(list("terms", "crm-terms"), list("payment", "erp-terms"),
            Direction.BOTH, new ListMapping("erp-terms", "crm-terms", Map.of("net30", "3", "net14", "1")));
    private static final MappedField PHONE = new MappedField(
            FieldDefinition.text("tel", "Phone", Notation.PHONE, Access.NORMAL, 0),
            FieldDefinition.text("phone", "Phone", Notation.PLAIN, Access.NORMAL, 0), Direction.BOTH, null);

    @Test
    void listItemsCompareInTermsOfTheCrm() {
        Snapshot crm = of(Side.CRM, Map.of("terms", new FieldValue.Text("3")));
        Snapshot erp = of(Side.ERP, Map.of("payment", new FieldValue.Text("net30")));
        assertThat(crm.reading("payment").sameAs(erp.reading("payment"))).isTrue();
        assertThat(erp.reading("payment").raw()).isEqualTo(new FieldValue.Text("net30"));
    }

    @Test
    void aListItemWithoutCounterpartIsNotReadable() {
        Sentence why = Sentence.of("value.list-item-not-mapped", "net90");
        assertThat(of(Side.ERP, Map.of("payment", new FieldValue.Text("net90"))).reading("payment").raw())
                .isEqualTo(new FieldValue.NotReadable(why));
        assertThat(of(Side.CRM, Map.of("terms", new FieldValue.Text("9"))).reading("payment").isReadable()).isFalse();
    }

    @Test
    void aBlankListFieldIsBlank() {
        assertThat(of(Side.ERP, Map.of("payment", new FieldValue.Blank())).reading("payment").raw().isBlank()).isTrue();
    }

    @Test
    void aKeyMissingFromTheAnswerIsNotReadable() {
        assertThat(of(Side.ERP, Map.of()).reading("phone").raw())
                .isEqualTo(new FieldValue.NotReadable(Sentence.of("value.not-in-answer")));
    }

    @Test
    void bothSidesAreReadInTheNotationThatOneOfThemKnows() {
        Snapshot crm = of(Side.CRM, Map.of("tel", new FieldValue.Text("+47 22 51 80 00")));
        Snapshot erp = of(Side.ERP, Map.of("phone", new FieldValue.Text("22518000")));
        assertThat(crm.reading("phone").sameAs(erp.reading("phone"))).isTrue();
    }

    @Test
    void theHomeCountryStandsInForAnUnknownOne() {
        Map<String, FieldValue> values = Map.of("phone", new FieldValue.Text("08-123 456 78"));
        Snapshot swedish = Snapshots.of(Side.ERP, List.of(PHONE), values, Version.of("v", "1"), "", "SE");
        assertThat(swedish.reading("phone").normal()).isEqualTo("+46812345678");
    }

    private static Snapshot of(Side side, Map<String, FieldValue> values) {
        return Snapshots.of(side, List.of(TERMS, PHONE), values, Version.of("v", "1"), "", "NO");
    }

    private static FieldDefinition list(String key, String name) {
        return new FieldDefinition(key, key, FieldType.LIST, Notation.PLAIN, Access.NORMAL, 0, name, null, null, null);
    }
}
