package dev.linkwright.faults;

import java.util.List;

import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;

/** What a person does, or the program by itself. */
public enum Doing {
    CONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            return saving(world, Before.decided(world), allowed);
        }
    },
    /** Of two records that hold the same but for what was left different: only the link is written. */
    CONNECT_AGAIN {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            Before.disconnect(world);
            return CONNECT.prepare(world, allowed);
        }
    },
    /** To the actor that the ERP has merged the linked one into. */
    RECONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            world.merge();
            return saving(world, world.decided(world.desk().connecting().reconnect(world.desk().connection(),
                    world.company(), world.customer())), allowed);
        }
    },
    CREATE {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            CreateForm form = world.desk().creating().form(world.desk().connection(), world.company(), world.type());
            return () -> world.desk().creating().create(world.desk().connection(), form, List.of());
        }
    },
    /** Save in the picker, of a link whose two records were both changed since. */
    SAVE {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            Strangers.edit(world, Side.ERP, 51);
            world.edit(world.counterpart(world.overwritten(Side.ERP)), "Stranger 61");
            ConnectToErp connecting = world.desk().connecting();
            PendingConnect compared = connecting.resolve(world.desk().connection(), world.company());
            PendingConnect pending = compared.decided(compared.plan().useForTheRest(Side.CRM));
            allowed.hold(world.values());
            allowed.agree(pending.plan());
            return () -> connecting.save(world.desk().connection(), pending);
        }
    },
    /** What runs by itself, when something else was changed on each side. */
    SYNC {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            Strangers.edit(world, Side.ERP, 51);
            world.edit(world.overwritten(Side.CRM), "Stranger 61");
            allowed.agree(world.desk().connecting().resolve(world.desk().connection(), world.company()).plan());
            return () -> world.desk().sync();
        }
    },
    /** What the CRM holds goes to the ERP, whatever was changed there. */
    RESYNC {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            Strangers.edit(world, Side.ERP, 51);
            world.edit(world.counterpart(world.overwritten(Side.ERP)), "Stranger 61");
            return resyncing(world, allowed);
        }
    },
    REACTIVATE {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            world.archive();
            return () -> world.desk().reactivating().reactivate(world.desk().connection(), world.company());
        }
    },
    /** Of what a colleague began to connect and did not finish. */
    TAKE_OVER {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            OperationId claim = Before.cutOff(world, allowed);
            return () -> world.desk().takingOver().takeOver(world.desk().connection(), world.company(), claim);
        }
    },
    DISCONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            Before.connect(world);
            world.connectContacts();
            return disconnecting(world);
        }
    },
    UNDO_CONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            allowed.hold(world.values());
            Before.connect(world);
            world.connectContacts();
            return Before.undo(world);
        }
    },
    UNDO_DISCONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            DISCONNECT.prepare(world, allowed).run();
            return Before.undo(world);
        }
    };

    private static final ResyncFromCrm.Watch NOBODY_WATCHES = (_, _) -> {
    };

    /** The button that is pressed now; what came of it. */
    interface Pressed {
        Object run();
    }

    /** Whether contacts go with the company. */
    public boolean withContacts() {
        return switch (this) {
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> true;
            case CONNECT, CONNECT_AGAIN, RECONNECT, CREATE, SAVE, SYNC, RESYNC, REACTIVATE, TAKE_OVER -> false;
        };
    }

    /** Does all that comes before, and shows the person what is going to be done. */
    abstract Pressed prepare(World world, Allowed allowed);

    static Pressed disconnecting(World world) {
        PendingDisconnect pending = world.desk().disconnecting().look(world.desk().connection(), world.company());
        return () -> world.desk().disconnecting().disconnect(world.desk().connection(), pending);
    }

    static Pressed resyncing(World world, Allowed allowed) {
        ResyncFromCrm resyncing = world.desk().resyncing();
        ResyncCount counted = resyncing.count(new ResyncWish(world.desk().connection(),
                new ResyncWish.Scope.One(world.company())), NOBODY_WATCHES);
        counted.records(true).stream().flatMap(record -> record.values().stream())
                .forEach(write -> allowed.add(Place.of(write), write.after().textOrEmpty()));
        return () -> resyncing.run(counted, true, NOBODY_WATCHES);
    }

    private static Pressed saving(World world, PendingConnect pending, Allowed allowed) {
        allowed.hold(world.values());
        allowed.agree(pending.plan());
        return () -> world.desk().connecting().save(world.desk().connection(), pending);
    }
}
