package dev.linkwright.faults;

import java.util.Set;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.link.CreationLine;
import dev.linkwright.link.StepRecord;

/**
 * A call of the program to one of its ports, or a request to one of the systems.
 *
 * @param port   crm or erp, or one of those that lead to the disk
 * @param detail what else tells it from others; may be empty
 */
public record Call(String port, String method, String detail, Kind kind) {
    private static final Set<String> SYSTEMS = Set.of("crm", "erp");
    private static final Set<String> WRITING_TO_SYSTEMS = Set.of("saveKey", "deleteKey");
    private static final Set<String> GUARDED = Set.of("create", "save", "reactivate");
    private static final Set<String> WRITING_TO_DISK = Set.of("open", "record", "close", "save", "synced",
            "remove", "removeAll", "restore", "replaceAll");
    /** Answered without asking anybody. */
    private static final Set<String> AT_HAND = Set.of("capabilities", "actorTypes", "fingerprint", "close", "address",
            "hashCode", "equals", "toString");

    /** What a call does. */
    public enum Kind {
        /** Asks a system. */
        READ,
        /** Changes what a system holds, and does no harm when it is repeated. */
        WRITE,
        /** Changes what a system holds; refused if somebody came first, or looked for afterwards. */
        GUARDED_WRITE,
        /** Changes what is kept at the desk. */
        DISK,
        /** Nothing can go wrong there. */
        AT_HAND
    }

    static Call of(String port, String method, Object[] arguments) {
        String detail = arguments == null || arguments.length == 0 ? "" : switch (arguments[arguments.length - 1]) {
            case StepRecord line -> line.step() + " " + line.state();
            case CreationLine line -> line.step() + " " + line.state();
            case CrmKey key -> key.name().replaceAll("-.*", "");
            default -> "";
        };
        return new Call(port, method, detail, kind(port, method));
    }

    private static Kind kind(String port, String method) {
        if (!SYSTEMS.contains(port)) {
            return WRITING_TO_DISK.contains(method) ? Kind.DISK : Kind.AT_HAND;
        }
        if (AT_HAND.contains(method)) {
            return Kind.AT_HAND;
        }
        if (GUARDED.contains(method)) {
            return Kind.GUARDED_WRITE;
        }
        return WRITING_TO_SYSTEMS.contains(method) ? Kind.WRITE : Kind.READ;
    }

    boolean toSystem() {
        return switch (kind) {
            case READ, WRITE, GUARDED_WRITE -> true;
            case DISK, AT_HAND -> false;
        };
    }

    /** Whether it changes what a system holds. */
    public boolean writesToSystem() {
        return kind == Kind.WRITE || kind == Kind.GUARDED_WRITE;
    }

    boolean isGuarded() {
        return kind == Kind.GUARDED_WRITE;
    }

    boolean writesToDisk() {
        return kind == Kind.DISK;
    }

    /** Whether something can go wrong there. */
    boolean counts() {
        return kind != Kind.AT_HAND;
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? port + "." + method : port + "." + method + " " + detail;
    }
}
