package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldMapping;

class RankingTest {
    private static final ActorMapping CUSTOMER = ListSamples.OSLO.mapping(ActorType.CUSTOMER).orElseThrow();

    @Test
    void onlyFieldsOfTheErpTabHaveARank() {
        assertThat(Ranking.shown(CUSTOMER)).extracting(FieldMapping::erpField).containsExactly("name", "country",
                "paymentTerms", "number");
    }

    @Test
    void aFieldMovesAmongThoseThatAreShownAndTheOthersKeepTheirPlace() {
        assertThat(Ranking.moved(CUSTOMER, 3, 0).fields()).extracting(FieldMapping::erpField).containsExactly("number",
                "name", "country", "group", "paymentTerms");
    }

    @Test
    void beyondAnEndIsThatEnd() {
        assertThat(Ranking.shown(Ranking.moved(CUSTOMER, 0, 99))).extracting(FieldMapping::erpField)
                .containsExactly("country", "paymentTerms", "number", "name");
    }
}
