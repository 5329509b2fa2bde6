package dev.linkwright.config;

import java.util.List;
import java.util.stream.Collectors;

/** A profile cannot be used. */
public final class ProfileException extends Exception {
    private final transient List<ProfileFault> faults;

    ProfileException(List<ProfileFault> faults) {
        super(faults.stream().map(ProfileFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order of the file. */
    public List<ProfileFault> faults() {
        return faults;
    }
}
