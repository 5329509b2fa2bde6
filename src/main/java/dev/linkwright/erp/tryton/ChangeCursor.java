package dev.linkwright.erp.tryton;

import java.time.LocalDateTime;

import dev.linkwright.erp.ChangePoint;

/**
 * How far a look for changes has come.
 *
 * @param since  changes from here on; the server's clock
 * @param until  where the next look starts from; known once the first part of a look is done
 * @param model  index among the models looked at
 * @param behind the last row seen of that model; 0 for none
 */
record ChangeCursor(LocalDateTime since, LocalDateTime until, int model, long behind) {

    static ChangeCursor startingAt(LocalDateTime moment) {
        return new ChangeCursor(moment, moment, 0, 0);
    }

    boolean isStart() {
        return model == 0 && behind == 0;
    }

    ChangePoint point() {
        return new ChangePoint(since + " " + until + " " + model + " " + behind);
    }

    static ChangeCursor parse(ChangePoint point) {
        String[] parts = point.text().split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not a point of Tryton's: " + point.text());
        }
        return new ChangeCursor(LocalDateTime.parse(parts[0]), LocalDateTime.parse(parts[1]),
                Integer.parseInt(parts[2]), Long.parseLong(parts[3]));
    }
}
