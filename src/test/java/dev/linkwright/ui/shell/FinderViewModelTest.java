package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.FinderFilter;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

class FinderViewModelTest {
    private final Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    private final FakeFinder finder = FakeFinder.withNordicCompanies();
    private final FinderViewModel inline = new FinderViewModel(EntityType.COMPANY, finder, Work.inline(), texts);

    private final List<Runnable> background = new ArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private final Work slow = new Work(background::add, Runnable::run, (_, what) -> {
        delayed.add(what);
        return () -> delayed.remove(what);
    });

    @Test
    void aFirstSearchShowsRecentOnesFirstAndAPageOfThem() {
        inline.start();
        assertThat(inline.rows()).hasSize(50);
        assertThat(inline.orderProperty().get()).isEqualTo("Recent first");
        assertThat(inline.countProperty().get()).isEqualTo("50 companies so far");
    }

    @Test
    void scrollingFetchesWhatFollowsUntilTheEnd() {
        inline.start();
        inline.loadMore();
        inline.loadMore();
        assertThat(inline.rows()).hasSize(72).doesNotHaveDuplicates();
        assertThat(inline.countProperty().get()).isEqualTo("72 companies");
        assertThat(finder.asked).hasSize(2);
    }

    @Test
    void typingSearchesAfterAMomentAndOnlyForTheLastText() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        model.textProperty().set("f");
        model.textProperty().set("fj");
        assertThat(delayed).hasSize(1);
        delayed.removeFirst().run();
        background.removeFirst().run();
        assertThat(finder.asked).containsExactly("ALL/fj/");
        assertThat(model.rows()).extracting(FinderRow::title).containsExactly("Fjordtech Energi AS");
        assertThat(model.orderProperty().get()).isEmpty();
    }

    @Test
    void whoIsQuickerThanTheSearchGetsTheRowsOfWhatWasTypedAndNotThoseBefore() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        model.start();
        background.removeFirst().run();
        List<String> first = new ArrayList<>();
        model.whenFound(() -> first.add(model.rows().getFirst().title()));
        assertThat(first).containsExactly("Fjordtech Energi AS");
        model.textProperty().set("stavne");
        model.whenFound(() -> first.add(model.rows().getFirst().title()));
        assertThat(first).hasSize(1);
        background.removeFirst().run();
        assertThat(first).last().isEqualTo("Stavne Elektro AS");
        assertThat(finder.asked).containsExactly("ALL//", "ALL/stavne/");
    }

    @Test
    void whoIsImpatientDoesNotStartTheSearchAnew() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        List<String> told = new ArrayList<>();
        model.textProperty().set("stavne");
        model.whenFound(() -> told.add("once"));
        model.whenFound(() -> told.add("again"));
        assertThat(background).hasSize(1);
        background.removeFirst().run();
        assertThat(told).containsExactly("again");
    }

    @Test
    void aLaterPageThatDoesNotComeLeavesTheRowsFound() {
        inline.start();
        finder.down = true;
        inline.loadMore();
        List<String> told = new ArrayList<>();
        inline.whenFound(() -> told.add("found"));
        assertThat(told).containsExactly("found");
        assertThat(inline.rows()).hasSize(50);
    }

    @Test
    void whatWaitsForTheRowsIsGivenUpByMoreLettersByTheFilterAndByAProblem() {
        List<String> told = new ArrayList<>();
        List<Consumer<FinderViewModel>> ways = List.of(model -> model.textProperty().set("stavne e"),
                model -> model.filterProperty().set(FinderFilter.NOT_CONNECTED), _ -> finder.down = true);
        for (Consumer<FinderViewModel> way : ways) {
            FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
            model.textProperty().set("stavne");
            model.whenFound(() -> told.add("found"));
            way.accept(model);
            model.search();
            background.forEach(Runnable::run);
            background.clear();
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aNewSearchCancelsTheOldAndOldRowsStayMeanwhile() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        model.start();
        background.removeFirst().run();
        model.textProperty().set("havlys");
        model.search();
        model.textProperty().set("stavne");
        model.search();
        assertThat(model.rows()).hasSize(50);
        background.removeFirst().run();
        assertThat(model.rows()).hasSize(50);
        background.removeFirst().run();
        assertThat(model.rows()).extracting(FinderRow::title).containsExactly("Stavne Elektro AS");
    }

    @Test
    void waitingIsShownOnlyAfterAWhile() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        model.start();
        assertThat(model.searchingProperty().get()).isFalse();
        delayed.removeFirst().run();
        assertThat(model.searchingProperty().get()).isTrue();
        assertThat(model.countProperty().get()).isEqualTo("Searching…");
        background.removeFirst().run();
        assertThat(model.searchingProperty().get()).isFalse();
        assertThat(model.countProperty().get()).isEqualTo("50 companies so far");
    }

    @Test
    void nothingIsAskedBeforeTheFirstSearchEvenIfTheFilterIsChosen() {
        List<String> told = new ArrayList<>();
        inline.whenAnswered(() -> told.add("answered"));
        inline.filterProperty().set(FinderFilter.CONFLICT);
        assertThat(finder.asked).isEmpty();
        assertThat(told).isEmpty();
        inline.start();
        inline.search();
        assertThat(finder.asked).containsExactly("CONFLICT//", "CONFLICT//");
        assertThat(told).containsExactly("answered");
    }

    @Test
    void alsoAProblemIsAFirstAnswer() {
        List<String> told = new ArrayList<>();
        finder.down = true;
        inline.start();
        inline.whenAnswered(() -> told.add("answered"));
        assertThat(told).containsExactly("answered");
    }

    @Test
    void theFilterSearchesAtOnce() {
        inline.start();
        inline.filterProperty().set(FinderFilter.CONFLICT);
        assertThat(inline.rows()).hasSize(2);
        assertThat(inline.countProperty().get()).isEqualTo("2 companies");
        assertThat(inline.orderProperty().get()).isEmpty();
    }

    @Test
    void nothingFoundIsSaid() {
        inline.textProperty().set("zzz");
        assertThat(inline.emptyProperty().get()).isTrue();
        assertThat(inline.countProperty().get()).isEqualTo("No companies");
    }

    @Test
    void aProblemStandsUntilRetryWorks() {
        finder.down = true;
        inline.textProperty().set("fjord");
        assertThat(inline.problemProperty().get()).contains(FakeFinder.DOWN);
        assertThat(inline.rows()).isEmpty();
        assertThat(inline.emptyProperty().get()).isFalse();
        finder.down = false;
        inline.retry();
        assertThat(inline.problemProperty().get()).isEmpty();
        assertThat(inline.rows()).hasSize(1);
        assertThat(inline.textProperty().get()).isEqualTo("fjord");
    }

    @Test
    void aProblemWithALaterPageKeepsTheRows() {
        inline.start();
        finder.down = true;
        inline.loadMore();
        assertThat(inline.rows()).hasSize(50);
        assertThat(inline.problemProperty().get()).isPresent();
        finder.down = false;
        inline.retry();
        assertThat(inline.rows()).hasSize(72);
    }

    @Test
    void aChangedLinkChangesTheMarkerInItsPlace() {
        inline.start();
        CrmEntity stavne = CrmEntity.company(3);
        finder.mark(stavne, FinderRow.Marker.CONNECTED);
        assertThat(inline.rows().get(2).marker()).isEqualTo(FinderRow.Marker.CONNECTED);
        assertThat(finder.asked).hasSize(1);
    }

    @Test
    void aRecordThatIsNoLongerWhatTheFilterAsksForStaysInItsPlaceUntilTheNextSearch() {
        inline.start();
        inline.filterProperty().set(FinderFilter.CONFLICT);
        CrmEntity havlys = CrmEntity.company(2);
        finder.mark(havlys, FinderRow.Marker.CONNECTED);
        assertThat(inline.rows().getFirst().marker()).isEqualTo(FinderRow.Marker.CONNECTED);
        inline.search();
        assertThat(inline.rows()).hasSize(1);
    }

    @Test
    void manyChangesOfLinksAreReadOnce() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        model.start();
        background.removeFirst().run();
        delayed.clear();
        finder.mark(CrmEntity.company(3), FinderRow.Marker.CONNECTED);
        finder.mark(CrmEntity.company(9), FinderRow.Marker.CONNECTED);
        assertThat(delayed).hasSize(1);
        delayed.removeFirst().run();
        background.removeFirst().run();
        assertThat(model.rows().get(2).marker()).isEqualTo(FinderRow.Marker.CONNECTED);
        assertThat(background).isEmpty();
    }

    @Test
    void theRowOfARecordThatWasWrittenFollowsInItsPlace() {
        inline.start();
        CrmEntity stavne = CrmEntity.company(3);
        finder.write(stavne, "Stavne Energi AS", "313 550 730");
        inline.changed(stavne);
        assertThat(inline.rows().get(2).title()).isEqualTo("Stavne Energi AS");
        assertThat(inline.rows().get(2).detail()).isEqualTo("Trondheim \u00b7 313 550 730");
        assertThat(finder.asked).containsExactly("ALL//", "rows of 1");
    }

    @Test
    void recordsThatAreWrittenTogetherAreReadTogetherAndThoseThatAreNotShownNotAtAll() {
        FinderViewModel model = new FinderViewModel(EntityType.COMPANY, finder, slow, texts);
        model.textProperty().set("as");
        model.search();
        background.removeFirst().run();
        delayed.clear();
        finder.write(CrmEntity.company(1), "Fjordtech AS", "1");
        finder.write(CrmEntity.company(2), "Havlys AS", "2");
        List.of(1, 2, 5).forEach(id -> model.changed(CrmEntity.company(id)));
        assertThat(delayed).hasSize(1);
        delayed.removeFirst().run();
        background.removeFirst().run();
        assertThat(model.rows()).extracting(FinderRow::title).contains("Fjordtech AS", "Havlys AS");
        assertThat(finder.asked).last().isEqualTo("rows of 2");
    }

    @Test
    void amongTheConnectedOnlyTheNameFollows() {
        inline.start();
        inline.filterProperty().set(FinderFilter.CONFLICT);
        FinderRow before = inline.rows().getFirst();
        finder.write(before.entity(), "Havlys AS", "1");
        inline.changed(before.entity());
        assertThat(inline.rows().getFirst()).isEqualTo(before.titled("Havlys AS"));
    }

    @Test
    void aRowThatCannotBeReadStaysAsItWas() {
        inline.start();
        finder.down = true;
        inline.changed(CrmEntity.company(3));
        assertThat(inline.rows().get(2).title()).isEqualTo("Stavne Elektro AS");
        assertThat(inline.problemProperty().get()).isEmpty();
    }
}
