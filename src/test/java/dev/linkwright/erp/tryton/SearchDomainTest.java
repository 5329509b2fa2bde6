package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Operator;
import dev.linkwright.model.ProblemException;

class SearchDomainTest {
    private static final ActorKind CUSTOMERS = new ActorKind(ActorType.CUSTOMER, ActorModel.COMPANY,
            new Scope.Category(() -> 3), null);
    private static final ActorKind PERSONS = new ActorKind(ActorType.PERSON, ActorModel.PERSON,
            new Scope.Category(() -> 4), new Membership(() -> 2, List.of(ActorType.CUSTOMER, ActorType.SUPPLIER)));
    private static final ActorKind PROJECTS = new ActorKind(ActorType.PROJECT, ActorModel.PROJECT,
            new Scope.Fixed("type", "project"), null);

    private static String domain(ActorKind kind, String text, List<List<Criterion>> criteria,
            Optional<ErpActor> parent) {
        return SearchDomain.of(new SearchRequest(kind.type(), text, criteria, parent, List.of(), Optional.empty(),
                Optional.empty(), 10), kind).toString();
    }

    private static String domain(String text, List<List<Criterion>> criteria) {
        return domain(CUSTOMERS, text, criteria, Optional.empty());
    }

    private static String ofProject(String field, Operator operator, String... values) {
        String all = domain(PROJECTS, "", List.of(List.of(new Criterion(field, operator, List.of(values)))),
                Optional.empty());
        String start = "[[\"type\",\"=\",\"project\"],[\"OR\",[";
        assertThat(all).startsWith(start).endsWith("]]]");
        return all.substring(start.length(), all.length() - 3);
    }

    private static String domain(String field, Operator operator, String... values) {
        String all = domain("", List.of(List.of(new Criterion(field, operator, List.of(values)))));
        String start = "[[\"categories\",\"in\",[3]],[\"OR\",[";
        assertThat(all).startsWith(start).endsWith("]]]");
        return all.substring(start.length(), all.length() - 3);
    }

    @Test
    void blankTextAsksForTheCategoryOnly() {
        assertThat(domain("  ", List.of())).isEqualTo("[[\"categories\",\"in\",[3]]]");
    }

    @Test
    void textIsFoundLiterally() {
        assertThat(domain(" 100%_\\ ", List.of()))
                .isEqualTo("[[\"categories\",\"in\",[3]],[\"rec_name\",\"ilike\",\"%100\\\\%\\\\_\\\\\\\\%\"]]");
    }

    @Test
    void aPartysOwnFieldIsComparedItself() {
        assertThat(domain("name", Operator.STARTS_WITH, "Fj")).isEqualTo("[\"name\",\"ilike\",\"Fj%\"]");
        assertThat(domain("name", Operator.IS_NOT, "Fj"))
                .isEqualTo("[\"OR\",[\"name\",\"not ilike\",\"Fj\"],[\"name\",\"=\",null]]");
    }

    @Test
    void aRowsFieldIsLookedForAmongTheRowsOfItsType() {
        assertThat(domain("phone", Operator.CONTAINS, "22")).isEqualTo(
                "[\"contact_mechanisms\",\"where\",[[\"value\",\"ilike\",\"%22%\"],[\"type\",\"=\",\"phone\"]]]");
        assertThat(domain("phone", Operator.DOES_NOT_CONTAIN, "22")).isEqualTo(
                "[\"contact_mechanisms\",\"not where\",[[\"value\",\"ilike\",\"%22%\"],[\"type\",\"=\",\"phone\"]]]");
    }

    @Test
    void listsAreComparedByTheirKeys() {
        assertThat(domain("address.country", Operator.ONE_OF, "NO", "SE"))
                .isEqualTo("[\"addresses\",\"where\",[[\"country.code\",\"in\",[\"NO\",\"SE\"]]]]");
        assertThat(domain("address.country", Operator.NOT_ONE_OF, "NO"))
                .isEqualTo("[\"addresses\",\"not where\",[[\"country.code\",\"in\",[\"NO\"]]]]");
    }

    @Test
    void personsOfAnActorAreThoseWithARelationToIt() {
        assertThat(domain(PERSONS, "", List.of(), Optional.of(new ErpActor(ActorType.CUSTOMER, "17"))))
                .isEqualTo("[[\"categories\",\"in\",[4]],[\"relations\",\"where\",[[\"to\",\"=\",17],"
                        + "[\"type\",\"=\",2]]]]");
        assertThatThrownBy(() -> domain(CUSTOMERS, "", List.of(), Optional.of(new ErpActor(ActorType.CUSTOMER, "17"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aProjectIsFoundByItsNameAndByItsParty() {
        assertThat(domain(PROJECTS, "fjord", List.of(), Optional.empty()))
                .isEqualTo("[[\"type\",\"=\",\"project\"],[\"OR\",[\"name\",\"ilike\",\"%fjord%\"],"
                        + "[\"party.rec_name\",\"ilike\",\"%fjord%\"]]]");
    }

    @Test
    void aProjectIsFoundByWhatPeopleCallItsNumber() {
        assertThat(domain(PROJECTS, "17", List.of(), Optional.empty())).endsWith(",[\"id\",\"=\",17]]]");
        assertThat(domain(CUSTOMERS, "17", List.of(), Optional.empty())).doesNotContain("\"id\"");
    }

    @Test
    void aReferenceIsComparedByWhatItRefersTo() {
        assertThat(ofProject("status", Operator.ONE_OF, "1", "2"))
                .isEqualTo("[\"status.id\",\"in\",[1,2]]");
        assertThat(ofProject("status", Operator.NOT_ONE_OF, "DE", "2")).startsWith(
                "[\"OR\",[\"status.id\",\"not in\",[2]]");
        assertThat(ofProject("party", Operator.DOES_NOT_CONTAIN, "Fj")).isEqualTo(
                "[\"OR\",[\"party.name\",\"not ilike\",\"%Fj%\"],[\"party.name\",\"=\",null],[\"party\",\"=\",null]]");
    }

    @Test
    void aDateIsLookedForInTheRowsThatHoldIt() {
        String day = "{\"__class__\":\"date\",\"year\":2026,\"month\":3,\"day\":4}";
        String column = "\"timesheet_start_date\"";
        assertThat(ofProject("startDate", Operator.AT_LEAST, "2026-03-04"))
                .isEqualTo("[\"timesheet_works\",\"where\",[[" + column + ",\">=\"," + day + "]]]");
        assertThat(ofProject("startDate", Operator.BETWEEN, "2026-03-04", "2026-03-04"))
                .isEqualTo("[\"timesheet_works\",\"where\",[[[" + column + ",\">=\"," + day + "],[" + column
                        + ",\"<=\"," + day + "]]]]");
        assertThat(ofProject("startDate", Operator.IS_NOT, "2026-03-04"))
                .isEqualTo("[\"timesheet_works\",\"not where\",[[" + column + ",\"=\"," + day + "]]]");
        assertThat(ofProject("startDate", Operator.EQUALS, ""))
                .isEqualTo("[\"timesheet_works\",\"not where\",[[[" + column + ",\"!=\",null]]]]");
    }

    @Test
    void whatCannotBeFilteredIsNotFilteredHalf() {
        assertThatThrownBy(() -> domain("name", Operator.LESS, "x")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> domain("nosuch", Operator.EQUALS, "x")).isInstanceOf(ProblemException.class);
    }

    @Test
    void everyPagePointSurvivesItsText() {
        for (PagePoint point : List.of(new PagePoint.Behind("A: b", 7), new PagePoint.Behind(null, 7),
                new PagePoint.Behind("", 7), new PagePoint.Counted(100))) {
            assertThat(PagePoint.parse(point.text())).isEqualTo(point);
        }
    }

    @Test
    void momentsKeepTheirMicroseconds() {
        LocalDateTime moment = LocalDateTime.of(2026, 11, 22, 21, 41, 31, 384_290_000);

        assertThat(Wire.node(moment).toString()).contains("\"microsecond\":384290");
        assertThat(Wire.moment(Wire.node(moment))).isEqualTo(moment);
        assertThat(Wire.moment(Wire.node(null))).isNull();
        ChangeCursor cursor = new ChangeCursor(moment, moment.plusDays(1), 2, 99);
        assertThat(ChangeCursor.parse(cursor.point())).isEqualTo(cursor);
    }
}
