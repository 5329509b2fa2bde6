package dev.linkwright.sandbox.crm;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sandbox as SuperOffice's cloud: who signs in, where the tenant is, and whether it is open, with a switch for whatever can
 * go wrong.
 */
public final class OnlineSandbox {

    private final String tenant;
    private final AccessTokens tokens;
    private final Assumptions assumptions;
    private final Clock clock;
    private final Set<OnlineFault> faults = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private volatile String cell = "online1";
    private volatile String state = "Running";
    private volatile int registeredPort;

    OnlineSandbox(String tenant, AccessTokens tokens, Assumptions assumptions, Clock clock) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.assumptions = assumptions;
        this.clock = clock;
    }

    public void goesWrong(OnlineFault fault) {
        faults.add(fault);
    }

    public void allIsWell() {
        faults.clear();
    }

    /** Ends all access tokens, as if their time were over. */
    public void expireAccess() {
        tokens.expireAccess();
    }

    /** Ends all refresh tokens, as an administrator of the tenant can. */
    public void revokeRefresh() {
        tokens.revokeRefresh();
    }

    /** How long the next access tokens last. */
    public void lifetime(Duration lifetime) {
        tokens.lifetime(lifetime);
    }

    /** The state of the tenant in SuperOffice's word, such as {@code Suspended}. */
    public void state(String newState) {
        state = newState;
    }

    /** Moves the tenant to other servers; the ones before answer 421. */
    public void move(String newCell) {
        cell = newCell;
    }

    /** The port of the redirect address that the application was registered with. */
    public void register(int port) {
        registeredPort = port;
    }

    boolean isWrong(OnlineFault fault) {
        return faults.contains(fault);
    }

    Set<OnlineFault> faults() {
        return faults.isEmpty() ? Set.of() : EnumSet.copyOf(faults);
    }

    boolean isRegistered(int port) {
        return assumptions.is(Assumption.RedirectPort.ANY) || port == registeredPort;
    }

    boolean refreshesWithoutSecret() {
        return assumptions.is(Assumption.RefreshWithoutSecret.ACCEPTED);
    }

    String tenant() {
        return tenant;
    }

    String cell() {
        return cell;
    }

    String state() {
        return state;
    }

    Clock clock() {
        return clock;
    }

    /** The address of the WebAPI, without a closing slash. */
    String api(String origin) {
        return origin + "/" + cell + "/" + tenant + "/api";
    }
}
