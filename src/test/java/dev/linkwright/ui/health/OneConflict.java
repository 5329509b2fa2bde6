package dev.linkwright.ui.health;

import dev.linkwright.connect.Compared;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.plans.Plans;

/** A record with one conflict, as most have. */
final class OneConflict {
    private OneConflict() {
    }

    static Compared compared() {
        return Plans.of(Occasion.SYNCHRONISATION)
                .changed("phone", "Phone", "+47 70 10 24 60", "+47 70 10 24 90", "+47 70 10 24 00",
                        Circumstance.BOTH_CHANGED)
                .equal("name", "Name", "Havlys Sjømat AS", "Havlys Sjømat AS").compared();
    }
}
