package dev.linkwright.browse;

/**
 * Who is signed in, as the status bar shows it.
 *
 * @param user   the CRM user's name
 * @param tenant what people call the CRM
 */
public record Session(String user, String tenant) {
}
