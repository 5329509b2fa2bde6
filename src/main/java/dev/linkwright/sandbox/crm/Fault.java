package dev.linkwright.sandbox.crm;

import java.util.Map;

/** Something that goes wrong instead of the usual answer. */
public sealed interface Fault {

    /** Answers this; nothing is done. */
    record Answers(int status, Map<String, String> headers, String body) implements Fault {
        public Answers {
            headers = Map.copyOf(headers);
        }
    }

    /** Does what was asked and then answers this. */
    record AnswersAfterCommit(int status, Map<String, String> headers, String body) implements Fault {
        public AnswersAfterCommit {
            headers = Map.copyOf(headers);
        }
    }

    /** Cuts the connection; nothing is done. */
    record CutsBeforeCommit() implements Fault {
    }

    /** Does what was asked and cuts the connection instead of answering. */
    record CutsAfterCommit() implements Fault {
    }

    /** An answer in the form of SuperOffice's errors. */
    static Fault status(int status) {
        return new Answers(status, Map.of("Content-Type", "application/json; charset=utf-8"),
                ApiError.body("SandboxFault", "The sandbox was told to answer " + status + "."));
    }

    /** 429 or 503 with the number of seconds to wait. */
    static Fault retryAfter(int status, int seconds) {
        return new Answers(status, Map.of("Content-Type", "application/json; charset=utf-8", "Retry-After",
                Integer.toString(seconds)), ApiError.body("SandboxFault", "Too many requests."));
    }

    /** A page of a proxy where JSON was due. */
    static Fault html() {
        return new Answers(200, Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>");
    }
}
