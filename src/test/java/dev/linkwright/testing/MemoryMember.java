package dev.linkwright.testing;

import java.util.Optional;

import dev.linkwright.link.MemberStore;

/** Who the user is, in memory. */
public final class MemoryMember implements MemberStore {
    private Optional<Member> member = Optional.empty();

    @Override
    public synchronized Optional<Member> member() {
        return member;
    }

    @Override
    public synchronized void save(Member now) {
        member = Optional.of(now);
    }
}
