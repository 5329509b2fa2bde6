package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Tag;

import dev.linkwright.sync.run.LinkedSystems.Asked;

/** With a real Tryton. */
@Tag("tryton")
class SyncRequestsTrytonIT extends SyncRequests {
    @Override
    LinkedSystems open() throws IOException {
        return new LinkedTryton(120);
    }

    @Override
    void assertWritten(Asked asked, int actors) {
        assertThat(asked.of("model.party.party.write")).isEqualTo(actors);
        // Each is read before and after it is written, all together twice, and those that changed once for their versions.
        assertThat(asked.of("model.party.party.read")).isLessThanOrEqualTo(2 * actors + 4);
        assertThat(asked.all() - 3 * actors).as("%s", asked.kinds()).isLessThanOrEqualTo(MOST_WITHOUT_CHANGES + 4);
    }
}
