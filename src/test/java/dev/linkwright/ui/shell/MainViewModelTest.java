package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

class MainViewModelTest {
    private static final CrmEntity ONE = CrmEntity.company(1);
    private static final CrmEntity TWO = CrmEntity.company(2);
    private static final CrmEntity THREE = CrmEntity.company(3);
    private static final CrmEntity SILJE = new CrmEntity(EntityType.CONTACT, 1);
    private static final CrmEntity LIV = new CrmEntity(EntityType.CONTACT, 2);

    private final MainViewModel model = new MainViewModel(EntityType.COMPANY, (_, goOn) -> goOn.run());

    @Test
    void backAndForwardWalkOverWhatWasShown() {
        model.open(ONE);
        model.open(TWO);
        model.back();
        assertThat(model.current()).contains(ONE);
        assertThat(model.canGoBackProperty().get()).isFalse();
        assertThat(model.canGoForwardProperty().get()).isTrue();
        model.forward();
        assertThat(model.current()).contains(TWO);
    }

    @Test
    void openingAnotherForgetsWhatLayAhead() {
        model.open(ONE);
        model.open(TWO);
        model.back();
        model.open(THREE);
        assertThat(model.canGoForwardProperty().get()).isFalse();
        model.back();
        assertThat(model.current()).contains(ONE);
    }

    @Test
    void anotherWindowGoesOnWithTheHistory() {
        model.open(ONE);
        model.open(SILJE);
        model.open(TWO);
        model.back();
        MainViewModel next = new MainViewModel(EntityType.COMPANY, (_, goOn) -> goOn.run());
        next.open(ONE);
        next.open(SILJE);
        next.resume(model.history());
        assertThat(next.history()).isEqualTo(model.history());
        next.forward();
        assertThat(next.current()).contains(TWO);
        next.back();
        next.back();
        assertThat(next.current()).contains(ONE);
        assertThat(next.canGoBackProperty().get()).isFalse();
    }

    @Test
    void theSameRecordIsNoStep() {
        model.open(ONE);
        model.open(ONE);
        assertThat(model.canGoBackProperty().get()).isFalse();
    }

    @Test
    void whoStaysKeepsTheRecordAndItsHistory() {
        List<Runnable> asked = new ArrayList<>();
        MainViewModel guarded = new MainViewModel(EntityType.COMPANY, (_, goOn) -> asked.add(goOn));
        guarded.open(ONE);
        guarded.open(TWO);
        assertThat(guarded.current()).contains(ONE);
        assertThat(guarded.canGoBackProperty().get()).isFalse();
        asked.removeFirst().run();
        assertThat(guarded.current()).contains(TWO);
        guarded.back();
        assertThat(guarded.current()).contains(TWO);
        asked.removeFirst().run();
        assertThat(guarded.current()).contains(ONE);
    }

    @Test
    void aRecordOfAnotherKindBringsItsTabToTheFrontAndBackComesHome() {
        model.open(ONE);
        model.open(SILJE);
        assertThat(model.tabProperty().get()).isEqualTo(EntityType.CONTACT);
        assertThat(model.shownProperty(EntityType.COMPANY).get()).contains(ONE);
        model.open(TWO);
        model.back();
        assertThat(model.current()).contains(SILJE);
        model.back();
        assertThat(model.current()).contains(ONE);
        assertThat(model.tabProperty().get()).isEqualTo(EntityType.COMPANY);
        model.forward();
        assertThat(model.current()).contains(SILJE);
    }

    @Test
    void nobodyIsAskedWhenOnlyTheTabChanges() {
        List<EntityType> asked = new ArrayList<>();
        MainViewModel guarded = new MainViewModel(EntityType.COMPANY, (type, _) -> asked.add(type));
        guarded.open(ONE);
        guarded.open(SILJE);
        guarded.select(EntityType.COMPANY);
        guarded.select(EntityType.CONTACT);
        guarded.open(ONE);
        assertThat(asked).isEmpty();
        assertThat(guarded.current()).contains(ONE);
    }

    @Test
    void theTabThatWouldLoseItsRecordIsAskedEvenBehindAnother() {
        List<EntityType> asked = new ArrayList<>();
        MainViewModel guarded = new MainViewModel(EntityType.COMPANY, (type, _) -> asked.add(type));
        guarded.open(ONE);
        guarded.open(SILJE);
        guarded.open(TWO);
        assertThat(asked).containsExactly(EntityType.COMPANY);
        assertThat(guarded.current()).contains(SILJE);
    }

    @Test
    void aTabKeepsItsRecordWhileAnotherIsInFront() {
        model.open(ONE);
        model.select(EntityType.CONTACT);
        assertThat(model.current()).isEmpty();
        model.open(LIV);
        model.select(EntityType.COMPANY);
        assertThat(model.current()).contains(ONE);
        model.select(EntityType.CONTACT);
        assertThat(model.current()).contains(LIV);
    }

    @Test
    void backNeverLeadsToWhatIsShownAlready() {
        model.open(ONE);
        model.open(TWO);
        model.select(EntityType.PROJECT);
        model.select(EntityType.COMPANY);
        assertThat(model.current()).contains(TWO);
        model.back();
        assertThat(model.current()).contains(ONE);
        assertThat(model.canGoBackProperty().get()).isFalse();
    }

    @Test
    void backFromAnEmptyTabLeadsToTheRecordThatWasShown() {
        model.open(ONE);
        model.select(EntityType.PROJECT);
        model.back();
        assertThat(model.current()).contains(ONE);
    }
}
