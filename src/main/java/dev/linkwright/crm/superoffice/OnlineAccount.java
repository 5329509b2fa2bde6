package dev.linkwright.crm.superoffice;

/**
 * A user of SuperOffice Online, as one start of the program tells the next.
 *
 * @param tenant   the context identifier, {@code Cust12345}
 * @param login    the user's login name, stable
 * @param fullName what people call the user
 */
public record OnlineAccount(OnlineService service, String tenant, String login, String fullName) {
}
