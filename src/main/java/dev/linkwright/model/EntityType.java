package dev.linkwright.model;

/** The kinds of CRM records that can be linked. */
public enum EntityType {
    COMPANY, CONTACT, PROJECT
}
