package dev.linkwright.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.CrmEntity;

class MainViewModelTest {
    private static final CrmEntity ONE = CrmEntity.company(1);
    private static final CrmEntity TWO = CrmEntity.company(2);
    private static final CrmEntity THREE = CrmEntity.company(3);

    private final MainViewModel model = new MainViewModel(Runnable::run);

    @Test
    void backAndForwardWalkOverWhatWasShown() {
        model.open(ONE);
        model.open(TWO);
        model.back();
        assertThat(model.currentProperty().get()).contains(ONE);
        assertThat(model.canGoBackProperty().get()).isFalse();
        assertThat(model.canGoForwardProperty().get()).isTrue();
        model.forward();
        assertThat(model.currentProperty().get()).contains(TWO);
    }

    @Test
    void openingAnotherForgetsWhatLayAhead() {
        model.open(ONE);
        model.open(TWO);
        model.back();
        model.open(THREE);
        assertThat(model.canGoForwardProperty().get()).isFalse();
        model.back();
        assertThat(model.currentProperty().get()).contains(ONE);
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
        MainViewModel guarded = new MainViewModel(asked::add);
        guarded.open(ONE);
        asked.removeFirst().run();
        guarded.open(TWO);
        assertThat(guarded.currentProperty().get()).contains(ONE);
        guarded.back();
        assertThat(asked).hasSize(1);
        asked.removeFirst().run();
        assertThat(guarded.currentProperty().get()).contains(TWO);
    }
}
