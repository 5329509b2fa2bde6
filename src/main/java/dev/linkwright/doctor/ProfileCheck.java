package dev.linkwright.doctor;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFault;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.model.Sentence;

/** Whether the profile can be used as it is, with the connectors that are here. */
record ProfileCheck(WorkingProfile working, ProfileFile files) implements Check {
    private static final Sentence NEXT = Sentence.of("doctor.profile.next");

    @Override
    public Sentence about() {
        return Sentence.of("doctor.profile");
    }

    @Override
    public List<Finding> look() {
        Profile profile = working.current();
        List<Finding> findings = new ArrayList<>();
        working.fixed().ifPresent(why -> findings.add(Finding.attention(about(), why, NEXT)));
        try {
            files.parse(files.text(profile));
        } catch (ProfileException wrong) {
            for (ProfileFault fault : wrong.faults()) {
                findings.add(Finding.failed(about(),
                        Sentence.of("doctor.profile.fault", fault.path(), fault.sentence()), NEXT));
            }
            return findings;
        }
        findings.add(Finding.well(about(), Sentence.of("doctor.profile.good", profile.connections().size())));
        return findings;
    }
}
