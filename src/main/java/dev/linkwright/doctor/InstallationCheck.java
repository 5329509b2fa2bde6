package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.linkwright.model.Sentence;

/** Which versions run here, and which connectors. */
record InstallationCheck(Installation installed) implements Check {
    private static final Sentence CONNECTORS = Sentence.of("doctor.connectors");

    @Override
    public Sentence about() {
        return Sentence.of("doctor.versions");
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.well(about(), Sentence.of("doctor.versions.are", installed.program(), installed.java(),
                installed.javaFx(), installed.system())));
        findings.add(Finding.well(CONNECTORS, Sentence.of("doctor.connectors.are", installed.connectors().stream()
                .map(one -> (one.name() + " " + one.version()).strip()).collect(Collectors.joining(", ")))));
        installed.refused().forEach(
                why -> findings.add(Finding.attention(CONNECTORS, why, Sentence.of("doctor.connectors.refused.next"))));
        return findings;
    }
}
