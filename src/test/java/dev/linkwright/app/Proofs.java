package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.app.CallPoint.Moment;
import dev.linkwright.sandbox.crm.SandboxUser;

/** Two workstations on the CRM sandbox and an ERP that runs, over HTTP and with the real store; and what it has shown. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Proofs {
    private final ProofServer server;
    private final String file;
    private final String[] columns;
    RealSystems systems;
    RealDesk ingrid;
    RealDesk ola;
    Evidence evidence;

    Proofs(ProofServer server, String file, String... columns) {
        this.server = server;
        this.file = file;
        this.columns = columns;
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        systems = new RealSystems(folder, server.start());
        evidence = new Evidence(file, systems.erp().name(), columns);
        ingrid = systems.desk("ingrid", SandboxUser.INGRID, CallPoint.never());
        ola = systems.desk("ola", SandboxUser.TORSTEIN, CallPoint.never());
    }

    @AfterEach
    void works() {
        systems.erp().proxy().works();
        ingrid.point().forget();
        ola.point().forget();
    }

    @AfterAll
    void stop() {
        evidence.write();
        ola.close();
        ingrid.close();
        systems.close();
    }

    /**
     * One does something, and before the n-th call of it something else happens.
     *
     * @return what came of both, the first one's first; of the first one alone if it has no such call
     */
    final <T> List<T> meet(RealDesk first, int nth, Supplier<? extends T> does, Supplier<? extends T> meanwhile) {
        List<T> outcomes = new ArrayList<>();
        first.point().at(server.points(), nth, Moment.BEFORE, () -> outcomes.add(meanwhile.get()));
        outcomes.addFirst(does.get());
        return outcomes;
    }

    static String names(List<?> outcomes) {
        return outcomes.stream().map(one -> one.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }
}
