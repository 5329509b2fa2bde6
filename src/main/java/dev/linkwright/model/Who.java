package dev.linkwright.model;

/**
 * Who is working here, as claims and the activity log say it.
 *
 * @param user        the CRM user's name
 * @param workstation the machine's name
 */
public record Who(String user, String workstation) {
}
