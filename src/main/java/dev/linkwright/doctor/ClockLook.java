package dev.linkwright.doctor;

import java.time.Duration;
import java.util.Optional;

import dev.linkwright.model.Sentence;

/** How the clock of a system that answered stands to ours. */
record ClockLook(ServerClocks clocks) {
    /** More makes what was changed last hard to tell, and tokens too new or too old. */
    private static final Duration MUCH = Duration.ofMinutes(2);

    /** The answer itself takes some time. */
    private static final int MOMENT = 3;

    Optional<Finding> of(Sentence about, String system) {
        return clocks.ahead(system).map(ahead -> {
            long seconds = ahead.abs().toSeconds();
            if (seconds < MOMENT) {
                return Finding.well(about, Sentence.of("doctor.clock.same", system));
            }
            Sentence sentence = Sentence.of(ahead.isNegative() ? "doctor.clock.behind" : "doctor.clock.ahead", system,
                    seconds);
            return ahead.abs().compareTo(MUCH) > 0
                    ? Finding.attention(about, sentence, Sentence.of("doctor.clock.next"))
                    : Finding.well(about, sentence);
        });
    }
}
