package dev.linkwright.doctor;

import java.util.List;

import dev.linkwright.browse.SyncHealth;
import dev.linkwright.browse.UnfinishedWork;
import dev.linkwright.model.Sentence;

/** What was begun here and is not finished. */
record UnfinishedCheck(SyncHealth health) implements Check {
    @Override
    public Sentence about() {
        return Sentence.of("doctor.unfinished");
    }

    @Override
    public List<Finding> look() {
        List<UnfinishedWork> unfinished = health.unfinished();
        return List.of(unfinished.isEmpty()
                ? Finding.well(about(), Sentence.of("doctor.unfinished.none"))
                : Finding.attention(about(),
                        Sentence.of("doctor.unfinished.some", unfinished.size(), unfinished.getFirst().since()),
                        Sentence.of("doctor.unfinished.next")));
    }
}
