package dev.linkwright.config;

import dev.linkwright.model.Problem;

/** Lets a person sign in to an ERP that did not take what is kept. */
@FunctionalInterface
public interface SignInQuestion {
    /** Asks nobody. */
    SignInQuestion NOBODY = (_, _) -> false;

    /**
     * Waits for the person; ends early when the thread is interrupted.
     *
     * @param why what the ERP, or the missing of a secret, said
     * @return whether there is another secret now, with which the call is worth one more try
     */
    boolean signInAgain(ErpConnection connection, Problem.Unauthorised why);
}
