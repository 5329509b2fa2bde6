package dev.linkwright.sandbox.erp;

/**
 * How much the server bears before it answers 429; 0 means no limit.
 *
 * @param perMinute
 *            requests that begin within any 60 seconds
 * @param concurrent
 *            requests worked on at the same time
 * @param queued
 *            requests that may wait while as many as may be are worked on
 */
public record ErpLimits(int perMinute, int concurrent, int queued) {

    public static final ErpLimits NONE = new ErpLimits(0, 0, 0);
    /** What Business Central documents for production environments. */
    public static final ErpLimits DOCUMENTED = new ErpLimits(600, 5, 95);
}
