package dev.linkwright.faults;

import java.util.List;

import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.Side;

/** What a person does, or the program by itself. */
public enum Doing {
    CONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            PendingConnect pending = decided(world);
            allowed.agree(pending.plan());
            return () -> world.desk().connecting().save(world.desk().connection(), pending);
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
            connect(world);
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
            connect(world);
            Strangers.edit(world, Side.ERP, 51);
            world.edit(world.overwritten(Side.CRM), "Stranger 61");
            allowed.agree(world.desk().connecting().resolve(world.desk().connection(), world.company()).plan());
            return () -> world.desk().sync();
        }
    },
    DISCONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            connect(world);
            world.connectContacts();
            PendingDisconnect pending = world.desk().disconnecting().look(world.desk().connection(), world.company());
            return () -> world.desk().disconnecting().disconnect(world.desk().connection(), pending);
        }
    },
    UNDO_CONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            allowed.hold(world.values());
            connect(world);
            world.connectContacts();
            return undo(world);
        }
    },
    UNDO_DISCONNECT {
        @Override
        Pressed prepare(World world, Allowed allowed) {
            DISCONNECT.prepare(world, allowed).run();
            return undo(world);
        }
    };

    /** The button that is pressed now; what came of it. */
    interface Pressed {
        Object run();
    }

    /** Whether contacts go with the company. */
    public boolean withContacts() {
        return switch (this) {
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> true;
            case CONNECT, CREATE, SAVE, SYNC -> false;
        };
    }

    /** Does all that comes before, and shows the person what is going to be done. */
    abstract Pressed prepare(World world, Allowed allowed);

    private static PendingConnect decided(World world) {
        return world.decided(
                world.desk().connecting().compare(world.desk().connection(), world.company(), world.customer()));
    }

    private static void connect(World world) {
        SaveOutcome outcome = world.desk().connecting().save(world.desk().connection(), decided(world));
        if (!(outcome instanceof SaveOutcome.Done)) {
            throw new IllegalStateException("Not connected: " + outcome);
        }
    }

    private static Pressed undo(World world) {
        PendingUndo pending = world.desk().undoing().look(world.desk().connection(), world.company()).orElseThrow();
        return () -> world.desk().undoing().undo(world.desk().connection(), pending);
    }
}
