package dev.linkwright.settings;

import java.util.Optional;

import dev.linkwright.config.KeptFollowing;

/** Keeps in memory which shared profile is followed. */
public final class MemoryFollowing implements KeptFollowing {
    private volatile Optional<Following> following = Optional.empty();

    @Override
    public Optional<Following> read() {
        return following;
    }

    @Override
    public void write(Following next) {
        following = Optional.of(next);
    }

    @Override
    public void remove() {
        following = Optional.empty();
    }
}
