package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sandbox.crm.Assumption.AddedTwice;
import dev.linkwright.sandbox.crm.Assumption.DevicesOfOneName;
import dev.linkwright.sandbox.crm.Assumption.ForeignKeyParents;
import dev.linkwright.sandbox.crm.Assumption.MissingDevice;
import dev.linkwright.sandbox.crm.SandboxUser;

class SuperOfficeLeasesTest {
    private static final ConnectionId CONNECTION = new ConnectionId("fedcba9876543210fedcba9876543210");
    private static final Instant UNTIL = Instant.parse("2026-11-23T10:15:30Z");
    private static final Lease KARI = new Lease(CONNECTION, "0123456789abcdef01234567", UNTIL, "Kåre; Ødegård",
            "OFFICE-7");
    private static final Lease OTHER = new Lease(CONNECTION, "fedcba9876543210fedcba98", UNTIL, "Ola", "OFFICE-8");

    @ParameterizedTest
    @EnumSource
    void leasesAreWrittenSeenRenewedAndTakenAway(DevicesOfOneName answer) throws Exception {
        try (SandboxCrm crm = new SandboxCrm(answer)) {
            Leases leases = crm.gateway().leases();
            leases.write(KARI);
            leases.write(OTHER);
            assertThat(leases.look(CONNECTION).leases()).containsExactlyInAnyOrder(KARI, OTHER);
            Lease later = KARI.renewed(UNTIL.plusSeconds(60));
            leases.write(later);
            assertThat(leases.look(CONNECTION).leases()).contains(later, OTHER);
            leases.remove(KARI);
            assertThat(leases.look(CONNECTION).leases()).containsExactlyInAnyOrder(later, OTHER);
            leases.remove(later);
            leases.remove(later);
            assertThat(leases.look(CONNECTION).leases()).containsExactly(OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstOneMakesTheApplicationThatHoldsThem(ForeignKeyParents answer) throws Exception {
        try (SandboxCrm crm = new SandboxCrm(answer)) {
            Leases leases = crm.gateway().leases();
            assertThat(leases.look(CONNECTION).leases()).isEmpty();
            leases.write(KARI);
            assertThat(leases.look(CONNECTION).leases()).containsExactly(KARI);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoThatMakeTheApplicationBothCanLook(AddedTwice answer) throws Exception {
        try (SandboxCrm crm = new SandboxCrm(ForeignKeyParents.MUST_EXIST, answer)) {
            crm.sandbox().faults().before(1, request -> request.method().equals("PUT"), _ -> {
                Leases others = crm.gateway().leases();
                others.look(CONNECTION);
                others.write(OTHER);
            });
            assertThat(crm.gateway().leases().look(CONNECTION).leases()).containsExactly(OTHER);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLeaseThatIsGoneAlreadyIsGone(MissingDevice answer) throws Exception {
        try (SandboxCrm crm = new SandboxCrm(answer)) {
            Leases leases = crm.gateway().leases();
            leases.look(CONNECTION);
            leases.remove(KARI);
            leases.write(OTHER);
            leases.remove(KARI);
            assertThat(leases.look(CONNECTION).leases()).containsExactly(OTHER);
        }
    }

    @Test
    void theServersClockIsToldWithEachAnswer() throws Exception {
        try (SandboxCrm crm = new SandboxCrm()) {
            Leases leases = crm.gateway().leases();
            List.of(leases.look(CONNECTION).time(), leases.write(KARI)).forEach(time -> assertThat(time)
                    .get(InstanceOfAssertFactories.INSTANT)
                    .isBetween(Instant.now().minus(Duration.ofSeconds(20)), Instant.now()));
        }
    }

    @Test
    void leasesOfAnotherConnectionAndTheDevicesOfLinksAreNoneOfIts() throws Exception {
        try (SandboxCrm crm = new SandboxCrm()) {
            Leases leases = crm.gateway().leases();
            leases.write(KARI);
            ConnectionId another = new ConnectionId("11111111111111111111111111111111");
            crm.gateway().saveKey(new CrmKey(another, CrmEntity.company(1), "Link", "customer:7;x"));
            assertThat(leases.look(another).leases()).isEmpty();
            assertThat(crm.gateway().keys(CONNECTION, Optional.empty()).items()).isEmpty();
            assertThat(crm.gateway().keys(another, Optional.empty()).items()).hasSize(1);
        }
    }

    @Test
    void whoMayOnlyReadIsRefused() throws Exception {
        try (SandboxCrm crm = new SandboxCrm(SandboxUser.GUEST)) {
            assertThatThrownBy(() -> crm.gateway().leases().write(KARI))
                    .isInstanceOfSatisfying(ProblemException.class,
                            refused -> assertThat(refused.problem()).isInstanceOf(Problem.NotAllowed.class));
        }
    }

    @Test
    void aDeviceThatIsNoLeaseOfOursIsNone() {
        assertThat(Lease.of(KARI.name(), KARI.value())).contains(KARI);
        assertThat(Lease.of("Palm", KARI.value())).isEmpty();
        assertThat(Lease.of(KARI.name(), "")).isEmpty();
        assertThat(Lease.of(KARI.name(), "x;y;z;w")).isEmpty();
        assertThat(Lease.of(KARI.name(), CONNECTION.value() + ";soon;z;w")).isEmpty();
        assertThat(KARI.name()).hasSizeLessThanOrEqualTo(31);
        assertThat(new Lease(CONNECTION, KARI.token(), UNTIL, "x".repeat(300), "y".repeat(300)).value())
                .hasSizeLessThanOrEqualTo(239);
    }
}
