package dev.linkwright.settings;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.Sentence;

/** Whether the person who is signed in may change settings: administrators of the CRM may. */
public final class SettingsRight {
    private final WorkingProfile working;
    private final CrmGateway crm;

    @Inject
    public SettingsRight(WorkingProfile working, CrmGateway crm) {
        this.working = working;
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
        SignedIn person = crm.whoAmI();
        return person.administrator()
                ? Optional.empty()
                : Optional.of(Sentence.of("settings.not-administrator", person.fullName()));
    }
}
