package dev.linkwright.crm;

import java.util.Set;

/**
 * Who is signed in to which CRM.
 *
 * @param tenant        a stable name of the database: {@code Cust12345} online, serial number or address onsite
 * @param tenantName    what people call it
 * @param login         the user's login name, stable
 * @param fullName      what people call the user
 * @param administrator whether settings may be changed
 * @param groups        names of the groups that the user is in
 */
public record SignedIn(String tenant, String tenantName, String login, String fullName, boolean administrator,
        Set<String> groups) {
    public SignedIn {
        groups = Set.copyOf(groups);
    }

    /** In no group. */
    public SignedIn(String tenant, String tenantName, String login, String fullName, boolean administrator) {
        this(tenant, tenantName, login, fullName, administrator, Set.of());
    }
}
