package dev.linkwright.sandbox.http;

/** What a server says: the protocol behind the wire. */
public interface Site {

    /** Answers a request; a refusal is an answer, too. */
    Answer answer(Request request);

    /** Whether a request of this kind can change data. */
    boolean writes(String method, String path);
}
