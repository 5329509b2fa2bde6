package dev.linkwright.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;

/** An ERP with a million customers in a process of its own, so that none of its work is ours. */
public final class MillionCustomers implements AutoCloseable {
    private static final int COUNT = 1_000_000;
    private static final int SECONDS_TO_END = 30;

    private final Process process;
    private final String address;
    private final String company;

    private MillionCustomers(Process process) throws IOException {
        this.process = process;
        this.address = process.inputReader().readLine();
        this.company = process.inputReader().readLine();
    }

    /** Starts it and waits until it answers. */
    public static MillionCustomers start(Path log) throws IOException {
        return new MillionCustomers(
                new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"), MillionCustomers.class.getName())
                        .redirectError(log.toFile()).start());
    }

    /** The process itself. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (ErpSandbox erp = ErpSandbox.start(ErpSandboxOptions.of(BusinessCentralSeed.customers(COUNT)))) {
            System.out.println(erp.address());
            System.out.println(erp.company());
            new CountDownLatch(1).await();
        }
    }

    public ErpConnection connection() {
        List<FieldMapping> mappings = List.of(both("displayName", "name"),
                new FieldMapping("number", "number", Direction.ERP_TO_CRM, true, true),
                both("taxRegistrationNumber", "orgnr"), both("addressLine1", "streetAddress.line1"),
                both("postalCode", "streetAddress.postalCode"), both("city", "streetAddress.city"));
        return new ErpConnection(Samples.CONNECTION, "Business Central", "business-central", true, "", "NO",
                Map.of("address", address, "company", company, "user", ErpUser.INGRID.name()),
                List.of(new ActorMapping(ActorType.CUSTOMER, true, mappings, List.of())));
    }

    /** Of the connection's user. */
    public String password() {
        return ErpUser.INGRID.accessKey();
    }

    private static FieldMapping both(String erp, String crm) {
        return new FieldMapping(erp, crm, Direction.BOTH, true, true);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
