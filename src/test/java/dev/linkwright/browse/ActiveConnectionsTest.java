package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.MemoryConnections;
import dev.linkwright.testing.MemoryMember;
import dev.linkwright.testing.Samples;

class ActiveConnectionsTest {
    private final MemoryConnections profile = new MemoryConnections();
    private final FakeCrm crm = Samples.crm();
    private final MemoryMember member = new MemoryMember();
    private final ActiveConnections active = new ActiveConnections(profile, member, crm);

    @Test
    void connectionsForEveryoneAreListedInTheirOrderAndNobodyIsAsked() {
        add("Oslo", true, Scope.EVERYONE);
        add("Bergen", false, Scope.EVERYONE);
        add("Hamar", true, Scope.EVERYONE);
        assertThat(names()).containsExactly("Oslo", "Hamar");
        assertThat(crm.calls().count("whoAmI")).isZero();
    }

    @Test
    void aConnectionOutOfScopeIsAsIfNotActive() {
        isIn("Sales");
        add("Oslo", true, new Scope.Chosen(Set.of("ola"), Set.of("Service")));
        add("Hamar", true, new Scope.Chosen(Set.of("ola"), Set.of("SALES")));
        add("Bodø", true, new Scope.Chosen(Set.of("Kari"), Set.of()));
        assertThat(names()).containsExactly("Hamar", "Bodø");
        assertThat(active.contain(profile.connections().getFirst().id())).isFalse();
        assertThat(active.contain(profile.connections().getLast().id())).isTrue();
    }

    @Test
    void theCrmIsAskedOnceInWhichGroupsTheUserIs() {
        isIn("Sales");
        add("Hamar", true, new Scope.Chosen(Set.of(), Set.of("Sales")));
        names();
        names();
        assertThat(crm.calls().count("whoAmI")).isOne();
    }

    @Test
    void whileTheCrmIsAwayTheUserIsWhereTheCrmLastToldSo() {
        isIn("Sales");
        add("Hamar", true, new Scope.Chosen(Set.of(), Set.of("Sales")));
        active.allNow();
        down();
        assertThat(active.allNow()).hasSize(1);
        assertThat(names()).containsExactly("Hamar");
    }

    @Test
    void whileNobodyKnowsTheUsersGroupsOnlyWhatIsForEveryoneIsActive() {
        down();
        add("Hamar", true, new Scope.Chosen(Set.of(), Set.of("Sales")));
        add("Oslo", true, Scope.EVERYONE);
        assertThat(names()).containsExactly("Oslo");
    }

    @Test
    void whoLeftAGroupIsOutOfScopeOnceTheCrmWasAskedAgain() {
        isIn("Sales");
        add("Hamar", true, new Scope.Chosen(Set.of(), Set.of("Sales")));
        assertThat(names()).hasSize(1);
        isIn("Service");
        assertThat(active.allNow()).isEmpty();
        assertThat(names()).isEmpty();
    }

    private void add(String name, boolean isActive, Scope scope) {
        profile.add(new ErpConnection(ConnectionId.random(), name, "tryton", isActive, "", "NO", Map.of(), List.of())
                .withScope(scope));
    }

    private void isIn(String... groups) {
        crm.signIn(new SignedIn("Cust1", "Example", "kari", "Kari Nordmann", false, Set.of(groups)));
    }

    private void down() {
        crm.calls().before("whoAmI", () -> {
            throw new ProblemException(new Problem.Unreachable("SuperOffice", Problem.Failure.NO_CONNECTION, "",
                    Problem.Outcome.NOTHING_DONE));
        });
    }

    private List<String> names() {
        return active.all().stream().map(ErpConnection::name).toList();
    }
}
