package dev.linkwright.crm.superoffice;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.oauth.SignInPage;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Page;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.testing.SteppingClock;

/** The sandbox as SuperOffice's cloud, a person with a browser, and what keeps their sign-in. */
final class OnlineKit implements AutoCloseable {
    static final String APPLICATION = "linkwright-test";

    /** Keeps tokens in memory, so that a test sees them. */
    static final class Kept implements KeptSignIns {
        final Map<String, String> tokens = new ConcurrentHashMap<>();

        @Override
        public Optional<String> token(OnlineAccount account) {
            return Optional.ofNullable(tokens.get(account.login()));
        }

        @Override
        public void keep(OnlineAccount account, String token) {
            tokens.put(account.login(), token);
        }

        @Override
        public void forget(OnlineAccount account) {
            tokens.remove(account.login());
        }
    }

    final SteppingClock clock = SteppingClock.running();
    final HttpClients clients = new HttpClients(clock);
    final RobotBrowser browser = new RobotBrowser("ingrid");
    final Kept kept = new Kept();
    final CrmSandbox sandbox;

    OnlineKit(Assumption... assumptions) throws IOException {
        this.sandbox = CrmSandbox.start(CrmSandboxOptions.small().with(assumptions));
    }

    OnlineService service() {
        return service(SignInPage.ANY_PORT);
    }

    OnlineService service(int port) {
        return OnlineService.of(sandbox.signInAddress().toString(), APPLICATION, port);
    }

    OnlineSignIn signIn() {
        return new OnlineSignIn(clients, browser, kept, clock);
    }

    /** Of a person who has this long. */
    OnlineSignIn signIn(Duration limit) {
        return new OnlineSignIn(clients, SignInPage.in(browser).within(limit), kept, clock);
    }

    OnlineSession signedIn() {
        return signIn().signIn(service());
    }

    SuperOfficeGateway gateway(OnlineSession session) {
        return new SuperOfficeGateway(clients, session.access(Locale.ENGLISH));
    }

    static Page<CrmHit> search(SuperOfficeGateway gateway, Optional<String> page) {
        return gateway.find(new FinderQuery(EntityType.COMPANY, "", page, 20));
    }

    /** What was asked of the sandbox, as method and path. */
    List<String> asked() {
        return sandbox.requests().stream().map(request -> request.method() + " " + request.path()).toList();
    }

    @Override
    public void close() {
        browser.close();
        clients.close();
        sandbox.close();
    }
}
