package dev.linkwright.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import dev.linkwright.model.Sentence;

/**
 * Who synchronises without being asked, and how often. Where both are named, that account does at that workstation only.
 *
 * @param account     login name in the CRM
 * @param workstation name of the computer
 * @param every       from the start of one run to the start of the next
 */
public record Automatic(Optional<String> account, Optional<String> workstation, Duration every) {
    public static final int USUAL_MINUTES = 5;
    public static final int MOST_MINUTES = 24 * 60;

    /** Whether it is this account at this workstation; letter case does not count. */
    public boolean names(String login, String computer) {
        return (account.isPresent() || workstation.isPresent()) && fits(account, login) && fits(workstation, computer);
    }

    /** Who it is. */
    public Sentence sentence() {
        if (account.isPresent() && workstation.isPresent()) {
            return Sentence.of("automatic.both", account.get(), workstation.get());
        }
        return account.isPresent()
                ? Sentence.of("automatic.account", account.get())
                : Sentence.of("automatic.workstation", workstation.orElse(""));
    }

    private static boolean fits(Optional<String> wanted, String is) {
        return wanted.isEmpty() || plain(wanted.get()).equals(plain(is));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
