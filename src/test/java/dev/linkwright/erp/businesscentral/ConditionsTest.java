package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Criterion;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

class ConditionsTest {
    private static final String PAYMENT_TERMS = "40253c52-93e1-ef11-9344-6045bde9ca09";

    private static Optional<List<String>> conditions(Entity entity, String field, Operator operator, String... values) {
        ApiField known = entity.fields().stream().filter(one -> one.key().equals(field)).findFirst().orElseThrow();
        return Conditions.of("ERP", known, new Criterion(field, operator, List.of(values)));
    }

    private static Optional<List<String>> customers(String field, Operator operator, String... values) {
        return conditions(Entity.CUSTOMER, field, operator, values);
    }

    @Test
    void textIsComparedInSmallLettersWithQuotesDoubled() {
        assertThat(customers("displayName", Operator.CONTAINS, "O'Brien"))
                .contains(List.of("contains(tolower(displayName),'o''brien')"));
        assertThat(customers("city", Operator.STARTS_WITH, "Ås")).contains(List.of("startswith(tolower(city),'ås')"));
        assertThat(customers("city", Operator.ENDS_WITH, "X")).contains(List.of("endswith(tolower(city),'x')"));
        assertThat(customers("city", Operator.EQUALS, "Oslo")).contains(List.of("tolower(city) eq 'oslo'"));
        assertThat(customers("city", Operator.IS_NOT, "Oslo")).contains(List.of("tolower(city) ne 'oslo'"));
        assertThat(customers("city", Operator.EQUALS, "")).contains(List.of("tolower(city) eq ''"));
    }

    @Test
    void nothingIsAskedWhereEverythingStartsWithABlank() {
        assertThat(customers("city", Operator.STARTS_WITH, "")).contains(List.of());
    }

    @Test
    void oneOfSeveralIsOneConditionOfOneField() {
        assertThat(customers("country", Operator.ONE_OF, "NO", "SE"))
                .contains(List.of("(country eq 'NO' or country eq 'SE')"));
        assertThat(customers("country", Operator.NOT_ONE_OF, "NO", "SE"))
                .contains(List.of("country ne 'NO'", "country ne 'SE'"));
        assertThat(customers("paymentTermsId", Operator.ONE_OF, PAYMENT_TERMS, ""))
                .contains(List.of("(paymentTermsId eq " + PAYMENT_TERMS
                        + " or paymentTermsId eq 00000000-0000-0000-0000-000000000000)"));
    }

    @Test
    void numbersAndDatesAreOrdered() {
        assertThat(customers("creditLimit", Operator.BETWEEN, "1.5", "2"))
                .contains(List.of("creditLimit ge 1.5", "creditLimit le 2"));
        assertThat(customers("taxLiable", Operator.EQUALS, "true")).contains(List.of("taxLiable eq true"));
        assertThat(conditions(Entity.PERSON, "lastInteractionDate", Operator.LESS, "2026-01-31"))
                .contains(List.of("lastInteractionDate gt 0001-01-01", "lastInteractionDate lt 2026-01-31"));
    }

    @Test
    void whatNoFieldCanHoldIsFoundNowhereAndDeniedEverywhere() {
        String long31 = "x".repeat(31);
        assertThat(customers("city", Operator.CONTAINS, long31)).isEmpty();
        assertThat(customers("city", Operator.EQUALS, long31)).isEmpty();
        assertThat(customers("city", Operator.IS_NOT, long31)).contains(List.of());
        assertThat(customers("creditLimit", Operator.EQUALS, "")).isEmpty();
        assertThat(customers("type", Operator.ONE_OF, "Robot")).isEmpty();
        assertThat(customers("type", Operator.NOT_ONE_OF, "Robot", "Person"))
                .contains(List.of("type ne 'Person'"));
        assertThat(customers("website", Operator.CONTAINS, "x".repeat(200))).isPresent();
    }

    @Test
    void whatIsNoNumberIsRefusedAtItsField() {
        assertThatThrownBy(() -> customers("creditLimit", Operator.LESS, "1 or 1 eq 1"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(refused.problem())
                        .isInstanceOfSatisfying(Problem.Refused.class,
                                problem -> assertThat(problem.field()).isEqualTo("creditLimit")));
    }

    @Test
    void aPlaceInAStreamSurvivesItsText() {
        List<StreamPoint> points = List.of(StreamPoint.START, new StreamPoint("C\"1", "C', 2", 7, "", false),
                new StreamPoint("A", "B", 2, "https://erp.example.com/?a=[\"b\"]", false),
                new StreamPoint("", "", 0, "", true));

        assertThat(StreamPoint.parse(StreamPoint.text(points), 4)).isEqualTo(points);
        assertThatThrownBy(() -> StreamPoint.parse(StreamPoint.text(points), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
