package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.faults.Call;
import dev.linkwright.faults.Depth;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;
import dev.linkwright.faults.FaultMatrix;

/**
 * The fault matrix over HTTP, with the real adapters and the real store: requests are cut, delayed and garbled on their way,
 * and the program is ended at its calls and started again over the same folder.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FaultMatrixOverHttp {
    private final ProofServer server;
    private final String form;
    private final Duration timeLimit;
    private final Set<Fault> faults;
    private final Predicate<Call> where;
    private HttpWorlds worlds;

    /**
     * @param form      names the tables
     * @param timeLimit of a request; longer than an answer takes on a busy machine
     */
    FaultMatrixOverHttp(ProofServer server, String form, Duration timeLimit, Set<Fault> faults,
            Predicate<Call> where) {
        this.server = server;
        this.form = form;
        this.timeLimit = timeLimit;
        this.faults = faults;
        this.where = where;
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        worlds = new HttpWorlds(folder, server, timeLimit);
    }

    @AfterAll
    void stop() {
        worlds.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "CREATE", "SAVE"})
    void thePromisesHoldWhateverGoesWrongOnTheWay(Doing doing) {
        String name = form + "-" + doing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        FaultMatrix matrix = new FaultMatrix(name, doing, Depth.PLAIN, () -> worlds.next(doing)).run(faults, where);

        matrix.write();
        System.out.println(matrix.summary());
        assertThat(matrix.trials()).isPositive();
        assertThat(matrix.broken()).isEmpty();
    }
}
