package dev.linkwright.doctor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** What the doctor found, in the order in which people look for it. */
public record Report(Instant at, List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** The worst of all. */
    public Result result() {
        return findings.stream().map(Finding::result).max(Comparator.naturalOrder()).orElse(Result.WELL);
    }

    /** How many there are of a kind. */
    public int count(Result result) {
        return (int) findings.stream().filter(finding -> finding.result() == result).count();
    }
}
