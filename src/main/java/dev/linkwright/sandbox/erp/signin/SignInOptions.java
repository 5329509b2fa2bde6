package dev.linkwright.sandbox.erp.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How the sign-in server is started.
 *
 * @param port
 *            0 picks a free one
 * @param tenant
 *            in the addresses; {@code common} and {@code organizations} work, too
 * @param access
 *            how long an access token works
 * @param manner
 *            what becomes of a request to sign in
 * @param used
 *            what becomes of a refresh token that was used
 */
public record SignInOptions(int port, String tenant, List<SignInPerson> people, List<SignInClient> clients,
        Duration access, Manner manner, UsedRefreshToken used, Clock clock) {

    /** What a request to sign in leads to. */
    public enum Manner {
        /** A page with a button for each person. */
        ASKS,
        /** The first person is signed in without a page. */
        AT_ONCE,
        /** The person declines, without a page. */
        REFUSES
    }

    /** Microsoft documents that it keeps working; RFC 9700 asks public clients' servers to refuse it. */
    public enum UsedRefreshToken {
        REFUSED, WORKS
    }

    public SignInOptions {
        people = List.copyOf(people);
        clients = List.copyOf(clients);
    }

    /** A free port; a page asks. */
    public static SignInOptions usual() {
        return new SignInOptions(0, "nordvik.example", SignInPerson.usual(),
                List.of(SignInClient.DESKTOP, SignInClient.SYNCHRONISATION), Duration.ofSeconds(3_599), Manner.ASKS,
                UsedRefreshToken.REFUSED, Clock.systemUTC());
    }

    public SignInOptions withPort(int newPort) {
        return new SignInOptions(newPort, tenant, people, clients, access, manner, used, clock);
    }

    public SignInOptions with(Manner newManner) {
        return new SignInOptions(port, tenant, people, clients, access, newManner, used, clock);
    }

    public SignInOptions with(UsedRefreshToken newUsed) {
        return new SignInOptions(port, tenant, people, clients, access, manner, newUsed, clock);
    }

    public SignInOptions withPeople(SignInPerson... newPeople) {
        return new SignInOptions(port, tenant, List.of(newPeople), clients, access, manner, used, clock);
    }

    public SignInOptions withAccess(Duration newAccess) {
        return new SignInOptions(port, tenant, people, clients, newAccess, manner, used, clock);
    }

    public SignInOptions withClock(Clock newClock) {
        return new SignInOptions(port, tenant, people, clients, access, manner, used, newClock);
    }
}
