package dev.linkwright.ui.settings;

import jakarta.inject.Inject;

import dev.linkwright.settings.Catalogue;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Which connection the pages about a single one look at, and what is known of its systems. */
record ChosenConnection(ConnectionChoice choice, Catalogues catalogues, Work work, Texts texts) {

    @Inject
    ChosenConnection {
    }

    /** What its systems have told so far. */
    Catalogue catalogue() {
        return state().catalogue();
    }

    Catalogues.State state() {
        return choice.connection().map(catalogues::of).orElse(Catalogues.State.NOTHING);
    }

    /** Another one was chosen, or its systems told something. */
    void whenChanged(Runnable look) {
        choice.chosenProperty().subscribe((_, _) -> look.run());
        catalogues.whenChanged(look);
    }
}
