package dev.linkwright.settings;

import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import dev.linkwright.config.KeptFollowing;
import dev.linkwright.config.KeptFollowing.Following;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.Sentence;

/** Whether the person who is signed in may change settings: administrators of the CRM may. */
public final class SettingsRight {
    private final WorkingProfile working;
    private final Supplier<Optional<Following>> following;
    private final CrmGateway crm;

    @Inject
    public SettingsRight(WorkingProfile working, KeptFollowing following, CrmGateway crm) {
        this(working, following::read, crm);
    }

    /** Where no shared profile is followed. */
    public SettingsRight(WorkingProfile working, CrmGateway crm) {
        this(working, Optional::empty, crm);
    }

    private SettingsRight(WorkingProfile working, Supplier<Optional<Following>> following, CrmGateway crm) {
        this.working = working;
        this.following = following;
        this.crm = crm;
    }

    /**
     * Asks the CRM, so never on a thread that draws.
     *
     * @return why settings can only be read; empty if they can be changed
     * @throws dev.linkwright.model.ProblemException if the CRM cannot be asked; then settings can only be read, too
     */
    public Optional<Sentence> whyReadOnly() {
        if (working.fixed().isPresent()) {
            return working.fixed();
        }
        Optional<Following> followed = following.get();
        if (followed.isPresent()) {
            return Optional.of(Sentence.of("settings.following", followed.get().place()));
        }
        SignedIn person = crm.whoAmI();
        return person.administrator()
                ? Optional.empty()
                : Optional.of(Sentence.of("settings.not-administrator", person.fullName()));
    }

    /**
     * Whether this person may decide which shared profile is followed; that is so while one is, too. Asks the CRM.
     *
     * @throws dev.linkwright.model.ProblemException if the CRM cannot be asked
     */
    public boolean mayFollow() {
        return working.fixed().isEmpty() && crm.whoAmI().administrator();
    }
}
