package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.link.StoreFiles;
import dev.linkwright.model.Sentence;

/** Whether the files in which this workstation remembers are whole. */
record StoreCheck(StoreFiles files) implements Check {
    private static final int KIBIBYTE = 1024;

    @Override
    public Sentence about() {
        return Sentence.of("doctor.store");
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        files.check().forEach(file -> findings.add(found(file)));
        files.setAside().forEach(
                sentence -> findings.add(Finding.attention(about(), sentence, Sentence.of("doctor.store.aside.next"))));
        return findings;
    }

    private Finding found(StoreFiles.Checked file) {
        if (file.damage().isEmpty()) {
            return Finding.well(about(), Sentence.of("doctor.store.whole", file.name(), file.bytes() / KIBIBYTE));
        }
        return new Finding(about(), Result.FAILED, Sentence.of("doctor.store.damaged", file.name()),
                Optional.of(Sentence.of("doctor.store.damaged.next")), String.join("; ", file.damage()));
    }
}
