package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class OnlineCasesTest {

    @ParameterizedTest
    @EnumSource
    void thePersonIsToldWhatHappened(OnlineCase happening) {
        assertThat(happening.outcome()).isEqualTo(happening.expected());
    }
}
