package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import dev.linkwright.sync.run.LinkedSystems.Asked;

/** With the Business Central sandbox. */
class SyncRequestsTest extends SyncRequests {
    @Override
    LinkedSystems open() throws IOException {
        return new LinkedBusinessCentral(120);
    }

    @Override
    void assertWritten(Asked asked, int actors) {
        assertThat(asked.of("PATCH customers(…)")).isEqualTo(actors);
        assertThat(asked.all() - actors).as("%s", asked.kinds()).isLessThanOrEqualTo(MOST_WITHOUT_CHANGES + 2);
    }
}
