package dev.linkwright.crm.superoffice;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.Priority;
import dev.linkwright.http.oauth.SharedCall;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * A user's sign-in to a SuperOffice onsite, by name and password.
 *
 * <p>
 * Where the server gives a ticket for them, the calls carry that, and the password travels only when a ticket ends;
 * else it goes with every call. Only one sign-in is under way for all calls that wait. A password that was not taken is
 * not sent again by what runs in the background, as servers lock users out after a few.
 */
public final class OnsiteSignIn implements Authorisation {
    private static final String NAME = "SuperOffice";
    private static final String TICKET = "7T:\\S+";

    /** A password that was not taken, and what was said of it. */
    private record Refusal(String password, ProblemException problem) {
        @Override
        public String toString() {
            return "a refusal";
        }
    }

    private final HttpClients clients;
    private final Tenant tenant;
    private final String user;
    private final Supplier<String> password;
    private final SharedCall<String> signingIn = SharedCall.whileWanted(this::signedIn);
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable String held;
    private volatile @Nullable Refusal refusal;

    /** @param password the one of now; asked whenever it is needed, Unauthorised where none is known */
    public OnsiteSignIn(HttpClients clients, String address, String user, Supplier<String> password) {
        this.clients = clients;
        this.tenant = Tenant.at(address);
        this.user = user;
        this.password = password;
    }

    /** How to reach the CRM as this user; signs in when a call first needs it. */
    public SuperOfficeAccess access(Locale language) {
        return new SuperOfficeAccess(NAME, tenant, this, language);
    }

    @Override
    public Optional<String> header() {
        Optional<String> ticket = held();
        if (ticket.isPresent()) {
            return ticket;
        }
        Refusal before = refusal;
        if (before != null && Priority.current() == Priority.BACKGROUND && before.password().equals(password.get())) {
            throw before.problem();
        }
        return Optional.of(signingIn.join());
    }

    private String signedIn() {
        String tried = password.get();
        try {
            String header = headerFor(tried);
            refusal = null;
            hold(header);
            return header;
        } catch (ProblemException failed) {
            refusal = failed.problem() instanceof Problem.Unauthorised ? new Refusal(tried, failed) : null;
            throw failed;
        }
    }

    /** Asks who the user is, with the password; the answer may come with a ticket. */
    private String headerFor(String tried) {
        String basic = new Credentials.Basic(user, tried).header();
        WebApi api = new WebApi(clients,
                new SuperOfficeAccess(NAME, tenant, () -> Optional.of(basic), Locale.ENGLISH));
        for (JsonNode given : api.get(api.at("User", "currentPrincipal")).body().path("ProvidedCredentials")) {
            String value = given.path("Value").asText();
            if (value.matches(TICKET)) {
                return "SOTicket " + value;
            }
        }
        return basic;
    }

    private Optional<String> held() {
        lock.lock();
        try {
            return Optional.ofNullable(held);
        } finally {
            lock.unlock();
        }
    }

    private void hold(String header) {
        lock.lock();
        try {
            held = header;
        } finally {
            lock.unlock();
        }
    }

    /** A ticket that ended cannot be renewed; the password gets another one. */
    @Override
    public boolean renew(String refused) {
        forget(refused);
        return true;
    }

    @Override
    public void forget(String refused) {
        lock.lock();
        try {
            if (refused.equals(held)) {
                held = null;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return NAME + " as " + user;
    }
}
