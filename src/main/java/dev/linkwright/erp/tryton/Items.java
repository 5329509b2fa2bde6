package dev.linkwright.erp.tryton;

import dev.linkwright.model.Notation;

/** The items of a list. */
sealed interface Items permits ListSource, Selection {

    /** Of the list in field definitions. */
    String name();

    /** How two keys are compared. */
    Notation notation();
}
