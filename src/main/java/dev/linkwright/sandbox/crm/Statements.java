package dev.linkwright.sandbox.crm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** States who signed in, as the sign-in service does: rightly, or as a test wants it to go wrong. */
final class Statements {

    private static final String CLAIMS = "http://schemes.superoffice.net/identity/";
    private static final String KEY = "sandbox-key";
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final String tenant;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable StatementKey key;

    Statements(String tenant, Clock clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Made when first needed: making a key takes a while. */
    StatementKey key() {
        lock.lock();
        try {
            StatementKey made = key;
            if (made == null) {
                made = new StatementKey(KEY);
                key = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    /**
     * A statement.
     *
     * @param nonce
     *            what it repeats; blank for none
     */
    String of(SandboxUser user, String application, String nonce, String origin, String api, Set<OnlineFault> faults) {
        ObjectNode claims = claims(user, application, nonce, origin, api);
        Instant now = clock.instant();
        if (faults.contains(OnlineFault.WRONG_NONCE)) {
            claims.put("nonce", "another");
        }
        if (faults.contains(OnlineFault.OTHER_ISSUER)) {
            claims.put("iss", "https://evil.example");
        }
        if (faults.contains(OnlineFault.OTHER_AUDIENCE)) {
            claims.put("aud", "another-application");
        }
        if (faults.contains(OnlineFault.EXPIRED_STATEMENT)) {
            claims.put("exp", now.minus(Duration.ofHours(1)).getEpochSecond());
        }
        if (faults.contains(OnlineFault.FOREIGN_ADDRESS)) {
            claims.put(CLAIMS + "webapi_url", api.replace("127.0.0.1", "localhost"));
        }
        if (faults.contains(OnlineFault.UNSIGNED)) {
            return StatementKey.unsigned(claims);
        }
        if (faults.contains(OnlineFault.FOREIGN_KEY)) {
            return new StatementKey(KEY).signed(claims);
        }
        return faults.contains(OnlineFault.CHANGED_STATEMENT)
                ? key().changed(claims, claims.deepCopy().put(CLAIMS + "is_administrator", "True"))
                : key().signed(claims);
    }

    private ObjectNode claims(SandboxUser user, String application, String nonce, String origin, String api) {
        Instant now = clock.instant();
        boolean administrator = user.rights() == SandboxUser.Rights.ADMINISTRATOR;
        ObjectNode claims = Wire.object().put("sub", user.login() + "@linkwright.example").put("iss", origin)
                .put("aud", application).put("iat", now.getEpochSecond()).put("nbf", now.getEpochSecond())
                .put("exp", now.plus(LIFETIME).getEpochSecond());
        if (!nonce.isBlank()) {
            claims.put("nonce", nonce);
        }
        return claims.put(CLAIMS + "associateid", Integer.toString(user.associateId()))
                .put(CLAIMS + "company_name", "Linkwright Sandbox").put(CLAIMS + "ctx", tenant)
                .put(CLAIMS + "email", user.login() + "@linkwright.example")
                .put(CLAIMS + "identityprovider", "superid").put(CLAIMS + "initials", user.login())
                .put(CLAIMS + "is_administrator", administrator ? "True" : "False")
                .put(CLAIMS + "upn", user.login() + "@linkwright.example").put(CLAIMS + "webapi_url", api);
    }
}
