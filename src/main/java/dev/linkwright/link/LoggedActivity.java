package dev.linkwright.link;

/**
 * A row of the activity log.
 *
 * @param number grows with every row and never comes again
 */
public record LoggedActivity(long number, Activity activity) {
}
