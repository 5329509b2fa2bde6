package dev.linkwright.sandbox.http;

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

    /** This answer; nothing is done. */
    static Fault answers(Answer answer) {
        return new Answers(answer.status(), answer.headers(), answer.body());
    }

    /** A page of a proxy where JSON was due. */
    static Fault html() {
        return new Answers(200, Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!DOCTYPE html><html><body><h1>Sign in to the network</h1></body></html>");
    }
}
