package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.faults.Call;
import dev.linkwright.faults.Depth;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.Fault;
import dev.linkwright.faults.FaultMatrix;
import dev.linkwright.faults.OutcomeTable;

/**
 * The fault matrix over HTTP, with the real adapters and the real store: requests are cut, delayed and garbled on their way,
 * and the program is ended at its calls and started again over the same folder.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class FaultMatrixOverHttp {
    private final ProofServer server;
    private final OutcomeTable table;
    private final Duration timeLimit;
    private final Set<Fault> faults;
    private final Predicate<Call> where;
    private HttpWorlds worlds;

    /**
     * @param form      names the table
     * @param timeLimit of a request; longer than an answer takes on a busy machine
     */
    FaultMatrixOverHttp(ProofServer server, String form, Duration timeLimit, Set<Fault> faults,
            Predicate<Call> where) {
        this.server = server;
        this.table = new OutcomeTable(form);
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

    /** Which operations. */
    abstract Stream<Doing> operations();

    /** All of these, or the one that was asked for. */
    static Stream<Doing> chosen(Set<Doing> all) {
        String one = System.getProperty("linkwright.operation");
        return one == null ? all.stream() : Stream.of(Doing.valueOf(one));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void thePromisesHoldWhateverGoesWrongOnTheWay(Doing doing) {
        FaultMatrix matrix = new FaultMatrix(doing.name().toLowerCase(Locale.ROOT).replace('_', '-'), doing,
                Depth.OVER_HTTP, () -> worlds.next(doing)).run(faults, where);

        table.add(matrix);
        assertThat(matrix.trials()).isPositive();
        assertThat(matrix.broken()).isEmpty();
    }
}
