package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.Samples;

class CardsTest {
    private final FakeCrm crm = new FakeCrm(Samples.crmFields());
    private final Cards cards = new Cards(crm);

    @Test
    void aCardHoldsWhatCanBeReadAndIsNotBlank() {
        crm.put(Samples.COMPANY, Map.of("name", "Fjordtech Energi AS", "orgnr", "311482904", "phone", ""));
        crm.makeUnreadable("orgnr");
        Card card = cards.card(Samples.COMPANY);
        assertThat(card.title()).isEqualTo("Fjordtech Energi AS");
        assertThat(card.values()).containsEntry("name", "Fjordtech Energi AS").doesNotContainKeys("orgnr", "phone");
        assertThat(card.value("phone")).isEmpty();
        assertThat(card.address()).isPresent();
    }

    @Test
    void aContactsCardLeadsToItsCompany() {
        Card card = new Cards(EntitySamples.crm()).card(EntitySamples.CONTACT);
        assertThat(card.title()).isEqualTo("Kari Stavne");
        assertThat(card.company()).contains(Samples.COMPANY);
        assertThat(card.value("email")).isEqualTo("kari@stavne.example");
    }

    @Test
    void theFieldsOfACardComeWithTheirLabels() {
        CardFields fields = new Cards(EntitySamples.crm()).fields(EntityType.PROJECT);
        assertThat(fields.facts()).allMatch(fact -> fact.size() == 1);
        assertThat(fields.facts()).extracting(fact -> fact.getFirst().label()).contains("End date", "Number")
                .doesNotContain("Project name");
    }

    @Test
    void aRecordThatIsGoneIsAProblem() {
        assertThatThrownBy(() -> cards.card(CrmEntity.company(99))).isInstanceOf(ProblemException.class);
    }
}
