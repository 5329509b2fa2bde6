package dev.linkwright.settings;

/** Fetches profiles that lie at a web address. */
@FunctionalInterface
public interface SharedProfiles {

    /**
     * The text that lies there; blocks within a time limit. Of one that is longer than a profile can be, only so much
     * that it shows.
     *
     * @throws dev.linkwright.model.ProblemException if it cannot be had, or the address may not be called
     */
    String fetch(String address);
}
