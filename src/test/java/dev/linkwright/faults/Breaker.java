package dev.linkwright.faults;

import java.util.List;
import java.util.Optional;

/** Counts calls of one kind, and lets one of them go wrong. */
public interface Breaker {

    /** What the calls are. */
    String name();

    /** Whether this goes wrong there, and is something of its own there. */
    boolean canHit(Call call, Fault fault);

    /** The n-th call from now on goes wrong, 1 is the next one; if the fault cannot hit that call, nothing does. */
    void arm(int nth, Fault fault);

    /** From now on nothing goes wrong; the calls are counted anew. */
    void disarm();

    /** The call that went wrong. */
    Optional<Call> hit();

    /** The calls since it was armed or disarmed. */
    List<Call> calls();
}
