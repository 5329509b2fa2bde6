package dev.linkwright.crm.superoffice;

import java.util.Locale;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Access;
import dev.linkwright.model.Rights;

/** Reads rights: a text of flags joined by commas, or the same as a number. */
final class Mask {
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int MANDATORY = 64;
    private static final int READ_ONLY = 128;
    private static final int UNINITIALISED = 128;

    private Mask() {
    }

    /** Whether a field may be read; so unless its right says otherwise. */
    static boolean isReadable(JsonNode fieldRight) {
        return (fieldBits(fieldRight) & READ) != 0;
    }

    static Access access(JsonNode fieldRight) {
        int bits = fieldBits(fieldRight);
        if ((bits & WRITE) == 0 || (bits & READ_ONLY) != 0) {
            return Access.READ_ONLY;
        }
        return (bits & MANDATORY) != 0 ? Access.MANDATORY : Access.NORMAL;
    }

    /** What the user may do with records of this kind; everything where the server does not tell, as it checks anyway. */
    static Rights rights(JsonNode tableRight) {
        JsonNode mask = tableRight.path("Mask");
        if (mask.isMissingNode() || mask.isNull()) {
            return Rights.ALL;
        }
        int bits = bits(mask, Mask::tableFlag);
        if ((bits & UNINITIALISED) != 0) {
            return Rights.ALL;
        }
        return new Rights((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
    }

    private static int fieldBits(JsonNode fieldRight) {
        JsonNode mask = fieldRight.path("Mask");
        return mask.isMissingNode() || mask.isNull() ? READ | WRITE : bits(mask, Mask::fieldFlag);
    }

    private static int bits(JsonNode mask, ToIntFunction<String> flag) {
        if (mask.isIntegralNumber()) {
            return mask.intValue();
        }
        int bits = 0;
        for (String name : mask.asText().split(",", -1)) {
            bits |= flag.applyAsInt(name.strip().toLowerCase(Locale.ROOT));
        }
        return bits;
    }

    private static int fieldFlag(String name) {
        return switch (name) {
            case "read" -> READ;
            case "write" -> WRITE;
            case "update", "full" -> READ | WRITE;
            case "uihintmandatory" -> MANDATORY;
            case "uihintreadonly" -> READ_ONLY;
            default -> 0;
        };
    }

    private static int tableFlag(String name) {
        return switch (name) {
            case "select" -> 1;
            case "update" -> 2;
            case "insert" -> 4;
            case "delete" -> 8;
            case "filtering" -> 16;
            case "restrictedupdate" -> 32;
            case "ur" -> 3;
            case "ri" -> 5;
            case "uri" -> 7;
            case "udr" -> 11;
            case "full" -> 15;
            case "rf" -> 17;
            case "uru" -> 34;
            case "uninitialized" -> UNINITIALISED;
            default -> 0;
        };
    }
}
