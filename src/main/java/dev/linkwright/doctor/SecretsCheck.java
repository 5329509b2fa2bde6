package dev.linkwright.doctor;

import java.util.List;

import dev.linkwright.config.SecretStore;
import dev.linkwright.model.Sentence;

/** What keeps secrets here. */
record SecretsCheck(SecretStore secrets) implements Check {
    @Override
    public Sentence about() {
        return Sentence.of("doctor.secrets");
    }

    @Override
    public List<Finding> look() {
        return List.of(Finding.well(about(), Sentence.of("doctor.secrets.in", secrets.name())));
    }
}
