package dev.linkwright.link;

/** Why a link stands as it does. */
public enum Cause {
    AGREED(Health.IN_SYNC),
    /** Both sides changed the same field, or what was agreed last is not known here. */
    CONFLICT(Health.WAITING),
    /** An automatic run would have written too much at once. */
    BRAKE(Health.WAITING),
    /** A field was rewritten automatically again and again: two systems disagree. */
    PING_PONG(Health.WAITING),
    /** A value that the other side cannot hold, until a person changes it. */
    REFUSED(Health.WAITING),
    ACTOR_GONE(Health.LEFT_OUT), ACTOR_ARCHIVED(Health.LEFT_OUT), ACTOR_MERGED(Health.LEFT_OUT), RECORD_DELETED(
            Health.LEFT_OUT),
    /** A contact whose company is not linked, or whose person does not belong to the company's actor any more. */
    RULE(Health.LEFT_OUT),
    /** The record or the actor may not be read or written by the one who synchronises. */
    NOT_ALLOWED(Health.LEFT_OUT),
    /** The connection speaks to another ERP than the links were made for, or its server runs backwards. */
    OTHER_ERP(Health.FAILING),
    /** Somebody is working on the record. */
    CLAIMED(Health.FAILING),
    /** An operation stopped halfway and is carried on with. */
    UNFINISHED(Health.FAILING), PROBLEM(Health.FAILING);

    private final Health health;

    Cause(Health health) {
        this.health = health;
    }

    public Health health() {
        return health;
    }
}
