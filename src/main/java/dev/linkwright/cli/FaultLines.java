package dev.linkwright.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFault;
import dev.linkwright.ui.common.Texts;

/** What is wrong with a profile, a line each. */
final class FaultLines {
    /** Whoever has mended these sees the others. */
    private static final int AT_ONCE = 20;

    private FaultLines() {
    }

    static String of(ProfileException wrong, Texts texts) {
        List<ProfileFault> faults = wrong.faults();
        Stream<String> more = faults.size() > AT_ONCE
                ? Stream.of(texts.text("cli.profile.more", faults.size() - AT_ONCE))
                : Stream.of();
        return Stream.concat(faults.stream().limit(AT_ONCE).map(fault -> line(fault, texts)), more)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(ProfileFault fault, Texts texts) {
        String sentence = texts.say(fault.sentence());
        return fault.path().isEmpty() ? sentence : fault.path() + ": " + sentence;
    }
}
