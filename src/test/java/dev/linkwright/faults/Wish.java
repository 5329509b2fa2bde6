package dev.linkwright.faults;

import java.util.Optional;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.model.Side;

/** What somebody at a desk may want of the company as it stands. */
enum Wish {
    CONNECT {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            Desk desk = world.desk();
            PendingConnect compared = desk.connecting().compare(desk.connection(), world.company(), world.customer());
            return saved(world, compared.decided(compared.plan().useForTheRest(side)), allowed);
        }
    },
    SAVE {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            PendingConnect compared = world.desk().connecting().resolve(world.desk().connection(), world.company());
            return saved(world, compared.decided(compared.plan().useForTheRest(side)), allowed);
        }
    },
    SYNC {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            return Optional.of(() -> world.desk().sync());
        }
    },
    RESYNC {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            return Optional.of(Doing.resyncing(world, allowed));
        }
    },
    /** From somebody who was cut off; where nobody was there is nothing to take over. */
    TAKE_OVER {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            if (!Before.isClaimed(world)) {
                return Optional.empty();
            }
            Before.letTimePass(world);
            return Optional.of(() -> world.desk().takingOver().takeOver(world.desk().connection(), world.company(),
                    Before.claim(world)));
        }
    },
    DISCONNECT {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            return Optional.of(Doing.disconnecting(world));
        }
    },
    UNDO {
        @Override
        Optional<Doing.Pressed> of(World world, Side side, Allowed allowed) {
            Optional<PendingUndo> pending = world.desk().undoing().look(world.desk().connection(), world.company());
            pending.ifPresent(undo -> undo.change().overwritten().forEach(
                    value -> allowed.add(new Place(value.side(), value.field().on(value.side()).key()),
                            value.before().textOrEmpty())));
            return pending.map(undo -> () -> world.desk().undoing().undo(world.desk().connection(), undo));
        }
    };

    /** Empty if there is nothing to do; throws where it cannot be done now. */
    abstract Optional<Doing.Pressed> of(World world, Side side, Allowed allowed);

    private static Optional<Doing.Pressed> saved(World world, PendingConnect pending, Allowed allowed) {
        allowed.agree(pending.plan());
        return Optional.of(() -> world.desk().connecting().save(world.desk().connection(), pending));
    }
}
