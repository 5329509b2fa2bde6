package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.link.Cause;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Write;

/** What was sent for one link while others were writing its records, too. */
final class Attempts {
    private final Set<Write> sent = new HashSet<>();
    private final List<Write> written = new ArrayList<>();

    static Stream<Write> writes(MergePlan plan) {
        return Stream.of(Side.values()).flatMap(side -> plan.writes(side).stream());
    }

    /** @param settled whether both systems are known to have kept it */
    void add(MergePlan plan, boolean settled) {
        writes(plan).forEach(written::add);
        if (!settled) {
            writes(plan).forEach(sent::add);
        }
    }

    List<Write> written() {
        return List.copyOf(written);
    }

    /** Without what was sent and is to be sent again: that system did not keep it. */
    Restraint.Restrained untried(Restraint.Restrained rest, Systems systems) {
        Map<Side, Set<String>> lost = writes(rest.plan()).filter(sent::contains).collect(
                Collectors.groupingBy(Write::side, Collectors.mapping(write -> write.field().key(),
                        Collectors.toSet())));
        written.removeIf(write -> lost.getOrDefault(write.side(), Set.of()).contains(write.field().key()));
        Restraint.Restrained less = rest;
        for (Map.Entry<Side, Set<String>> side : lost.entrySet()) {
            String system = side.getKey() == Side.CRM ? "CRM" : systems.connection().name();
            less = less.without(side.getValue(), Cause.REFUSED, Sentence.of("standing.not-taken", system));
        }
        return less;
    }
}
