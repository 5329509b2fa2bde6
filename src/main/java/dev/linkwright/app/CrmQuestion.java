package dev.linkwright.app;

import dev.linkwright.config.SecretPlace;

/** Lets a person sign in to the CRM, which did not take what is kept. */
@FunctionalInterface
interface CrmQuestion {
    /** Asks nobody. */
    CrmQuestion NOBODY = _ -> false;

    /**
     * Waits for the person.
     *
     * @return whether there is another password now
     */
    boolean signInAgain(SecretPlace.OfCrm place);
}
