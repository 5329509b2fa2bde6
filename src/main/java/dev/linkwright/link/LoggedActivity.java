package dev.linkwright.link;

/**
 * A row of the activity log.
 *
 * @param number grows with every row and never comes again
 * @param title  what the CRM record was called then; empty where that was not written down
 */
public record LoggedActivity(long number, Activity activity, String title) {
}
