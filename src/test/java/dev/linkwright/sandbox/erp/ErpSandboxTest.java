package dev.linkwright.sandbox.erp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;

/** Starts sandboxes for a test and stops them after it. */
abstract class ErpSandboxTest {

    private final List<AutoCloseable> open = new ArrayList<>();

    ErpSandbox start(ErpSandboxOptions options) throws IOException {
        ErpSandbox sandbox = ErpSandbox.start(options);
        open.add(sandbox);
        return sandbox;
    }

    static ErpSandboxOptions small() {
        return ErpSandboxOptions.of(MadeRows.tables(30));
    }

    ErpClient startWith(ErpAssumption... assumptions) throws IOException {
        return client(start(small().with(assumptions)));
    }

    ErpClient client(ErpSandbox sandbox) {
        return client(sandbox, ErpUser.INGRID);
    }

    ErpClient client(ErpSandbox sandbox, ErpUser user) {
        return client(sandbox, "Basic " + user.basic());
    }

    ErpClient client(ErpSandbox sandbox, String authorization) {
        var client = new ErpClient(sandbox.address().resolve("companies(" + sandbox.company() + ")/"), authorization);
        open.add(client);
        return client;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }
}
