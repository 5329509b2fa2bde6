package dev.linkwright.link;

/** The calls that make an actor, in their order. */
public enum CreationStep {
    CLAIM, ERP_CREATE, CLAIM_AWAY
}
