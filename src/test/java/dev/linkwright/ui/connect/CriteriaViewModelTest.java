package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.connect.Searchable;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SearchableFields;

class CriteriaViewModelTest {
    private final FakeConnectToErp erp = new FakeConnectToErp();
    private final StringProperty text = new SimpleStringProperty("Stavne ");
    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> retries = new ArrayList<>();
    private final CriteriaViewModel criteria = new CriteriaViewModel(Plans.texts(), text,
            new ErpLists(erp, Samples.connection(), Work.inline(), (problem, retry) -> {
                problems.add(problem);
                retries.add(retry);
            }));

    @Test
    void theTextMovesIntoTheFirstRowAndBack() {
        unfold();
        assertThat(text.get()).isEmpty();
        assertThat(criteria.asked().orElseThrow())
                .containsExactly(List.of(new Criterion("name", Operator.STARTS_WITH, List.of("Stavne"))));
        criteria.show(false);
        assertThat(text.get()).isEqualTo("Stavne");
        assertThat(criteria.asked()).contains(List.of());
    }

    @Test
    void whatWasTypedStaysWhileItIsFoldedAwayAndIsNotAsked() {
        unfold();
        criteria.rows().getFirst().firstProperty().set("Moss");
        criteria.show(false);
        assertThat(text.get()).isEmpty();
        assertThat(criteria.asked()).contains(List.of());
        criteria.show(true);
        assertThat(criteria.asked().orElseThrow().getFirst().getFirst().values()).containsExactly("Moss");
    }

    @Test
    void itCanUnfoldBeforeTheFieldsAreRead() {
        criteria.show(true);
        assertThat(criteria.rows()).isEmpty();
        criteria.offer(SearchableFields.SOME);
        assertThat(criteria.rows()).hasSize(1);
        assertThat(text.get()).isEmpty();
    }

    @Test
    void anErpWithoutAdvancedSearchSaysWhyAndStaysFolded() {
        criteria.offer(new Searchable(List.of(), Optional.of(Sentence.verbatim("This ERP finds by text only."))));
        criteria.show(true);
        assertThat(criteria.openProperty().get()).isFalse();
        assertThat(criteria.whyNot()).isEqualTo("This ERP finds by text only.");
        assertThat(text.get()).isEqualTo("Stavne ");
    }

    @Test
    void rowsMakeSetsAndTheFirstOfASetCanGo() {
        unfold();
        CriterionRow second = criteria.add();
        second.firstProperty().set("b");
        CriterionRow third = criteria.or();
        third.firstProperty().set("c");
        CriterionRow fourth = criteria.add();
        fourth.firstProperty().set("d");
        assertThat(criteria.asked().orElseThrow()).extracting(List::size).containsExactly(2, 2);
        criteria.remove(third);
        assertThat(fourth.startsSetProperty().get()).isTrue();
        assertThat(criteria.asked().orElseThrow()).extracting(List::size).containsExactly(2, 1);
        criteria.remove(fourth);
        assertThat(criteria.asked().orElseThrow()).hasSize(1);
    }

    @Test
    void clearLeavesOneRowWithNothingInIt() {
        unfold();
        criteria.or().firstProperty().set("x");
        text.set("later");
        criteria.clear();
        assertThat(criteria.rows()).singleElement()
                .satisfies(row -> assertThat(row.firstProperty().get()).isEmpty());
        assertThat(text.get()).isEqualTo("later");
        assertThat(criteria.asked()).as("a row that nobody touched asks nothing").contains(List.of());
    }

    @Test
    void theLastRowIsEmptiedWhereItIsRemoved() {
        unfold();
        criteria.remove(criteria.rows().getFirst());
        assertThat(criteria.rows()).singleElement().satisfies(row -> assertThat(row.isPristine()).isTrue());
    }

    @Test
    void aRowWithoutAValueIsSaidAndNothingIsAsked() {
        unfold();
        CriterionRow row = criteria.add();
        row.choose(SearchableFields.field("country"));
        assertThat(criteria.asked()).isEmpty();
        assertThat(row.problemProperty().get())
                .isEqualTo("Of Country nothing is picked. Pick an item, or remove the row.");
        assertThat(criteria.refused()).contains(row);
        row.itemsProperty().set(List.of(new ListItem("NO", "Norway")));
        assertThat(row.problemProperty().get()).isEmpty();
        assertThat(criteria.asked().orElseThrow().getFirst().getLast())
                .isEqualTo(new Criterion("country", Operator.ONE_OF, List.of("NO")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"name; ; Name has no value. Type one, or remove the row.",
            "creditLimit; ten; “ten” is not a number",
            "since; 31 Feb 2026; “31 Feb 2026” is not a date. Write it like 31 Dec 2026.",
            "creditLimit; 1.234,5; “1.234,5” is not a number"})
    void whatIsNoValueIsSaid(String field, String typed, String said) {
        unfold();
        CriterionRow row = criteria.add();
        row.choose(SearchableFields.field(field));
        row.firstProperty().set(typed == null ? "" : typed);
        assertThat(criteria.asked()).isEmpty();
        assertThat(row.problemProperty().get()).isEqualTo(said);
        assertThat(row.firstProperty().get()).isEqualTo(typed == null ? "" : typed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"creditLimit; 12,345.50; 12345.50", "creditLimit; -3.; -3",
            "since; 2/1/2026; 2026-01-02", "since; 2026-01-02; 2026-01-02", "since; 2 Jan 2026; 2026-01-02",
            "taxLiable; false; false", "identifier; ' 313 550 729 '; 313 550 729"})
    void valuesGoOutAsTheErpWritesThem(String field, String typed, String sent) {
        unfold();
        CriterionRow row = criteria.add();
        row.choose(SearchableFields.field(field));
        row.firstProperty().set(typed);
        assertThat(criteria.asked().orElseThrow().getFirst().getLast().values()).containsExactly(sent);
    }

    @Test
    void whatLiesBetweenHasAnOrder() {
        unfold();
        CriterionRow row = criteria.add();
        row.choose(SearchableFields.field("creditLimit"));
        row.choose(Operator.BETWEEN);
        row.firstProperty().set("900");
        row.secondProperty().set("1000");
        assertThat(criteria.asked().orElseThrow().getFirst().getLast())
                .isEqualTo(new Criterion("creditLimit", Operator.BETWEEN, List.of("900", "1000")));
        row.secondProperty().set("800");
        assertThat(criteria.asked()).isEmpty();
        assertThat(row.problemProperty().get()).startsWith("900 comes after 800");
    }

    @Test
    void anotherFieldKeepsWhatMeansTheSameThere() {
        unfold();
        CriterionRow row = criteria.rows().getFirst();
        row.choose(SearchableFields.field("identifier"));
        assertThat(row.firstProperty().get()).isEqualTo("Stavne");
        row.choose(Operator.DOES_NOT_CONTAIN);
        row.choose(SearchableFields.field("name"));
        assertThat(row.operatorProperty().get()).as("the name has it not").isEqualTo(Operator.STARTS_WITH);
        row.choose(SearchableFields.field("taxLiable"));
        assertThat(row.operatorProperty().get()).isEqualTo(Operator.EQUALS);
        assertThat(row.firstProperty().get()).isEqualTo("true");
        row.choose(SearchableFields.field("since"));
        assertThat(row.firstProperty().get()).isEmpty();
    }

    @Test
    void aListIsReadOnceAndAgainAfterAFailure() {
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        assertThat(criteria.lists().items("country").get()).isEmpty();
        assertThat(problems).containsExactly(FakeConnectToErp.TIME_LIMIT);
        retries.getFirst().run();
        assertThat(criteria.lists().items("country").get().orElseThrow()).hasSize(4);
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        assertThat(criteria.lists().items("country").get()).isPresent();
        assertThat(problems).as("it is known").hasSize(1);
    }

    private void unfold() {
        criteria.offer(SearchableFields.SOME);
        criteria.show(true);
    }
}
