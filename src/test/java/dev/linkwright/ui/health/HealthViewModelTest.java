package dev.linkwright.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.FakeHealth;
import dev.linkwright.ui.plans.HeldWork;

class HealthViewModelTest {
    private final FakeHealth health = new FakeHealth();
    private final HealthViewModel page = new HealthViewModel(health, Work.inline());

    @Test
    void whatNeedsAPersonMostIsShownFirst() {
        health.inSync("Fjordtech Energi AS");
        health.add("Vik Sag AS", Heading.LEFT_OUT, Sentence.of("health.because.rule"), HealthStep.DISCONNECT);
        open();
        assertThat(page.headingProperty().get()).isEqualTo(Heading.LEFT_OUT);
        assertThat(title(0)).isEqualTo("Vik Sag AS");
    }

    @Test
    void countsAndRowsFollowTheFilter() {
        health.conflict("Havlys Sjømat AS", 2);
        health.conflict("Fjordtech Energi AS", 1);
        health.inSync("Havlys Eiendom AS");
        health.add(EntityType.CONTACT, "Silje Havlys", Heading.WAITING, Sentence.of("health.because.brake"),
                HealthStep.LOOK_AND_WRITE);
        open();
        assertThat(page.countsProperty().get()).containsEntry(Heading.WAITING, 3).containsEntry(Heading.IN_SYNC, 1);
        page.textProperty().set("havlys");
        assertThat(page.countsProperty().get()).containsEntry(Heading.WAITING, 2).containsEntry(Heading.FAILING, 0);
        page.typeProperty().set(Optional.of(EntityType.COMPANY));
        assertThat(page.rowsProperty().get()).hasSize(1);
        assertThat(title(0)).isEqualTo("Havlys Sjømat AS");
        assertThat(page.isFiltered()).isTrue();
        page.clearFilter();
        assertThat(page.rowsProperty().get()).hasSize(3);
    }

    @Test
    void aHeadingThatIsChosenBeforeThePageIsThereIsShown() {
        health.conflict("Havlys Sjømat AS", 2);
        health.inSync("Fjordtech Energi AS");
        page.choose(Heading.IN_SYNC);
        open();
        assertThat(page.headingProperty().get()).isEqualTo(Heading.IN_SYNC);
        assertThat(title(0)).isEqualTo("Fjordtech Energi AS");
    }

    @Test
    void whatChangesIsFollowedWhileThePageIsInFront() {
        HealthLine conflict = health.conflict("Havlys Sjømat AS", 2);
        health.conflict("Fjordtech Energi AS", 1);
        open();
        HealthRows rows = page.rowsProperty().get();
        health.put(conflict, Heading.IN_SYNC);
        assertThat(page.rowsProperty().get()).isSameAs(rows).hasSize(1);
        page.inFront(false);
        int before = health.asked.size();
        health.tell();
        assertThat(health.asked).hasSize(before);
    }

    @Test
    void whatWasPointedAtIsFoundWhereItStandsNow() {
        HealthLine first = health.conflict("Fjordtech Energi AS", 1);
        HealthLine second = health.conflict("Havlys Sjømat AS", 2);
        open();
        title(0);
        page.select(Optional.of(second));
        assertThat(page.indexOfSelected()).hasValue(1);
        health.put(first, Heading.IN_SYNC);
        assertThat(page.indexOfSelected()).hasValue(0);
    }

    @Test
    void manyChangesMakeOneReading() {
        HeldWork held = new HeldWork();
        HealthViewModel slow = new HealthViewModel(health, held.work());
        slow.inFront(true);
        for (int change = 0; change < 1000; change++) {
            health.tell();
        }
        assertThat(held.waiting()).isZero();
        held.timePasses();
        assertThat(held.waiting()).isEqualTo(1);
    }

    @Test
    void aStoreThatCannotBeReadIsSaidAndTriedAgain() {
        health.conflict("Havlys Sjømat AS", 2);
        health.locked = true;
        open();
        assertThat(page.problemProperty().get()).contains(FakeHealth.LOCKED);
        health.locked = false;
        page.read();
        assertThat(page.problemProperty().get()).isEmpty();
        assertThat(title(0)).isEqualTo("Havlys Sjømat AS");
    }

    @Test
    void namesThatAreNotKnownHereAreAskedFor() {
        HealthLine nameless = health.conflict("", 2);
        health.names.put(nameless.entity(), "Vik Sag AS");
        open();
        assertThat(title(0)).isEqualTo("Vik Sag AS");
    }

    private void open() {
        page.inFront(true);
        page.read();
    }

    private String title(int index) {
        page.rowsProperty().get().shown(index);
        return page.rowsProperty().get().get(index).line().map(HealthLine::title).orElse("");
    }
}
