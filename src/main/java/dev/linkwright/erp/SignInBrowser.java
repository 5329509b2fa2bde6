package dev.linkwright.erp;

import java.net.URI;

/** Shows a page on which the person signs in, outside the program: the system's browser. */
@FunctionalInterface
public interface SignInBrowser {

    /**
     * Opens the page and returns at once.
     *
     * @throws dev.linkwright.model.ProblemException Unauthorised where nobody is there to sign in
     */
    void show(URI page);
}
