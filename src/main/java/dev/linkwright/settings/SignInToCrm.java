package dev.linkwright.settings;

import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.Route;

/**
 * Signs a person in to a CRM and keeps what the next start needs. Every call blocks, ends early when its thread is
 * interrupted, and fails with a {@link dev.linkwright.model.ProblemException}; then nothing was kept.
 */
public interface SignInToCrm {

    /**
     * To a SuperOffice on the company's own server.
     *
     * @throws dev.linkwright.model.ProblemException Refused, too, where the address cannot be used
     */
    SignedIn onsite(String address, String user, String password, Route route);

    /**
     * To SuperOffice's cloud, in the system's browser; waits for the person.
     *
     * @param service      {@code online}, {@code stage}, {@code sod}, or the address of a sign-in service
     * @param application  the identifier under which the administrator registered this program there
     * @param route        how requests get there
     * @param redirectPort the port of the redirect address that was registered; 0 where any is taken
     * @throws dev.linkwright.model.ProblemException Refused, too, where something of it cannot be used
     */
    SignedIn online(String service, String application, int redirectPort, Route route);

    /**
     * To the made-up CRM, which asks nobody who they are.
     *
     * @param administrator whether the person may change settings
     * @param withErp       whether the made-up ERP belongs to it
     */
    void sandbox(boolean administrator, boolean withErp);
}
