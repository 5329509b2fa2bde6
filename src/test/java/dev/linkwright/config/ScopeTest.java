package dev.linkwright.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ScopeTest {
    private final Scope chosen = new Scope.Chosen(Set.of("Ingrid "), Set.of("Sales", "Østlandet"));

    @Test
    void everyoneIsInTheScopeOfEveryone() {
        assertThat(Scope.EVERYONE.includes("ola", List.of())).isTrue();
    }

    @Test
    void aChosenUserIsInScopeWhateverTheLetterCase() {
        assertThat(chosen.includes("INGRID", List.of())).isTrue();
        assertThat(chosen.includes("ola", List.of())).isFalse();
    }

    @Test
    void whoeverIsInAChosenGroupIsInScopeWhateverTheLetterCase() {
        assertThat(chosen.includes("ola", List.of("Service", "SALES"))).isTrue();
        assertThat(chosen.includes("ola", List.of("østlandet"))).isTrue();
        assertThat(chosen.includes("ola", List.of("Service"))).isFalse();
    }

    @Test
    void aGroupIsNoUser() {
        assertThat(chosen.includes("Sales", List.of("Ingrid"))).isFalse();
    }
}
