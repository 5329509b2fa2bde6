package dev.linkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;

/** Runs the CRM sandbox without a window. */
@Command(name = "sandbox", mixinStandardHelpOptions = true, description = {
        "Runs the CRM sandbox without a window, on this computer only, until it is interrupted.", ""})
final class SandboxCommand implements Callable<Integer> {
    @Option(names = "--crm-port", paramLabel = "PORT", defaultValue = "0", description = "Port of the CRM; without it, any free one.")
    private int port;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Where its data is kept; without it, in memory.")
    private @Nullable Path folder;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (CrmSandbox sandbox = CrmSandbox
                .start(CrmSandboxOptions.usual().withPort(port).withFolder(folder))) {
            var out = specification.commandLine().getOut();
            out.println("crm=" + sandbox.address());
            for (SandboxUser user : SandboxUser.usual()) {
                out.println("crm-user=" + user);
            }
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }
}
