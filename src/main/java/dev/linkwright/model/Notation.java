package dev.linkwright.model;

/** Which differences in writing do not count when two values of a field are compared. */
public enum Notation {
    /** White space and Unicode form. */
    PLAIN,
    /** Letter case as well. */
    ANY_CASE,
    /** E.164, read with the record's country. */
    PHONE,
    /** Letter case, and {@code mailto:}. */
    EMAIL,
    /** Scheme, {@code www.}, letter case of the host, closing slash. */
    WEB_ADDRESS,
    /** Blanks, dots and country prefixes of organisation and VAT numbers. */
    ORGANISATION_NUMBER,
    /** ISO 3166 two letters. */
    COUNTRY
}
