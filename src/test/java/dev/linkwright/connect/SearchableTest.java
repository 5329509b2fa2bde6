package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.Feature;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** What advanced search offers, and that it is asked of the ERP. */
class SearchableTest {
    private final FakeErp erp = Samples.erp();
    private final ConnectToErp connect = new Workstation(Samples.crm(), erp, "Ingrid").connecting();

    @Test
    void fieldsHaveTheOperatorsOfTheirTypeInTheOrderPeopleExpect() {
        Searchable offered = searchable();
        assertThat(offered.whyNot()).isEmpty();
        assertThat(offered.fields()).extracting(CriterionField::key).startsWith("name", "code", "identifier");
        assertThat(field(offered, "name").possible()).containsExactly(Operator.STARTS_WITH, Operator.CONTAINS,
                Operator.ENDS_WITH, Operator.EQUALS, Operator.DOES_NOT_CONTAIN, Operator.IS_NOT);
        assertThat(field(offered, "address.country").possible()).containsExactly(Operator.ONE_OF, Operator.NOT_ONE_OF);
        assertThat(offered.usual().orElseThrow().key()).isEqualTo("name");
    }

    @Test
    void aConnectorWithoutAdvancedSearchSaysWhy() {
        Sentence why = Sentence.verbatim("This ERP finds by text only.");
        erp.can(new Capabilities(Map.of(Feature.ADVANCED_SEARCH, why), CreateSafety.MARKER));
        assertThat(searchable()).isEqualTo(new Searchable(List.of(), Optional.of(why)));
    }

    @Test
    void theItemsOfAListAreThoseOfTheErp() {
        assertThat(connect.items(Samples.connection(), "country.country")).extracting(ListItem::key)
                .containsExactly("NO", "SE", "DK", "FI");
    }

    @Test
    void anActorIsCalledByItsNumberAndName() {
        assertThat(connect.name(Samples.connection(), Samples.CUSTOMER))
                .contains(new ActorName("C-10877", "STAVNE ELEKTRO AS"));
        assertThat(connect.name(Samples.connection(), new ErpActor(ActorType.CUSTOMER, "nobody"))).isEmpty();
    }

    @Test
    void criteriaNarrowWhatTheTextFinds() {
        assertThat(found("stavne", new Criterion("address.city", Operator.EQUALS, List.of("Trondheim")))).isEqualTo(1);
        assertThat(found("stavne", new Criterion("address.city", Operator.EQUALS, List.of("Oslo")))).isZero();
        assertThat(found("nobody", new Criterion("address.city", Operator.EQUALS, List.of("Trondheim")))).isZero();
    }

    private int found(String text, Criterion criterion) {
        return connect.search(Samples.connection(), new HitQuery(ActorType.CUSTOMER, text, List.of(List.of(criterion)),
                Optional.empty(), Optional.empty(), true, Optional.empty())).hits().size();
    }

    private Searchable searchable() {
        return connect.searchable(Samples.connection(), ActorType.CUSTOMER);
    }

    private static CriterionField field(Searchable offered, String key) {
        return offered.fields().stream().filter(field -> field.key().equals(key)).findFirst().orElseThrow();
    }
}
