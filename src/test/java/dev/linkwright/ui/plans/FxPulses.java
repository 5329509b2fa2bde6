package dev.linkwright.ui.plans;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import javafx.animation.AnimationTimer;

/**
 * How long the JavaFX thread works from one pulse to the next: in the pulse itself, and for all that runs between.
 * Counted in time of the processor, so that another process that takes the core away does not count.
 */
public final class FxPulses {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] work;
    private final Runnable eachPulse;
    private final Runnable atEnd;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            pulse();
        }
    };
    private int pulses;
    private long before;

    /**
     * @param count     so many pulses are measured
     * @param eachPulse what is done in each; it counts as work
     * @param atEnd     runs after the last one
     */
    public FxPulses(int count, Runnable eachPulse, Runnable atEnd) {
        this.work = new long[count];
        this.eachPulse = eachPulse;
        this.atEnd = atEnd;
    }

    /** Begins with the next pulse; on the JavaFX thread. */
    public void start() {
        timer.start();
    }

    /** The work of a share of all pulses was no longer than this; in milliseconds. */
    public double percentile(double share) {
        long[] sorted = Arrays.copyOf(work, work.length);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, rank)] / 1_000_000.0;
    }

    private void pulse() {
        long now = threads.getCurrentThreadCpuTime();
        if (before != 0) {
            work[pulses++] = now - before;
        }
        before = now;
        if (pulses == work.length) {
            timer.stop();
            atEnd.run();
        } else {
            eachPulse.run();
        }
    }
}
