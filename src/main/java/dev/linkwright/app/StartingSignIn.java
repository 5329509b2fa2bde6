package dev.linkwright.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.OnlineAccount;
import dev.linkwright.crm.superoffice.OnlineService;
import dev.linkwright.crm.superoffice.OnlineSession;
import dev.linkwright.crm.superoffice.OnlineSignIn;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Route;
import dev.linkwright.model.UnusableException;
import dev.linkwright.settings.SignInToCrm;
import dev.linkwright.ui.common.Languages;

/** Who works with which CRM in this start: as it was kept, or as a person signs in now. */
final class StartingSignIn implements SignInToCrm {
    static final String CRM = "SuperOffice";
    private static final String PASSWORD = "password";

    private final Path folder;
    private final HttpClients http;
    private final SecretStore secrets;
    private final Consumer<URI> browser;
    private volatile @Nullable Started started;

    /**
     * What was chosen.
     *
     * @param route      how requests get to the CRM
     * @param sandboxErp whether the made-up ERP belongs to it
     */
    record Started(CrmChoice crm, Route route, boolean sandboxErp) {
        /** The ERP systems of the start; what was named on the command line goes first. */
        ErpChoice erp(ErpChoice asked, Connectors connectors) {
            return sandboxErp && asked instanceof ErpChoice.Kept ? ErpChoice.sandbox(connectors) : asked;
        }
    }

    /**
     * For one start.
     *
     * @param folder  in which the sign-in is kept
     * @param browser shows a page outside the program and returns at once; Unauthorised where nobody could see it
     */
    StartingSignIn(Path folder, HttpClients http, SecretStore secrets, Consumer<URI> browser) {
        this.folder = folder;
        this.http = http;
        this.secrets = secrets;
        this.browser = browser;
    }

    /** What the start asked for, or what was kept from an earlier one; empty if a person has to sign in. */
    Optional<Started> started(CrmChoice asked) {
        return asked instanceof CrmChoice.Kept
                ? KeptSignIn.in(folder).map(this::resumed)
                : Optional.of(new Started(asked, Route.USUAL, false));
    }

    /** What a person signed in to in this start. */
    Optional<Started> started() {
        return Optional.ofNullable(started);
    }

    @Override
    public SignedIn onsite(String address, String user, String password, Route route) {
        return orRefused(() -> withPassword(address, user, password, route));
    }

    private SignedIn withPassword(String address, String user, String password, Route route) {
        SuperOfficeAccess access = new SuperOfficeAccess(CRM, address, () -> new Credentials.Basic(user, password),
                Languages.textsIn(folder).language());
        SignedIn person = new SuperOfficeGateway(http.over(route), access).whoAmI();
        secrets.keep(place(address, user), password);
        KeptSignIn.Onsite kept = new KeptSignIn.Onsite(address, user, person.fullName(), route);
        keep(kept);
        started = resumed(kept);
        return person;
    }

    @Override
    public SignedIn online(String service, String application, int redirectPort, Route route) {
        OnlineService typed = orRefused(() -> OnlineService.of(service, application, redirectPort));
        OnlineSession session = online(route).signIn(typed);
        boolean done = false;
        try {
            keep(new KeptSignIn.Online(session.account(), route));
            started = new Started(new CrmChoice.Online(session), route, false);
            done = true;
            return session.who();
        } finally {
            if (!done) {
                session.close();
            }
        }
    }

    @Override
    public void sandbox(boolean administrator, boolean withErp) {
        KeptSignIn.Sandbox kept = new KeptSignIn.Sandbox(administrator, withErp);
        keep(kept);
        started = resumed(kept);
    }

    /** Forgets who signed in, and what proved it; the next start asks. */
    void signOut() {
        Optional<KeptSignIn> kept = KeptSignIn.in(folder);
        try {
            KeptSignIn.forget(folder);
        } catch (IOException unwritable) {
            throw notWritable(unwritable);
        }
        switch (kept.orElse(null)) {
            case KeptSignIn.Onsite(String address, String user, String _, Route _) ->
                secrets.forget(place(address, user));
            case KeptSignIn.Online(OnlineAccount account, Route _) -> new KeptRefreshTokens(secrets).forget(account);
            case KeptSignIn.Sandbox _ -> {
                // Nobody had to prove anything.
            }
            case null -> {
                // Whatever was kept could not be read.
            }
        }
    }

    /** What was typed and cannot be used is no fault of the program. */
    private static <T> T orRefused(Supplier<T> signIn) {
        try {
            return signIn.get();
        } catch (UnusableException unusable) {
            throw new ProblemException(new Problem.Refused(CRM, unusable.sentence(), null), unusable);
        }
    }

    private Started resumed(KeptSignIn kept) {
        return switch (kept) {
            case KeptSignIn.Sandbox(boolean administrator, boolean erp) ->
                new Started(new CrmChoice.Sandbox(administrator), Route.USUAL, erp);
            case KeptSignIn.Onsite(String address, String user, String fullName, Route route) -> new Started(
                    new CrmChoice.Onsite(address, user, fullName, password(address, user)), route, false);
            case KeptSignIn.Online(OnlineAccount account, Route route) -> new Started(
                    new CrmChoice.Online(online(route).resume(account)), route, false);
        };
    }

    private OnlineSignIn online(Route route) {
        return new OnlineSignIn(http.over(route), browser, new KeptRefreshTokens(secrets), Clock.systemUTC());
    }

    private Supplier<String> password(String address, String user) {
        return () -> secrets.secret(place(address, user)).orElseThrow(
                () -> new ProblemException(new Problem.Unauthorised(CRM, "No password is kept on this computer")));
    }

    static SecretPlace.OfCrm place(String address, String user) {
        return new SecretPlace.OfCrm(address, user, PASSWORD);
    }

    private void keep(KeptSignIn kept) {
        try {
            kept.keep(folder);
        } catch (IOException unwritable) {
            throw notWritable(unwritable);
        }
    }

    private ProblemException notWritable(IOException why) {
        return new ProblemException(new Problem.StoreFailed(StoreFailure.NOT_ACCESSIBLE, folder + ": " + why), why);
    }
}
