package dev.linkwright.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.config.KeptFollowing;
import dev.linkwright.config.KeptFollowing.Following;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFault;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * Lets this workstation follow a profile that others keep, at a path or a web address: what is valid there counts here.
 * What cannot be read or is not valid changes nothing. All calls block.
 */
@Singleton
public final class FollowedProfile {
    private final ProfileFile files;
    private final WorkingProfile working;
    private final KeptFollowing kept;
    private final SharedProfiles shared;
    private final LinkStore links;
    private final Clock clock;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile Optional<Sentence> failure = Optional.empty();

    @Inject
    public FollowedProfile(Set<SyncConnectorProvider> providers, WorkingProfile working, KeptFollowing kept,
            SharedProfiles shared, LinkStore links, Clock clock) {
        files = new ProfileFile(providers);
        this.working = working;
        this.kept = kept;
        this.shared = shared;
        this.links = links;
        this.clock = clock;
    }

    /** What lies at a place. */
    public sealed interface Look {
        /**
         * It can be followed.
         *
         * @param changes what that would change here; empty if nothing
         */
        record Valid(Profile profile, List<ProfileChange> changes) implements Look {
        }

        /** It cannot be used, for all these reasons. */
        record Faulty(List<ProfileFault> faults) implements Look {
        }

        /** Nothing could be read there. */
        record Unreadable(Sentence why) implements Look {
        }
    }

    /**
     * How it stands with the profile that is followed.
     *
     * @param readAt      when it was read last and could be used
     * @param fingerprint of what was read then
     * @param differs     whether the settings here are others
     * @param failure     why the last reading came to nothing; empty if it went well or none was tried yet
     */
    public record Standing(String place, Instant readAt, String fingerprint, boolean differs,
            Optional<Sentence> failure) {
    }

    /** Empty if none is followed. */
    public Optional<Standing> standing() {
        return following().map(now -> new Standing(now.place(), now.readAt(), now.fingerprint(),
                !Fingerprint.of(working.current(), files).equals(now.fingerprint()), failure));
    }

    /** Reads what lies at a place and changes nothing. */
    public Look look(String place) {
        try {
            Profile profile = isAddress(place) ? files.parse(shared.fetch(place)) : files.read(file(place));
            return new Look.Valid(profile, ProfileComparison.between(working.current(), profile,
                    connection -> links.all(connection).size()));
        } catch (ProfileException wrong) {
            return new Look.Faulty(wrong.faults());
        } catch (IOException | InvalidPathException _) {
            return new Look.Unreadable(Sentence.of("settings.follow.unreadable", place));
        } catch (ProblemException failed) {
            return new Look.Unreadable(Sentence.of("settings.follow.not-fetched", place, failed.problem().sentence()));
        }
    }

    /**
     * Follows a place from now on.
     *
     * @param profile what was read there; it counts here at once
     */
    public void follow(String place, Profile profile) {
        synchronized (this) {
            take(place, profile);
        }
        tell();
    }

    /** Reads what is followed; does nothing if nothing is. */
    public void read() {
        Optional<String> place = following().map(Following::place);
        if (place.isEmpty()) {
            return;
        }
        Look look = look(place.get());
        synchronized (this) {
            if (!following().map(Following::place).equals(place)) {
                return; // stopped, or another one is followed, since the reading began
            }
            switch (look) {
                case Look.Valid(Profile profile, var _) -> take(place.get(), profile);
                case Look.Faulty(var faults) -> failure = Optional.of(said(faults));
                case Look.Unreadable(Sentence why) -> failure = Optional.of(why);
            }
        }
        tell();
    }

    /** Follows none from now on; the settings stay as they are. */
    public void stop() {
        synchronized (this) {
            kept.remove();
            failure = Optional.empty();
        }
        tell();
    }

    /** Tells somebody whenever one was followed, read or is not followed any more, on the thread that did it. */
    public void whenRead(Runnable watcher) {
        watchers.add(watcher);
    }

    private void take(String place, Profile profile) {
        kept.write(new Following(place, clock.instant(), Fingerprint.of(profile, files)));
        working.change(_ -> profile);
        failure = Optional.empty();
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }

    /** A profile that was given at the start stays, whatever is followed otherwise. */
    private Optional<Following> following() {
        return working.fixed().isPresent() ? Optional.empty() : kept.read();
    }

    private static Sentence said(List<ProfileFault> faults) {
        ProfileFault first = faults.getFirst();
        Sentence where = first.path().isEmpty()
                ? Sentence.of("settings.profile.whole-file")
                : Sentence.verbatim(first.path());
        return Sentence.of("settings.follow.faulty", faults.size(), where, first.sentence());
    }

    private static boolean isAddress(String place) {
        String start = place.toLowerCase(Locale.ROOT);
        return start.startsWith("https:") || start.startsWith("http:");
    }

    /** Where the program was started must not matter, and a pipe would never end. */
    private static Path file(String place) throws IOException {
        Path file = Path.of(place);
        if (!file.isAbsolute() || !Files.isRegularFile(file)) {
            throw new IOException("Not the whole path of a file");
        }
        return file;
    }
}
