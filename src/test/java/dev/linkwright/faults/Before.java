package dev.linkwright.faults;

import java.time.Duration;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.OperationId;

/** What was done before the operation that things go wrong in. */
final class Before {
    private static final Duration LONG = Duration.ofMinutes(16);
    private static final String CLAIM = " Claim-";

    private Before() {
    }

    /** A first connect as a person decides it. */
    static PendingConnect decided(World world) {
        return world.decided(
                world.desk().connecting().compare(world.desk().connection(), world.company(), world.customer()));
    }

    static void connect(World world) {
        SaveOutcome outcome = world.desk().connecting().save(world.desk().connection(), decided(world));
        if (!(outcome instanceof SaveOutcome.Done)) {
            throw new IllegalStateException("Not connected: " + outcome);
        }
    }

    static void disconnect(World world) {
        Doing.disconnecting(world).run();
        if (world.keys().keySet().stream().anyMatch(key -> key.endsWith(" " + LinkKey.NAME))) {
            throw new IllegalStateException("Still connected: " + world.keys());
        }
    }

    static Doing.Pressed undo(World world) {
        PendingUndo pending = world.desk().undoing().look(world.desk().connection(), world.company()).orElseThrow();
        return () -> world.desk().undoing().undo(world.desk().connection(), pending);
    }

    /** A colleague began to connect the company, wrote the ERP, and was cut off long ago; whose claim is left. */
    static OperationId cutOff(World world, Allowed allowed) {
        World colleague = world.colleague("Ola");
        PendingConnect pending = decided(colleague);
        allowed.agree(pending.plan());
        colleague.interference().haltBefore("crm", "save");
        try {
            colleague.desk().connecting().save(colleague.desk().connection(), pending);
        } catch (Halt cut) {
            letTimePass(world);
            return claim(world);
        }
        throw new IllegalStateException("Not cut off");
    }

    /** Until every claim that was there is old. */
    static void letTimePass(World world) {
        world.everybody().forEach(one -> one.desk().later(LONG));
    }

    static boolean isClaimed(World world) {
        return world.keys().keySet().stream().anyMatch(key -> key.contains(CLAIM));
    }

    /** Whoever it is of. */
    static OperationId claim(World world) {
        String key = world.keys().keySet().stream().filter(one -> one.contains(CLAIM)).findFirst().orElseThrow();
        return new OperationId(key.substring(key.indexOf(CLAIM) + CLAIM.length()));
    }
}
