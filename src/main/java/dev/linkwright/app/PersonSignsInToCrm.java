package dev.linkwright.app;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.http.Priority;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Texts;

/** Asks the person in front of the screen for the CRM's password, and keeps it; work behind the window asks nobody. */
final class PersonSignsInToCrm implements CrmQuestion {
    private final SecretStore kept;
    private final WindowQuestions questions;
    private final Texts texts;

    @Inject
    PersonSignsInToCrm(SecretStore kept, WindowQuestions questions, Texts texts) {
        this.kept = kept;
        this.questions = questions;
        this.texts = texts;
    }

    @Override
    public boolean signInAgain(SecretPlace.OfCrm place) {
        if (Priority.current() == Priority.BACKGROUND) {
            return false;
        }
        Optional<String> typed = questions.secret(StartingSignIn.CRM, texts.text("sign-in.again.password"),
                place.user(), Sentence.of("sign-in.again.why", StartingSignIn.CRM));
        typed.ifPresent(password -> kept.keep(place, password));
        return typed.isPresent();
    }
}
