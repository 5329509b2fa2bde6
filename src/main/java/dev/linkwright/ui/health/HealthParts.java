package dev.linkwright.ui.health;

import java.util.Optional;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.ui.common.Navigator;

/** What the page is made of, and the steps that lead from one part to another or away. */
record HealthParts(HealthViewModel links, ConflictWalk walk, UnfinishedViewModel unfinished, HeldViewModel held,
        Navigator navigator) {

    /** Does what a row offers first. */
    void go(HealthRow row) {
        row.line().ifPresent(line -> line.steps().stream().findFirst().ifPresent(step -> go(row, line, step)));
    }

    void go(HealthRow row, HealthLine line, HealthStep step) {
        links.select(Optional.of(line));
        switch (step) {
            case RESOLVE, LOOK_AND_WRITE -> walk.begin(line, row.index(), links.filter());
            case RETRY -> walk.retry(line);
            case OPEN, CONNECT_TO_ANOTHER, CONNECT_TO_MERGED, DISCONNECT ->
                navigator.openLink(line.entity(), line.connection());
        }
    }
}
