package dev.linkwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import dev.linkwright.erp.contract.LoopbackProxy;
import dev.linkwright.faults.Doing;
import dev.linkwright.faults.World;
import dev.linkwright.testing.SteppingClock;

/** The CRM sandbox and an ERP that runs, through a proxy each, with a company of its own for each trial. */
final class HttpWorlds implements AutoCloseable {
    /** There are some more companies in a sandbox. */
    private static final int TRIALS_PER_SANDBOX = 400;

    private final Path folder;
    private final ProofServer server;
    private final Duration timeLimit;
    private final SteppingClock clock = SteppingClock.running();
    private RealSystems systems;
    private LoopbackProxy crm;
    private int trials;

    /** @param timeLimit longer than an answer takes on a busy machine */
    HttpWorlds(Path folder, ProofServer server, Duration timeLimit) throws IOException {
        this.folder = folder;
        this.server = server;
        this.timeLimit = timeLimit;
        start();
    }

    /** For one trial; to be closed after it. */
    World next(Doing doing) {
        if (++trials % TRIALS_PER_SANDBOX == 0) {
            close();
            try {
                start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return new HttpWorld(this, doing, folder.resolve("trial-" + trials));
    }

    RealSystems systems() {
        return systems;
    }

    LoopbackProxy crm() {
        return crm;
    }

    URI crmAddress() {
        return crm.address().resolve(systems.crm().address().getPath());
    }

    SteppingClock clock() {
        return clock;
    }

    Duration timeLimit() {
        return timeLimit;
    }

    private void start() throws IOException {
        systems = new RealSystems(folder.resolve("systems-" + trials), server.start());
        crm = new LoopbackProxy(systems.crm().address());
    }

    @Override
    public void close() {
        crm.close();
        systems.close();
    }
}
