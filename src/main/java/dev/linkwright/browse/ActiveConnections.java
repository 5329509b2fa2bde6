package dev.linkwright.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.MemberStore;
import dev.linkwright.link.MemberStore.Member;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.ProblemException;

/** The connections that the user who is signed in works with: those that are active and in whose scope the user is. */
public final class ActiveConnections {
    private final ConnectionStore connections;
    private final MemberStore members;
    private final CrmGateway crm;

    @Inject
    public ActiveConnections(ConnectionStore connections, MemberStore members, CrmGateway crm) {
        this.connections = connections;
        this.members = members;
        this.crm = crm;
    }

    /**
     * In the order of their priority. Asks the CRM only if a connection is not for everyone and the CRM never told on
     * this workstation in which groups the user is.
     */
    public List<ErpConnection> all() {
        return among(() -> members.member().or(this::asked));
    }

    /** The same, with the groups that the CRM tells now; as it told them last where it cannot be asked. */
    public List<ErpConnection> allNow() {
        return among(() -> asked().or(members::member));
    }

    public boolean contain(ConnectionId connection) {
        return all().stream().anyMatch(one -> one.id().equals(connection));
    }

    /** Takes note of who the user is. */
    void learn(SignedIn user) {
        Member now = new Member(user.login(), user.groups());
        if (!members.member().equals(Optional.of(now))) {
            members.save(now);
        }
    }

    private List<ErpConnection> among(Supplier<Optional<Member>> who) {
        List<ErpConnection> active = connections.connections().stream().filter(ErpConnection::active).toList();
        if (active.stream().allMatch(one -> one.scope() instanceof Scope.Everyone)) {
            return active;
        }
        Optional<Member> user = who.get();
        return active.stream().filter(connection -> switch (connection.scope()) {
            case Scope.Everyone() -> true;
            case Scope.Chosen chosen ->
                user.filter(member -> chosen.includes(member.login(), member.groups())).isPresent();
        }).toList();
    }

    private Optional<Member> asked() {
        try {
            SignedIn user = crm.whoAmI();
            learn(user);
            return Optional.of(new Member(user.login(), user.groups()));
        } catch (ProblemException _) {
            return Optional.empty(); // the status bar tells that the CRM is away
        }
    }
}
