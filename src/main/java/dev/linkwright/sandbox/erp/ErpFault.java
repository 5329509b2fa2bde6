package dev.linkwright.sandbox.erp;

import java.util.List;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Fault;

/** Faults in the form of Business Central's errors. */
public final class ErpFault {

    private ErpFault() {
    }

    /** Answers this status; nothing is done. */
    public static Fault status(int status) {
        return Fault.answers(told(status));
    }

    /** 429 without {@code Retry-After}, which Business Central does not document. */
    public static Fault throttled() {
        return Fault.answers(Reading.answer(429, ErpError.body("Application_TooManyRequests",
                ErpText.TOO_MANY.in(ErpText.Language.ENGLISH, List.of()))));
    }

    /** 429 or 503 with the number of seconds to wait, as a gateway in between may say. */
    public static Fault retryAfter(int status, int seconds) {
        return Fault.answers(told(status).with("Retry-After", Integer.toString(seconds)));
    }

    /** The server gave up on the request after eight minutes, or the gateway after ten: 408 or 504; nothing is done. */
    public static Fault timeout(int status) {
        return Fault.answers(told(status));
    }

    /** The same, although the work was done. */
    public static Fault timeoutAfterCommit(int status) {
        Answer answer = told(status);
        return new Fault.AnswersAfterCommit(answer.status(), answer.headers(), answer.body());
    }

    private static Answer told(int status) {
        return Reading.answer(status, ErpError.body("SandboxFault",
                ErpText.TOLD_TO.in(ErpText.Language.ENGLISH, List.of(status))));
    }
}
