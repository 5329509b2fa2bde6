package dev.linkwright.settings;

/**
 * Who settings are changed by, and where.
 *
 * @param account     login name in the CRM
 * @param workstation name of this computer
 */
public record Here(String account, String workstation) {
}
