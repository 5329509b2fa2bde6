package dev.linkwright.connect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Who;

/**
 * Takes claims over for the person who is signed in.
 *
 * <p>
 * Removing a key does not tell whether it was there, so of two who only removed it both would go on. Therefore whoever
 * takes over first saves a claim of its own and reads all of them back: of two at once at least one sees the other, and who
 * sees another withdraws. Both may withdraw, and a person tries again; both never go on.
 */
public final class ErpTakingOver implements TakeOverClaim {
    private static final Logger LOG = LoggerFactory.getLogger(ErpTakingOver.class);

    private final CrmGateway crm;
    private final Who who;
    private final Clock clock;

    @Inject
    ErpTakingOver(CrmGateway crm, Who who, Clock clock) {
        this.crm = crm;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public Outcome takeOver(ErpConnection connection, CrmEntity entity, OperationId claim) {
        Optional<Claim> old = alone(connection.id(), entity, List.of(claim));
        if (old.isEmpty()) {
            return Outcome.CHANGED;
        }
        Claim own = new Claim(connection.id(), entity, OperationId.random(), old.get().actor(), who.user(),
                who.workstation(), clock.instant());
        try {
            crm.saveKey(own.key());
            if (alone(connection.id(), entity, List.of(claim, own.operation())).isEmpty()) {
                return Outcome.CHANGED;
            }
            crm.deleteKey(old.get().key());
            LOG.info("The claim {} of {} on {} is taken over", claim.value(), old.get().user(),
                    old.get().workstation());
            return Outcome.TAKEN_OVER;
        } finally {
            crm.deleteKey(own.key());
        }
    }

    /**
     * The first of these claims, if it is old, if nobody else is at work, and if the record has no link. Another old claim
     * hinders nobody: of two that were left neither could be taken over otherwise, ever.
     */
    private Optional<Claim> alone(ConnectionId connection, CrmEntity entity, List<OperationId> expected) {
        List<CrmKey> keys = crm.read(entity, Bindings.NONE).keys();
        List<Claim> claims = Claim.among(keys, connection);
        if (LinkKey.among(keys, connection).isPresent()
                || claims.stream().anyMatch(
                        claim -> !expected.contains(claim.operation()) && !claim.isOld(clock.instant()))) {
            return Optional.empty();
        }
        return claims.stream().filter(claim -> claim.operation().equals(expected.getFirst()))
                .filter(claim -> claim.isOld(clock.instant())).findFirst();
    }
}
