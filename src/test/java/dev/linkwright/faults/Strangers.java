package dev.linkwright.faults;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.Side;

/** What others do to the two records while nobody at the desk knows. */
public enum Strangers {
    /** Nobody is there. */
    NOBODY("") {
        @Override
        void act(World world, Map<Place, String> before) {
        }
    },
    EDIT_ERP("ERP edited meanwhile") {
        @Override
        void act(World world, Map<Place, String> before) {
            edit(world, Side.ERP, LATER);
        }
    },
    EDIT_CRM("CRM edited meanwhile") {
        @Override
        void act(World world, Map<Place, String> before) {
            edit(world, Side.CRM, LATER);
        }
    },
    /** Somebody who does not like what was written puts back what was there. */
    PUT_BACK_ERP("ERP put back meanwhile") {
        @Override
        void act(World world, Map<Place, String> before) {
            putBack(world, Side.ERP, before);
        }
    },
    PUT_BACK_CRM("CRM put back meanwhile") {
        @Override
        void act(World world, Map<Place, String> before) {
            putBack(world, Side.CRM, before);
        }
    };

    private static final int LATER = 90;

    private final String title;

    Strangers(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @param before what the places held before the operation */
    abstract void act(World world, Map<Place, String> before);

    /** Edits a value that a connect overwrites, and one that it does not. */
    public static void edit(World world, Side side, int number) {
        if (world.values().containsKey(world.overwritten(side))) {
            for (Place place : List.of(world.overwritten(side), world.other(side))) {
                world.edit(place, value(place, number));
            }
        }
    }

    private static String value(Place place, int number) {
        if (place.field().contains("mail")) {
            return "stranger" + number + "@test.example";
        }
        return place.field().contains("phone") ? "73 80 00 %02d".formatted(number) : "Stranger " + number;
    }

    private static void putBack(World world, Side side, Map<Place, String> before) {
        before.forEach((place, value) -> {
            if (place.side() == side && !value.equals(world.values().get(place))) {
                world.edit(place, value);
            }
        });
    }
}
