package dev.linkwright.sandbox.erp;

/**
 * A question that the published documentation of the API leaves open, or answers differently from version to version. Each enum
 * is one question, its constants the possible answers; the first constant is how the sandbox behaves when nobody says otherwise.
 */
public sealed interface ErpAssumption {

    /** The status of {@code Request_EntityChanged}. */
    enum StaleVersion implements ErpAssumption {
        CONFLICT, PRECONDITION_FAILED
    }

    /** The status of {@code Internal_EntityWithSameKeyExists}. */
    enum SameKey implements ErpAssumption {
        BAD_REQUEST, CONFLICT
    }

    /** What {@code in} does: work with {@code $schemaversion=2.1} and else be ignored, always work, or always be ignored. */
    enum InOperator implements ErpAssumption {
        WITH_SCHEMA_VERSION, HONOURED, IGNORED
    }

    /** What a function within a function does before {@code $schemaversion=2.1}. */
    enum NestedFunction implements ErpAssumption {
        REFUSED, INNER_IGNORED, CONDITION_IGNORED
    }

    /** Whether comparisons of texts heed letter case where neither tolower nor toupper is used. */
    enum TextCase implements ErpAssumption {
        HEEDED, IGNORED
    }

    /** Whether a text longer than its field can be looked for by startswith and its kin; by eq it never can. */
    enum LongSearchText implements ErpAssumption {
        ACCEPTED, REFUSED
    }

    /** How an option that is not set is written. */
    enum BlankOption implements ErpAssumption {
        SPACE, ENCODED
    }

    /** Whether projects tell when they were changed. */
    enum ProjectStamp implements ErpAssumption {
        PRESENT, ABSENT
    }

    /** What reading a record that does not exist is called; the status is 404 either way. */
    enum MissingRecord implements ErpAssumption {
        RECORD_NOT_FOUND, RESOURCE_NOT_FOUND
    }

    /** What 403 for lack of rights is called. */
    enum LackOfRights implements ErpAssumption {
        AUTHORIZATION, SERVER_ERROR
    }

    /** Whether 429 tells how long to wait. */
    enum Throttled implements ErpAssumption {
        WITHOUT_RETRY_AFTER, WITH_RETRY_AFTER
    }

    /** What a read-only property in a body does, if it differs from what is stored. */
    enum ReadOnlyProperty implements ErpAssumption {
        REFUSED, IGNORED
    }

    /** Whether clients may choose numbers: the set-up of the number series. */
    enum ManualNumbers implements ErpAssumption {
        REFUSED, ALLOWED
    }

    /** Whether a vendor needs a name, as customers and contacts do. */
    enum VendorName implements ErpAssumption {
        MAY_BE_BLANK, MANDATORY
    }

    /** Whether the form of e-mail addresses is checked. */
    enum EmailForm implements ErpAssumption {
        CHECKED, UNCHECKED
    }

    /** What a page link does whose last row was deleted meanwhile. */
    enum VanishedSkipToken implements ErpAssumption {
        CONTINUES, NO_LONGER_VALID
    }

    /** Whether a full page with nothing behind it still names a next page, which is then empty. */
    enum LastFullPage implements ErpAssumption {
        NAMES_NO_NEXT, NAMES_AN_EMPTY_NEXT
    }
}
