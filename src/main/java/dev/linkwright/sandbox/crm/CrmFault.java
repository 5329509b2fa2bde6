package dev.linkwright.sandbox.crm;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Fault;

/** Faults in the form of SuperOffice's errors. */
public final class CrmFault {

    private CrmFault() {
    }

    /** Answers this status; nothing is done. */
    public static Fault status(int status) {
        return Fault.answers(answer(status, "The sandbox was told to answer " + status + "."));
    }

    /** 429 or 503 with the number of seconds to wait. */
    public static Fault retryAfter(int status, int seconds) {
        return Fault.answers(answer(status, "Too many requests.").with("Retry-After", Integer.toString(seconds)));
    }

    private static Answer answer(int status, String message) {
        return Answer.of(status, ApiError.json("SandboxFault", message));
    }
}
