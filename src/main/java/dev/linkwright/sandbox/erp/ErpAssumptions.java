package dev.linkwright.sandbox.erp;

import java.util.HashMap;
import java.util.Map;

/** The answers that a sandbox gives to the open questions; what is not set is the first constant of its enum. */
public record ErpAssumptions(Map<Class<?>, ErpAssumption> answers) {

    public static final ErpAssumptions DEFAULT = new ErpAssumptions(Map.of());

    public ErpAssumptions {
        answers = Map.copyOf(answers);
    }

    public static ErpAssumptions of(ErpAssumption... chosen) {
        var answers = new HashMap<Class<?>, ErpAssumption>();
        for (ErpAssumption one : chosen) {
            answers.put(one.getClass(), one);
        }
        return new ErpAssumptions(answers);
    }

    boolean is(ErpAssumption expected) {
        ErpAssumption answer = answers.get(expected.getClass());
        return (answer == null ? expected.getClass().getEnumConstants()[0] : answer).equals(expected);
    }
}
