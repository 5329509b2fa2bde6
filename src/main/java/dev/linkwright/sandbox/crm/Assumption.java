package dev.linkwright.sandbox.crm;

/**
 * A question that the published documentation of the WebAPI leaves open. Each enum is one question, its constants the possible
 * answers; the first constant is how the sandbox behaves when nobody says otherwise.
 */
public sealed interface Assumption {

    /** How a list answer names its next page. */
    enum NextLink implements Assumption {
        ABSOLUTE, RELATIVE, ABSENT
    }

    /** Whether a full page with nothing behind it still names a next page, which is then empty. */
    enum LastFullPage implements Assumption {
        NAMES_NO_NEXT, NAMES_AN_EMPTY_NEXT
    }

    /** Whether {@code PrimaryKey} of a list row is a number or a string. */
    enum PrimaryKeyForm implements Assumption {
        NUMBER, STRING
    }

    /** What a look-up of a foreign key by its value answers when there is none. */
    enum ByValueMiss implements Assumption {
        NOT_FOUND, NULL_BODY
    }

    /** Whether saving or deleting a foreign key makes its record look changed (UpdatedDate, and so 412). */
    enum ForeignKeyTouch implements Assumption {
        LEAVES_RECORD, TOUCHES_RECORD
    }

    /** Whether the server refuses the same value of the same key on two records. */
    enum ForeignKeyValues implements Assumption {
        UPSERTED_UNCHECKED, UNIQUE
    }

    /** Whether a foreign key can be saved in a foreign application or device that nobody made before. */
    enum ForeignKeyParents implements Assumption {
        MADE_ON_THE_WAY, MUST_EXIST
    }

    /** Whether REST paths accept an empty or left-out device identifier when a key is saved or deleted. */
    enum EmptyIdentifier implements Assumption {
        ACCEPTED, REFUSED
    }

    /** Whether devices of one name and different identifiers are different devices, or adding one renames the other. */
    enum DevicesOfOneName implements Assumption {
        MANY, ONE
    }

    /** What adding a foreign application or a device does that is there already. */
    enum AddedTwice implements Assumption {
        ANSWERED, REFUSED
    }

    /** What deleting a device does that is not there. */
    enum MissingDevice implements Assumption {
        NOT_FOUND, NOTHING_TO_DO
    }

    /** Whether a device is listed at once, or only {@link #LISTED_AFTER_SECONDS} later: lists may come from a cache. */
    enum NewDevice implements Assumption {
        LISTED_AT_ONCE, LISTED_LATER
    }

    int LISTED_AFTER_SECONDS = 5;

    /** Whether the answer to "who am I" brings a ticket along, with which the next calls need no password. */
    enum ProvidedTicket implements Assumption {
        NONE, GIVEN
    }

    /** Whether the browser may come back to any port of its computer, or only to the one that was registered. */
    enum RedirectPort implements Assumption {
        ANY, AS_REGISTERED
    }

    /** Whether an application without a secret may renew its tokens. */
    enum RefreshWithoutSecret implements Assumption {
        ACCEPTED, REFUSED
    }

    /** The status that tells an expired token. */
    enum ExpiredToken implements Assumption {
        UNAUTHORISED, FORBIDDEN
    }

    /** Whether {@code afterTime} and its kin work on archive columns of type date, such as updatedDate. */
    enum TimeOnDateColumn implements Assumption {
        ACCEPTED, REFUSED
    }

    /** Whether {@code after '2026-01-01'} finds rows of that very day. */
    enum AfterDay implements Assumption {
        FROM_MIDNIGHT, FROM_NEXT_DAY
    }

    /** Whether answers carry an offset on date-times: as the request asked, or never, or always. */
    enum DateOffset implements Assumption {
        AS_ASKED, NEVER, ALWAYS
    }

    /** Whether {@code test} works on a path below a property, such as {@code /Category/Id}. */
    enum NestedTest implements Assumption {
        SUPPORTED, REFUSED
    }

    /** What a {@code test} of a path that does not exist answers. */
    enum TestOfMissingPath implements Assumption {
        CONFLICT, BAD_REQUEST
    }

    /** Whether archive restrictions on texts heed letter case. */
    enum TextCase implements Assumption {
        IGNORED, HEEDED
    }

    /** Whether texts are kept as they were sent, or trimmed. */
    enum StoredText implements Assumption {
        AS_SENT, TRIMMED
    }

    /** What becomes of a phone, e-mail or web row whose value is blank. */
    enum BlankRow implements Assumption {
        DROPPED, KEPT
    }

    /** Whether a deleted record can still be read by its id. */
    enum DeletedRecord implements Assumption {
        NOT_FOUND, STILL_ANSWERED
    }

    /** Which rows a list has whose request names no {@code $entities}: former employees, companies marked with a stop. */
    enum UnnamedEntities implements Assumption {
        ALL, MAIN_ONLY
    }

    /** Whether a company's project is listed once, or once for each of the company's members. */
    enum MemberRows implements Assumption {
        ONE_PER_PROJECT, ONE_PER_MEMBER
    }

    /** Whether a day such as EndDate is the same in every time zone, or turned into the one asked for as a moment is. */
    enum DayZone implements Assumption {
        SAME_EVERYWHERE, TURNED
    }

    /** What stands in {@code SecondaryGroups} of who is signed in: numbers of groups, or groups with an {@code Id}. */
    enum SecondaryGroups implements Assumption {
        NUMBERS, OBJECTS
    }

    /** Whether there is a list {@code usergroup} that tells the names of groups. */
    enum GroupList implements Assumption {
        THERE, UNKNOWN
    }

    /** Whether the list endpoints answer without {@code $filter}, as the agent form does not. */
    enum MissingFilter implements Assumption {
        ACCEPTED, REFUSED
    }

    /** Whether everybody may see which fields the customer defined. */
    enum CustomDefinitions implements Assumption {
        ANSWERED, REFUSED
    }

    /** Whether the definition of a user-defined list field names the list that holds its items. */
    enum CustomList implements Assumption {
        NAMED, UNNAMED
    }

    /** Whether numbers, dates and items in user-defined fields are marked, as {@code [I:3]}, or stand bare. */
    enum CustomValue implements Assumption {
        MARKED, BARE
    }

    /** Whether a user-defined check box is {@code True} or {@code [I:1]}. */
    enum CustomCheckbox implements Assumption {
        WORD, MARKED_NUMBER
    }

    /** What writing some of the {@code CustomFields} does to those that are not named. */
    enum CustomReplace implements Assumption {
        KEEPS_OTHERS, BLANKS_OTHERS
    }
}
