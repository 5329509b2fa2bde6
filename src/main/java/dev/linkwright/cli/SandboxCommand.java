package dev.linkwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.erp.signin.SignInClient;
import dev.linkwright.sandbox.erp.signin.SignInOptions;
import dev.linkwright.sandbox.erp.signin.SignInSandbox;

/** Runs the embedded systems without a window. */
@Command(name = "sandbox", mixinStandardHelpOptions = true, description = {
        "Runs the made-up CRM and the made-up ERP without a window, on this computer only, until it is interrupted.",
        "It prints their addresses and who may sign in."}, exitCodeList = {
                "1:A port is taken, or another fault.", "2:Wrong usage.",
                "130:It was interrupted by Ctrl+C.", "143:It was ended by SIGTERM."}, footer = {
                        "  linkwright sandbox                              Any free ports; changes are kept in memory.",
                        "  linkwright sandbox --folder data --customers 100000"})
final class SandboxCommand implements Callable<Integer> {
    private static final int FEWEST = 3_000;

    @Option(names = {"--port",
            "--crm-port"}, paramLabel = "PORT", defaultValue = "0", description = "Use this port for the CRM. Default: any free one.")
    private int port;

    @Option(names = "--erp-port", paramLabel = "PORT", defaultValue = "0", description = "Use this port for the ERP. Default: any free one.")
    private int erpPort;

    @Option(names = "--sign-in-port", paramLabel = "PORT", defaultValue = "0", description = "Use this port for the server that signs in to the ERP's online form. Default: any free one.")
    private int signInPort;

    @Option(names = "--sign-in-at-once", description = "Sign in to the ERP's online form without a page that asks who it is.")
    private boolean atOnce;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "Keep changes in this folder. Default: in memory.")
    private @Nullable Path folder;

    @Option(names = "--customers", paramLabel = "NUMBER", defaultValue = ""
            + FEWEST, description = "Give the ERP so many customers, 3,000 to 1,000,000. Default: ${DEFAULT-VALUE}.")
    private int customers;

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (customers < FEWEST || customers > BusinessCentralSeed.Size.MOST) {
            throw new ParameterException(specification.commandLine(),
                    "--customers takes a number from 3,000 to 1,000,000.");
        }
        try (CrmSandbox crm = CrmSandbox
                .start(CrmSandboxOptions.usual().withPort(port).withFolder(below("crm")));
                SignInSandbox signIn = SignInSandbox.start(signInOptions());
                ErpSandbox erp = ErpSandbox.start(ErpSandboxOptions.of(BusinessCentralSeed.customers(customers))
                        .withPort(erpPort).withFolder(below("erp")).withTokens(signIn))) {
            PrintWriter out = specification.commandLine().getOut();
            print(crm, out);
            print(erp, signIn, out);
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        }
    }

    private @Nullable Path below(String name) {
        return folder == null ? null : folder.resolve(name);
    }

    private SignInOptions signInOptions() {
        return SignInOptions.usual().withPort(signInPort)
                .with(atOnce ? SignInOptions.Manner.AT_ONCE : SignInOptions.Manner.ASKS);
    }

    private static void print(CrmSandbox crm, PrintWriter out) {
        out.println("crm=" + crm.address());
        out.println("crm-sign-in=" + crm.signInAddress());
        for (SandboxUser user : SandboxUser.usual()) {
            out.println("crm-user=" + user);
            out.println("crm-password=" + user.password());
        }
    }

    private static void print(ErpSandbox erp, SignInSandbox signIn, PrintWriter out) {
        out.println("erp=" + erp.address());
        out.println("erp-company=" + erp.company());
        for (ErpUser user : ErpUser.usual()) {
            out.println("erp-user=" + user);
            out.println("erp-access-key=" + user.accessKey());
        }
        out.println("erp-online=" + erp.online());
        out.println("erp-authority=" + signIn.authority());
        out.println("erp-client=" + SignInClient.DESKTOP);
        out.println("erp-application=" + SignInClient.SYNCHRONISATION);
        out.println("erp-application-secret=" + SignInClient.SYNCHRONISATION.secret());
    }
}
