package dev.linkwright.link;

import java.util.Optional;
import java.util.Set;

/** Remembers in which groups of the CRM the user is, so that scopes of connections hold while the CRM is away. */
public interface MemberStore {

    /** What the CRM last told; empty before it told anything. */
    Optional<Member> member();

    void save(Member member);

    /**
     * The user of this store.
     *
     * @param login  login name in the CRM
     * @param groups names of the groups that the user is in
     */
    record Member(String login, Set<String> groups) {
        public Member {
            groups = Set.copyOf(groups);
        }
    }
}
