package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.ActorName;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitQuery;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Operator;
import dev.linkwright.model.Problem;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

class ConnectViewModelTest {
    private final FakeConnectToErp erp = new FakeConnectToErp();
    private final List<Compared> compared = new ArrayList<>();
    private final HeldWork held = new HeldWork();

    @Test
    void theRecordsNameIsSearchedAtOnce() {
        erp.customers(27);
        ConnectViewModel dialog = opened(Work.inline());
        assertThat(erp.searches).containsExactly(
                new HitQuery(ActorType.CUSTOMER, "Stavne Elektro AS"));
        assertThat(dialog.countTextProperty().get()).isEqualTo("27 customers found");
        assertThat(dialog.columnsProperty().get()).hasSize(6);
        assertThat(erp.counts).as("all are there").isZero();
    }

    @Test
    void whileTypingNothingIsSent() {
        ConnectViewModel dialog = opened(Work.inline());
        erp.searches.clear();
        dialog.textProperty().set("Sta");
        dialog.textProperty().set("");
        assertThat(erp.searches).isEmpty();
        dialog.search();
        assertThat(erp.searches).singleElement().satisfies(query -> assertThat(query.text()).isEmpty());
    }

    @Test
    void aNewSearchCancelsTheOneUnderWay() {
        erp.customers(3);
        ConnectViewModel dialog = opened(held.work());
        dialog.textProperty().set("new");
        dialog.search();
        held.runAll();
        assertThat(erp.searches).extracting(HitQuery::text).containsExactly("new");
        assertThat(dialog.rowsProperty().get().orElseThrow()).hasSize(3);
    }

    @Test
    void oldHitsStayUntilTheFirstNewPageIsThere() {
        erp.customers(3);
        ConnectViewModel dialog = opened(held.work());
        held.runAll();
        erp.customers(5);
        dialog.search();
        held.timePasses();
        assertThat(dialog.rowsProperty().get().orElseThrow()).hasSize(3);
        assertThat(dialog.countTextProperty().get()).isEqualTo("Searching…");
        assertThat(dialog.searchingProperty().get()).isTrue();
        held.runAll();
        assertThat(dialog.rowsProperty().get().orElseThrow()).hasSize(5);
        assertThat(dialog.searchingProperty().get()).isFalse();
    }

    @Test
    void theTotalComesLaterAndDelaysNothing() {
        erp.customers(250);
        erp.total = OptionalLong.of(250);
        ConnectViewModel dialog = opened(held.work());
        held.runNext();
        held.runNext();
        assertThat(dialog.countTextProperty().get()).isEqualTo("100 customers so far");
        held.runAll();
        assertThat(dialog.countTextProperty().get()).isEqualTo("250 customers found");
    }

    @Test
    void whatIsConnectedAlreadyCannotBePicked() {
        erp.customers(5);
        ConnectViewModel dialog = opened(Work.inline());
        assertThat(dialog.pickedTextProperty().get()).isEqualTo("Pick a customer to connect");
        dialog.pick(hit(dialog, 2));
        assertThat(dialog.pickedProperty().get()).isEmpty();
        assertThat(dialog.pickedTextProperty().get()).isEqualTo("C-10402 is already connected to Stavne Eiendom AS");
        dialog.connect();
        assertThat(compared).isEmpty();
        dialog.pick(hit(dialog, 3));
        assertThat(dialog.pickedTextProperty().get()).isEqualTo("Picked: C-10403, Stavne Elektro AS");
    }

    @Test
    void connectComparesThePickedHitAndHandsTheComparisonOn() {
        erp.customers(5);
        ConnectViewModel dialog = opened(held.work());
        held.runAll();
        dialog.pick(hit(dialog, 3));
        dialog.connect();
        dialog.connect();
        assertThat(dialog.comparingProperty().get()).isTrue();
        assertThat(held.waiting()).isEqualTo(1);
        held.runAll();
        assertThat(dialog.comparingProperty().get()).isFalse();
        assertThat(compared).singleElement()
                .satisfies(result -> assertThat(result.pending()).isEqualTo(erp.comparison.pending()));
    }

    @Test
    void aFailedSearchIsSaidInPlaceAndRetried() {
        erp.customers(5);
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        ConnectViewModel dialog = opened(Work.inline());
        ConnectFailure failure = dialog.failureProperty().get().orElseThrow();
        assertThat(failure.problem()).isEqualTo(FakeConnectToErp.TIME_LIMIT);
        assertThat(failure.standing()).isEqualTo("Nothing was written. Your search text is kept.");
        assertThat(dialog.countTextProperty().get()).isEqualTo("No result yet");
        assertThat(dialog.textProperty().get()).isEqualTo("Stavne Elektro AS");
        failure.retry().run();
        assertThat(dialog.failureProperty().get()).isEmpty();
        assertThat(dialog.countTextProperty().get()).isEqualTo("5 customers found");
    }

    @Test
    void aFailedComparisonLeavesTheDialogAsItIs() {
        erp.customers(5);
        ConnectViewModel dialog = opened(Work.inline());
        dialog.pick(hit(dialog, 1));
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        dialog.connect();
        assertThat(compared).isEmpty();
        assertThat(dialog.pickedProperty().get()).isPresent();
        dialog.failureProperty().get().orElseThrow().retry().run();
        assertThat(compared).hasSize(1);
    }

    @Test
    void sortingAsksTheServer() {
        erp.customers(5);
        ConnectViewModel dialog = opened(Work.inline());
        dialog.sortBy(Optional.of("name"), false);
        assertThat(erp.searches.getLast()).isEqualTo(new HitQuery(ActorType.CUSTOMER, "Stavne Elektro AS",
                List.of(), Optional.empty(), Optional.of("name"), false, Optional.empty()));
        dialog.sortBy(Optional.of("name"), false);
        assertThat(erp.searches).hasSize(2);
    }

    @Test
    void criteriaNarrowTheTextAndNothingIsSentWhileTheyAreMade() {
        ConnectViewModel dialog = opened(Work.inline());
        erp.searches.clear();
        dialog.criteria().show(true);
        dialog.criteria().or().firstProperty().set("Moss");
        dialog.textProperty().set("elektro");
        assertThat(erp.searches).isEmpty();
        dialog.search();
        assertThat(erp.searches).singleElement().satisfies(query -> {
            assertThat(query.text()).isEqualTo("elektro");
            assertThat(query.criteria()).containsExactly(
                    List.of(new Criterion("name", Operator.STARTS_WITH, List.of("Stavne Elektro AS"))),
                    List.of(new Criterion("name", Operator.STARTS_WITH, List.of("Moss"))));
        });
        assertThat(dialog.emptyText()).startsWith("No customer matches the text and the criteria.");
    }

    @Test
    void anIncompleteRowIsNotSent() {
        ConnectViewModel dialog = opened(Work.inline());
        erp.searches.clear();
        dialog.criteria().show(true);
        dialog.criteria().add();
        dialog.search();
        assertThat(erp.searches).isEmpty();
        assertThat(dialog.criteria().refused()).isPresent();
    }

    @Test
    void whatTheErpRefusesIsSaidAndWhatWasTypedStays() {
        erp.customers(5);
        ConnectViewModel dialog = opened(Work.inline());
        dialog.criteria().show(true);
        erp.failNext(new Problem.Refused("Tryton Oslo", "Too much at once.", null));
        dialog.search();
        ConnectFailure failure = dialog.failureProperty().get().orElseThrow();
        assertThat(failure.standing()).isEqualTo("Nothing was written. Your search text and criteria are kept.");
        assertThat(dialog.rowsProperty().get()).as("hits of another search").isEmpty();
        assertThat(dialog.criteria().rows().getFirst().firstProperty().get()).isEqualTo("Stavne Elektro AS");
        failure.retry().run();
        assertThat(erp.searches.getLast().criteria()).hasSize(1);
        assertThat(dialog.countTextProperty().get()).isEqualTo("5 customers found");
    }

    @Test
    void sortingKeepsWhatWasSearchedForAndNotWhatWasTypedSince() {
        erp.customers(5);
        ConnectViewModel dialog = opened(Work.inline());
        dialog.textProperty().set("half a wo");
        dialog.sortBy(Optional.of("name"), true);
        assertThat(erp.searches.getLast().text()).isEqualTo("Stavne Elektro AS");
    }

    @Test
    void personsAreLookedForWithinTheCompanysActor() {
        ConnectWish wish = new ConnectWish(Samples.connection(), new CrmEntity(EntityType.CONTACT, 5),
                ActorType.PERSON, "Kari Nordmann", "", Optional.of(Samples.CUSTOMER));
        ConnectViewModel dialog = opened(wish, Work.inline());
        assertThat(erp.searches.getLast().parent()).contains(Samples.CUSTOMER);
        assertThat(dialog.parentProperty().get()).contains(new ActorName("C-10877", "Stavne Elektro AS"));
        assertThat(dialog.emptyText()).isEqualTo(
                "No person of C-10877 Stavne Elektro AS matches. Search with a blank field to list all of them."
                        + " If it is not there, tick Can't find match in ERP to create it.");
        assertThat(dialog.countTextProperty().get()).isEqualTo("No persons found");
        assertThat(dialog.pickedTextProperty().get()).isEqualTo("Pick a person to connect");
    }

    @Test
    void aTakenHitTellsWhichRecordHasIt() {
        erp.customers(5);
        ConnectViewModel dialog = opened(Work.inline());
        dialog.pick(hit(dialog, 2));
        assertThat(dialog.takenProperty().get().orElseThrow().entity()).isEqualTo(CrmEntity.company(44));
        dialog.pick(hit(dialog, 3));
        assertThat(dialog.takenProperty().get()).isEmpty();
    }

    @Test
    void noHitsAreSaidInWords() {
        ConnectViewModel dialog = opened(Work.inline());
        assertThat(dialog.countTextProperty().get()).isEqualTo("No customers found");
        assertThat(dialog.emptyText()).startsWith("No customer matches.");
    }

    @Test
    void closingEndsWhatIsUnderWay() {
        erp.customers(5);
        ConnectViewModel dialog = opened(held.work());
        dialog.close();
        held.runAll();
        assertThat(dialog.rowsProperty().get()).isEmpty();
    }

    private static Optional<Hit> hit(ConnectViewModel dialog, int index) {
        return dialog.rowsProperty().get().orElseThrow().get(index).hit();
    }

    private ConnectViewModel opened(Work work) {
        return opened(new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER,
                "Stavne Elektro AS", "313 550 729"), work);
    }

    private ConnectViewModel opened(ConnectWish wish, Work work) {
        ConnectViewModel dialog = new ConnectViewModel(wish, erp, (_, _) -> KnownLists.NONE, work, Plans.texts(),
                compared::add);
        dialog.open();
        return dialog;
    }
}
