package dev.linkwright.model;

import java.util.Locale;

/** The kinds of ERP records that a CRM record can be linked to. */
public enum ActorType {
    CUSTOMER, SUPPLIER, PERSON, PROJECT;

    /** The kind of CRM record that is linked to this actor type. */
    public EntityType entityType() {
        return switch (this) {
            case CUSTOMER, SUPPLIER -> EntityType.COMPANY;
            case PERSON -> EntityType.CONTACT;
            case PROJECT -> EntityType.PROJECT;
        };
    }

    /** The word that stands in link keys and profiles, for example {@code customer}. */
    public String word() {
        return KeyWord.of(this);
    }

    /**
     * The actor type of a {@link #word()}.
     *
     * @throws IllegalArgumentException if no actor type is called so
     */
    public static ActorType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
