package dev.linkwright.sandbox.crm;

import java.util.HashMap;
import java.util.Map;

/** The answers that a sandbox gives to the open questions; what is not set is the first constant of its enum. */
public record Assumptions(Map<Class<?>, Assumption> answers) {

    public static final Assumptions DEFAULT = new Assumptions(Map.of());

    public Assumptions {
        answers = Map.copyOf(answers);
    }

    public static Assumptions of(Assumption... chosen) {
        var answers = new HashMap<Class<?>, Assumption>();
        for (Assumption one : chosen) {
            answers.put(one.getClass(), one);
        }
        return new Assumptions(answers);
    }

    boolean is(Assumption expected) {
        Assumption answer = answers.get(expected.getClass());
        return (answer == null ? expected.getClass().getEnumConstants()[0] : answer).equals(expected);
    }
}
