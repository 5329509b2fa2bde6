package dev.linkwright.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.OnlineAccount;
import dev.linkwright.crm.superoffice.OnlineSession;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.model.Who;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;

/**
 * The CRM that was chosen.
 *
 * @param access   how to reach it
 * @param tenant   whose data it holds: the sandbox, or the address of a CRM onsite, which has one tenant
 * @param user     the login whose store is used
 * @param fullName who stands in claims and in the activity log
 * @param sandbox  the server in this process; empty for a real CRM
 * @param end      ends what the choice began: the sandbox, or what is held of a sign-in
 */
record Crm(SuperOfficeAccess access, String tenant, String user, String fullName, Optional<CrmSandbox> sandbox,
        Runnable end)
        implements
            AutoCloseable {

    /** Starts the sandbox if it was chosen; asks a real CRM nothing yet. */
    static Crm of(CrmChoice choice, Path folder) throws IOException {
        return switch (choice) {
            case CrmChoice.Sandbox _ -> {
                CrmSandbox started = CrmSandbox.start(CrmSandboxOptions.usual().withFolder(folder));
                SandboxUser user = SandboxUser.INGRID;
                yield new Crm(new SuperOfficeAccess("SuperOffice sandbox", started.address().toString(),
                        () -> new Credentials.Basic(user.login(), user.password()), Locale.ENGLISH), "sandbox",
                        user.login(), user.fullName(), Optional.of(started), started::close);
            }
            case CrmChoice.Online(OnlineSession session) -> {
                OnlineAccount account = session.account();
                yield new Crm(session.access(Locale.getDefault(Locale.Category.DISPLAY)), account.tenant(),
                        account.login(), account.fullName(), Optional.empty(), session::close);
            }
            case CrmChoice.Onsite(String address, String user, String password) -> new Crm(
                    new SuperOfficeAccess("SuperOffice", address, () -> new Credentials.Basic(user, password),
                            Locale.getDefault(Locale.Category.DISPLAY)),
                    address, user, user, Optional.empty(), () -> {
                    });
        };
    }

    /** Whether the profile means this account at this workstation. */
    AutomaticSetting setting(Erp erp) {
        return new AutomaticSetting(() -> erp.profile().current().automatic(), user, workstation(),
                erp.sandbox().isPresent());
    }

    Who who() {
        return new Who(fullName, workstation());
    }

    @Override
    public void close() {
        end.run();
    }

    private static String workstation() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return System.getProperty("os.name", "?");
        }
    }
}
