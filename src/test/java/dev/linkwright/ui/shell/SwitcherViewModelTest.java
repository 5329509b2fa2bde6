package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

class SwitcherViewModelTest {
    private final Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
    private final FakeFinder finder = FakeFinder.withNordicCompanies();
    private final OpenedRecords opened = new OpenedRecords();
    private final List<CrmEntity> chosen = new ArrayList<>();
    private final SwitcherViewModel inline = model(Work.inline());

    private final List<Runnable> background = new ArrayList<>();
    private final List<Runnable> delayed = new ArrayList<>();
    private final SwitcherViewModel slow = model(new Work(background::add, Runnable::run, (_, what) -> {
        delayed.add(what);
        return () -> delayed.remove(what);
    }));

    @Test
    void recordsOfAllKindsAreFoundCompaniesFirst() {
        inline.textProperty().set("fjord");
        assertThat(inline.hits()).extracting(QuickHit::title).containsExactly("Fjordtech Energi AS", "Aksel Fjordvik",
                "Fjord cable 2027");
        assertThat(inline.hits().getFirst().detail()).isEqualTo("Bergen · 311 482 904");
        assertThat(inline.stateProperty().get()).isEqualTo("3 records");
        inline.open();
        assertThat(chosen).containsExactly(CrmEntity.company(1));
    }

    @Test
    void ofOneKindThereAreOnlySoManyThatTheOthersAreSeen() {
        inline.textProperty().set("a");
        assertThat(inline.hits()).filteredOn(hit -> hit.entity().type() == EntityType.COMPANY).hasSize(8);
        assertThat(inline.hits()).filteredOn(hit -> hit.entity().type() == EntityType.PROJECT).isNotEmpty();
    }

    @Test
    void withoutATextTheRecordsThatWereOpenedLastAreOfferedAndNobodyIsAsked() {
        CrmEntity silje = new CrmEntity(EntityType.CONTACT, 13);
        opened.add(new QuickHit(silje, "Silje", ""));
        opened.add(new QuickHit(CrmEntity.company(1), "Fjordtech", ""));
        opened.add(new QuickHit(silje, "Silje Hovland", ""));
        inline.start();
        assertThat(inline.hits()).extracting(QuickHit::title).containsExactly("Silje Hovland", "Fjordtech");
        assertThat(inline.stateProperty().get()).isEqualTo("Recently opened");
        assertThat(finder.asked).isEmpty();
    }

    @Test
    void atFirstTheRecentOnesOfTheCrmAreOffered() {
        inline.start();
        assertThat(inline.hits()).hasSize(8 + 3 + 2);
        assertThat(inline.stateProperty().get()).isEqualTo("Recent first");
    }

    @Test
    void theArrowsWalkInACircle() {
        inline.textProperty().set("fjord");
        inline.move(-1);
        assertThat(inline.selectedProperty().get()).map(QuickHit::title).contains("Fjord cable 2027");
        inline.move(1);
        inline.move(1);
        inline.open();
        assertThat(chosen).hasSize(1).first().extracting(CrmEntity::type).isEqualTo(EntityType.CONTACT);
    }

    @Test
    void typingOnCancelsTheSearchBefore() {
        slow.textProperty().set("fjord");
        delayed.removeFirst().run();
        slow.textProperty().set("havlys");
        delayed.removeLast().run();
        assertThat(background).hasSize(6);
        background.forEach(Runnable::run);
        assertThat(finder.asked).containsExactly("ALL/havlys/", "ALL/havlys/", "ALL/havlys/");
        assertThat(slow.hits()).extracting(QuickHit::title).containsExactly("Havlys Sjømat AS");
    }

    @Test
    void whoPressesEnterBeforeTheAnswerGetsTheFirstHit() {
        slow.textProperty().set("stavne");
        slow.open();
        assertThat(chosen).isEmpty();
        delayed.removeFirst().run();
        background.forEach(Runnable::run);
        assertThat(chosen).containsExactly(CrmEntity.company(3));
    }

    @Test
    void whoClosesItGetsNothingOpened() {
        slow.textProperty().set("stavne");
        slow.open();
        delayed.removeFirst().run();
        slow.close();
        background.forEach(Runnable::run);
        assertThat(chosen).isEmpty();
    }

    @Test
    void aLinkIsOfferedAsItIs() {
        inline.textProperty().set(" linkwright://project/17 ");
        inline.open();
        assertThat(chosen).containsExactly(new CrmEntity(EntityType.PROJECT, 17));
        assertThat(finder.asked).isEmpty();
    }

    @Test
    void nothingFoundAndAFailureAreSaid() {
        inline.textProperty().set("zzz");
        assertThat(inline.stateProperty().get()).isEqualTo("No record matches “zzz”.");
        inline.open();
        finder.down = true;
        inline.textProperty().set("fjord");
        assertThat(inline.problemProperty().get()).contains(FakeFinder.DOWN);
        finder.down = false;
        inline.retry();
        assertThat(inline.problemProperty().get()).isEmpty();
        assertThat(inline.hits()).hasSize(3);
        assertThat(chosen).isEmpty();
    }

    @Test
    void anythingFoundLaterIsInTheOrderOfKinds() {
        finder.add(EntityType.COMPANY, "Silje Blomster AS", "", "", FinderRow.Marker.NOT_CONNECTED);
        slow.textProperty().set("silje");
        delayed.removeFirst().run();
        background.reversed().forEach(Runnable::run);
        assertThat(slow.hits()).extracting(hit -> hit.entity().type()).containsExactly(EntityType.COMPANY,
                EntityType.CONTACT);
        assertThat(slow.selectedProperty().get()).map(QuickHit::title).isEqualTo(Optional.of("Silje Blomster AS"));
    }

    private SwitcherViewModel model(Work work) {
        SwitcherViewModel model = new SwitcherViewModel(finder, opened, work, texts);
        model.whenChosen(chosen::add);
        return model;
    }
}
