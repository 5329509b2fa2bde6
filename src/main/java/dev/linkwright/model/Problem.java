package dev.linkwright.model;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Why something could not be done, in terms a person can act on. Adapters map every failure of the wire to one of
 * these; views only show them. No problem carries a secret or a field value that the person has not typed.
 */
public sealed interface Problem {

    /** Whether the request may have been carried out all the same. */
    enum Outcome {
        NOTHING_DONE, UNKNOWN
    }

    /** How a server failed to answer. */
    enum Failure {
        NO_CONNECTION, TIME_LIMIT, CUT, SERVER_ERROR, NOT_TRUSTED,
        /** Its certificate is for another host. */
        WRONG_HOST,
        /** It says that it is closed for a while, as for an upgrade. */
        MAINTENANCE,
        /** It says that it does not serve this customer, as after a suspension. */
        CLOSED
    }

    /** The server did not answer, or not with an answer of its own. */
    record Unreachable(String system, Failure failure, String detail, Outcome outcome) implements Problem {
    }

    /** What went wrong with a sign-in. */
    enum SignInFault {
        /** Credentials are missing, wrong or expired. */
        NOT_ACCEPTED,
        /** The person said no on the page of the sign-in service, or in the window that asked. */
        DECLINED,
        /** The person closed the page, or is not there. */
        TIME_LIMIT,
        /** The browser has no way back, as another program uses the port. */
        NO_PORT,
        /** What came back is not the answer of the sign-in service to this question. */
        NOT_GENUINE,
        /** Somebody else signed in than the one who works here. */
        OTHER_USER
    }

    /** Nobody is signed in, or not who should be. Nothing was written. */
    record Unauthorised(String system, String detail, SignInFault fault) implements Problem {
        public Unauthorised(String system, String detail) {
            this(system, detail, SignInFault.NOT_ACCEPTED);
        }
    }

    /**
     * The server understood and said no.
     *
     * @param why    the server's own sentence, or that of who speaks for it and did not even ask
     * @param field  the field it named; null where it named none
     * @param detail what helps nobody but whoever looks into the server, such as its code; empty for none
     */
    record Refused(String system, Sentence why, @Nullable String field, String detail) implements Problem {
        public Refused(String system, String words, @Nullable String field, String detail) {
            this(system, Sentence.verbatim(words), field, detail);
        }

        public Refused(String system, String words, @Nullable String field) {
            this(system, words, field, "");
        }

        public Refused(String system, Sentence why, @Nullable String field) {
            this(system, why, field, "");
        }

        /** The server's own words, or what stands for the sentence in logs. */
        public String words() {
            return why.plain();
        }
    }

    /** Somebody wrote the record since it was read. Nothing was written. */
    record Stale(String system) implements Problem {
    }

    /** The record is not there (any more). */
    record NotFound(String system, String what) implements Problem {
    }

    /** The server asks to wait. Nothing was written. */
    record Throttled(String system, Instant until) implements Problem {
    }

    /** The user has no right to it. Nothing was written. */
    record NotAllowed(String system, String what) implements Problem {
    }

    /**
     * The answer is not what the protocol promises.
     *
     * @param request what was asked, without secrets or values
     * @param detail  where the answer is wrong
     */
    record Malformed(String system, String request, String detail, Outcome outcome) implements Problem {
    }

    /** Why what is kept on this computer cannot be read or written. */
    enum StoreFailure {
        LOCKED, DISK_FULL, DAMAGED, NOT_ACCESSIBLE,
        /** A newer version of the program wrote it. */
        TOO_NEW
    }

    /**
     * The connection speaks to another ERP than the one its links point to. Everything on it stops.
     *
     * @param before address and database of the one before
     */
    record OtherErp(String system, String before) implements Problem {
    }

    /**
     * The server holds older records than it did before, as after a backup was restored. Everything that runs by itself
     * stops until a person has every link compared.
     */
    record RanBackwards(String system) implements Problem {
    }

    /**
     * What is wanted breaks a rule of linking, such as that a contact needs its company. Nothing was written.
     *
     * @param why  what happened
     * @param next what the person can do about it
     */
    record NotLinkable(Sentence why, Sentence next) implements Problem {
    }

    /**
     * What is kept on this computer cannot be read or written. The call that failed changed nothing there, as far as
     * the file system tells; it says nothing about calls to other systems that came before it.
     *
     * @param detail names the file and what is wrong, without values
     */
    record StoreFailed(StoreFailure failure, String detail) implements Problem {
    }

    /**
     * What keeps secrets on this computer is locked, or did not take one. Nothing was sent anywhere.
     *
     * @param place  what people call it, within a sentence
     * @param detail never a secret
     */
    record SecretsClosed(Sentence place, String detail) implements Problem {
    }

    /** A fault of Linkwright itself. */
    record Bug(String detail) implements Problem {
    }

    /** A stable code, the same for the same kind of problem in every language and version. */
    default String code() {
        return switch (this) {
            case Unreachable(String _, Failure failure, String _, Outcome _) -> switch (failure) {
                case NO_CONNECTION -> "LW-101";
                case TIME_LIMIT -> "LW-102";
                case CUT -> "LW-103";
                case SERVER_ERROR -> "LW-104";
                case NOT_TRUSTED -> "LW-105";
                case MAINTENANCE -> "LW-106";
                case CLOSED -> "LW-107";
                case WRONG_HOST -> "LW-108";
            };
            case Unauthorised _ -> "LW-201";
            case NotAllowed _ -> "LW-202";
            case SecretsClosed _ -> "LW-203";
            case Refused _ -> "LW-301";
            case Stale _ -> "LW-302";
            case NotFound _ -> "LW-303";
            case Throttled _ -> "LW-304";
            case Malformed _ -> "LW-401";
            case OtherErp _ -> "LW-305";
            case RanBackwards _ -> "LW-307";
            case NotLinkable _ -> "LW-306";
            case StoreFailed(StoreFailure failure, String _) -> switch (failure) {
                case LOCKED -> "LW-501";
                case DISK_FULL -> "LW-502";
                case DAMAGED -> "LW-503";
                case NOT_ACCESSIBLE -> "LW-504";
                case TOO_NEW -> "LW-505";
            };
            case Bug _ -> "LW-901";
        };
    }

    /** What happened. */
    default Sentence sentence() {
        return switch (this) {
            case Unreachable(String system, Failure failure, String _, Outcome _) -> Sentence
                    .of("problem.unreachable." + failure.name().toLowerCase(Locale.ROOT), system);
            case Unauthorised(String system, String _, SignInFault fault) ->
                Sentence.of("problem.unauthorised." + fault.name().toLowerCase(Locale.ROOT), system);
            case Refused(String system, Sentence why, String _, String _) ->
                Sentence.of("problem.refused", system, why);
            case Stale(String system) -> Sentence.of("problem.stale", system);
            case NotFound(String system, String what) -> Sentence.of("problem.not-found", system, what);
            case Throttled(String system, Instant until) -> Sentence.of("problem.throttled", system, until);
            case NotAllowed(String system, String what) -> Sentence.of("problem.not-allowed", system, what);
            case Malformed(String system, String _, String _, Outcome _) -> Sentence.of("problem.malformed", system);
            case OtherErp(String system, String before) -> Sentence.of("problem.other-erp", system, before);
            case RanBackwards(String system) -> Sentence.of("problem.ran-backwards", system);
            case NotLinkable(Sentence why, Sentence _) -> why;
            case StoreFailed(StoreFailure failure, String _) -> Sentence
                    .of("problem.store." + failure.name().toLowerCase(Locale.ROOT));
            case SecretsClosed(Sentence place, String _) -> Sentence.of("problem.secrets-closed", place);
            case Bug _ -> Sentence.of("problem.bug");
        };
    }

    /** What the person can do about it. */
    default Sentence nextStep() {
        return switch (this) {
            case Unreachable(String _, Failure failure, String _, Outcome _) -> switch (failure) {
                case NO_CONNECTION, TIME_LIMIT, CUT, SERVER_ERROR, MAINTENANCE, CLOSED ->
                    Sentence.of("problem.unreachable.next");
                case NOT_TRUSTED -> Sentence.of("problem.not-trusted.next");
                case WRONG_HOST -> Sentence.of("problem.wrong-host.next");
            };
            case Unauthorised(String _, String _, SignInFault fault) ->
                Sentence.of("problem.unauthorised." + fault.name().toLowerCase(Locale.ROOT) + ".next");
            case Refused _ -> Sentence.of("problem.refused.next");
            case Stale _ -> Sentence.of("problem.stale.next");
            case NotFound _ -> Sentence.of("problem.not-found.next");
            case Throttled _ -> Sentence.of("problem.throttled.next");
            case NotAllowed _ -> Sentence.of("problem.not-allowed.next");
            case Malformed _ -> Sentence.of("problem.malformed.next");
            case OtherErp _ -> Sentence.of("problem.other-erp.next");
            case RanBackwards _ -> Sentence.of("problem.ran-backwards.next");
            case NotLinkable(Sentence _, Sentence next) -> next;
            case StoreFailed(StoreFailure failure, String _) -> Sentence
                    .of("problem.store." + failure.name().toLowerCase(Locale.ROOT) + ".next");
            case SecretsClosed _ -> Sentence.of("problem.secrets-closed.next");
            case Bug _ -> Sentence.of("problem.bug.next");
        };
    }

    /** What to copy for whoever helps: technical, in English, without secrets. */
    default String details() {
        return switch (this) {
            case Unreachable(String system, Failure failure, String detail, Outcome outcome) -> "%s %s: %s, %s (%s)"
                    .formatted(code(), system, failure, detail, outcome);
            case Unauthorised(String system, String detail, SignInFault _) -> "%s %s: %s"
                    .formatted(code(), system, detail);
            case Refused(String system, Sentence why, String field, String detail) -> "%s %s: %s (field %s)%s"
                    .formatted(code(), system, why.plain(), field, detail.isEmpty() ? "" : " " + detail);
            case Stale(String system) -> "%s %s: stale version".formatted(code(), system);
            case NotFound(String system, String what) -> "%s %s: %s".formatted(code(), system, what);
            case Throttled(String system, Instant until) -> "%s %s: until %s".formatted(code(), system, until);
            case NotAllowed(String system, String what) -> "%s %s: %s".formatted(code(), system, what);
            case Malformed(String system, String request, String detail, Outcome outcome) -> "%s %s: %s: %s (%s)"
                    .formatted(code(), system, request, detail, outcome);
            case OtherErp(String system, String before) -> "%s %s: links point to %s".formatted(code(), system, before);
            case RanBackwards(String system) -> "%s %s: runs backwards".formatted(code(), system);
            case NotLinkable(Sentence why, Sentence _) -> "%s %s".formatted(code(), why.key());
            case StoreFailed(StoreFailure failure, String detail) -> "%s %s: %s".formatted(code(), failure, detail);
            case SecretsClosed(Sentence _, String detail) -> "%s %s".formatted(code(), detail);
            case Bug(String detail) -> "%s %s".formatted(code(), detail);
        };
    }

    /** Whether the same request can succeed later without anybody changing anything. */
    default boolean tryingAgainCanHelp() {
        return switch (this) {
            case Unreachable _,Throttled _,Malformed _ -> true;
            case StoreFailed(StoreFailure failure, String _) -> failure == StoreFailure.LOCKED;
            case Unauthorised _,Refused _,Stale _,NotFound _,NotAllowed _,OtherErp _,RanBackwards _,NotLinkable _,SecretsClosed _,Bug _ ->
                false;
        };
    }

    /** Whether the request may have been carried out all the same. */
    default Outcome outcome() {
        return switch (this) {
            case Unreachable(String _, Failure _, String _, Outcome outcome) -> outcome;
            case Malformed(String _, String _, String _, Outcome outcome) -> outcome;
            case Unauthorised _,Refused _,Stale _,NotFound _,Throttled _,NotAllowed _,OtherErp _,RanBackwards _,NotLinkable _,SecretsClosed _ ->
                Outcome.NOTHING_DONE;
            case StoreFailed _,Bug _ -> Outcome.UNKNOWN;
        };
    }
}
