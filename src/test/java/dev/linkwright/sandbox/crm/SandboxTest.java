package dev.linkwright.sandbox.crm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;

/** Starts sandboxes for a test and stops them after it. */
abstract class SandboxTest {

    static final String UTC = "UTC, includeTZOffset";

    private final List<AutoCloseable> open = new ArrayList<>();

    CrmSandbox start(CrmSandboxOptions options) throws IOException {
        CrmSandbox sandbox = CrmSandbox.start(options);
        open.add(sandbox);
        return sandbox;
    }

    CrmSandbox startWith(Assumption... assumptions) throws IOException {
        return start(CrmSandboxOptions.small().with(assumptions));
    }

    SandboxClient client(CrmSandbox sandbox) {
        return client(sandbox, SandboxUser.INGRID);
    }

    SandboxClient client(CrmSandbox sandbox, SandboxUser user) {
        SandboxClient client = SandboxClient.of(sandbox, user);
        open.add(client);
        return client;
    }

    SandboxClient client(CrmSandbox sandbox, String authorization) {
        var client = new SandboxClient(sandbox, authorization);
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
