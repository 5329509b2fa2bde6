package dev.linkwright.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.OnlineSession;
import dev.linkwright.crm.superoffice.OnsiteSignIn;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Who;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;

/**
 * The CRM that was chosen.
 *
 * @param http     over its own route
 * @param access   how to reach it; windows and runs read it in a language of their own
 * @param tenant   whose data it holds: the sandbox, or the address of a CRM onsite, which has one tenant
 * @param user     the login whose store is used
 * @param fullName who stands in claims and in the activity log
 * @param password where the password is kept that a person can type anew; empty where there is none
 * @param ending   ends the server in this process, or the sign-in
 */
record Crm(HttpClients http, SuperOfficeAccess access, String tenant, String user, String fullName,
        Optional<SecretPlace.OfCrm> password, Runnable ending)
        implements
            AutoCloseable {

    /** Starts the sandbox if it was chosen; asks a real CRM nothing yet. */
    static Crm of(CrmChoice choice, Path folder, HttpClients http) throws IOException {
        return switch (choice) {
            case CrmChoice.Sandbox(boolean administrator) -> {
                CrmSandbox started = CrmSandbox.start(CrmSandboxOptions.usual().withFolder(folder));
                SandboxUser user = administrator ? SandboxUser.ADMINISTRATOR : SandboxUser.INGRID;
                yield new Crm(http, new SuperOfficeAccess("SuperOffice sandbox", started.address().toString(),
                        () -> new Credentials.Basic(user.login(), user.password()), Locale.ENGLISH), "sandbox",
                        user.login(), user.fullName(), Optional.empty(), started::close);
            }
            case CrmChoice.Onsite(String address, String user, String fullName, Supplier<String> password) ->
                new Crm(http,
                        new OnsiteSignIn(http, address, user, password).access(Locale.ENGLISH), address, user, fullName,
                        Optional.of(StartingSignIn.place(address, user)), () -> {
                        });
            case CrmChoice.Online(OnlineSession session) -> new Crm(http, session.access(Locale.ENGLISH),
                    session.account().tenant(), session.account().login(), session.account().fullName(),
                    Optional.empty(),
                    session::close);
            case CrmChoice.Kept() -> throw new IllegalArgumentException("Who signs in has to be known by now");
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
        ending.run();
    }

    private static String workstation() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return System.getProperty("os.name", "?");
        }
    }
}
