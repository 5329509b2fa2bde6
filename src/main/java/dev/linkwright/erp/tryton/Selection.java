package dev.linkwright.erp.tryton;

import dev.linkwright.model.Notation;

/**
 * A list that Tryton keeps in the description of the column itself.
 *
 * @param model  whose column it is
 * @param column that holds the key of an item
 */
record Selection(String model, String column) implements Items {

    @Override
    public String name() {
        return model + "." + column;
    }

    @Override
    public Notation notation() {
        return Notation.PLAIN;
    }
}
