package dev.linkwright.ui.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import dev.linkwright.model.KeyWord;

/** How far back a person looks. Days begin at midnight where the person is. */
enum Period {
    ANY_TIME(-1), TODAY(0), WEEK(6), MONTH(29), YEAR(364);

    private final int daysBack;

    Period(int daysBack) {
        this.daysBack = daysBack;
    }

    Optional<Instant> from(Instant now, ZoneId zone) {
        return Optional.of(this).filter(period -> period.daysBack >= 0).map(period -> LocalDate.ofInstant(now, zone)
                .minusDays(period.daysBack).atStartOfDay(zone).toInstant());
    }

    String textKey() {
        return "activity.period." + KeyWord.of(this);
    }
}
