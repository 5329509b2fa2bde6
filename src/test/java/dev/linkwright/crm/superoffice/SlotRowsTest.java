package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SlotRowsTest {

    @Test
    void aBoundRowIsFoundWhereverItStands() {
        assertThat(SlotRows.bound(List.of("a", "b"), Optional.of("b")).index()).isEqualTo(1);
    }

    @Test
    void aSlotThatIsNotBoundTakesTheFirstRow() {
        assertThat(SlotRows.bound(List.of("a", "b"), Optional.empty()))
                .isEqualTo(new SlotRows.Bound(0, Optional.of("a")));
        assertThat(SlotRows.bound(List.of(), Optional.empty())).isEqualTo(new SlotRows.Bound(-1, Optional.empty()));
    }

    @Test
    void aVanishedRowGivesWayToTheFirstThatIsLeft() {
        assertThat(SlotRows.bound(List.of("a", "b"), Optional.of("c")).index()).isZero();
        assertThat(SlotRows.bound(List.of(), Optional.of("c")).index()).isEqualTo(-1);
    }

    @Test
    void aSlotMadeBlankStaysBlankUntilANewRowComes() {
        Optional<String> none = SlotRows.none(List.of("a", "b"));
        assertThat(SlotRows.bound(List.of("b", "a"), none)).isEqualTo(new SlotRows.Bound(-1, none));
        assertThat(SlotRows.bound(List.of("a", "c", "b"), none).index()).isEqualTo(1);
        assertThat(SlotRows.none(List.of())).isEmpty();
    }
}
