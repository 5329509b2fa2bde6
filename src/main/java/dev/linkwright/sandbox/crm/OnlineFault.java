package dev.linkwright.sandbox.crm;

/** What a sign-in service, or somebody in between, can get wrong. Each is on until {@link OnlineSandbox#allIsWell}. */
public enum OnlineFault {
    /** The browser comes back with a state that nobody asked for. */
    WRONG_STATE,
    /** The person says no. */
    PERSON_REFUSES,
    /** The statement of who signed in repeats another sign-in's nonce. */
    WRONG_NONCE, OTHER_ISSUER, OTHER_AUDIENCE,
    /** The statement was over an hour ago. */
    EXPIRED_STATEMENT,
    /** The statement was changed after it was signed. */
    CHANGED_STATEMENT,
    /** The statement is signed by a key that is not the service's, under the name of one that is. */
    FOREIGN_KEY,
    /** The statement says itself that it needs no signature. */
    UNSIGNED,
    /** There is no statement. */
    NO_STATEMENT,
    /** The statement names an address of the WebAPI that belongs to somebody else. */
    FOREIGN_ADDRESS
}
