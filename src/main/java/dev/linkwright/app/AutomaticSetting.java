package dev.linkwright.app;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import dev.linkwright.config.Automatic;
import dev.linkwright.model.Sentence;

/**
 * Whether this account at this workstation synchronises by itself.
 *
 * @param profile     what the profile says now
 * @param account     login name in the CRM
 * @param workstation name of this computer
 * @param sandbox     whether the ERP is the made-up one of this process, where nobody has to be named for a run that was asked for
 */
record AutomaticSetting(Supplier<Optional<Automatic>> profile, String account, String workstation, boolean sandbox) {

    /** Who is named now; empty for nobody. */
    Optional<Automatic> automatic() {
        return profile.get();
    }

    /** Whether it may be asked to synchronise as if by itself. */
    boolean mayRun() {
        return sandbox || isNamed();
    }

    boolean isNamed() {
        return automatic().filter(setting -> setting.names(account, workstation)).isPresent();
    }

    /** From the start of one run to the start of the next, here or where somebody else is named. */
    Optional<Duration> every() {
        return automatic().map(Automatic::every);
    }

    /** The same where nobody is named and a run was asked for. */
    Duration everyOrHourly() {
        return every().orElse(Duration.ofHours(1));
    }

    /** Why nothing is synchronised here. */
    Sentence whyNot() {
        return automatic().map(setting -> Sentence.of("automatic.not-named", account, workstation, setting.sentence()))
                .orElseGet(() -> Sentence.of("automatic.nobody", account, workstation));
    }
}
