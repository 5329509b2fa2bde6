package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Who;
import dev.linkwright.sandbox.crm.Assumption.NewDevice;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.run.LeaseTaking.Taken;
import dev.linkwright.testing.SteppingClock;

/** One at a time, even where the CRM shows what was written only seconds later. */
class LateLeasesTest {
    private static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");
    private static final Who KARI = new Who("Kari", "OFFICE-7");
    private static final Who OLA = new Who("Ola", "OFFICE-8");
    private static final String FIRST = "0".repeat(24);
    private static final String SECOND = "f".repeat(24);

    private final SteppingClock clock = SteppingClock.running();
    private final HttpClients clients = new HttpClients();
    private CrmSandbox crm;

    static Stream<Arguments> answers() {
        return Stream.of(NewDevice.values()).flatMap(listed -> Stream.of(FIRST, SECOND)
                .map(token -> Arguments.of(listed, token)));
    }

    @AfterEach
    void stop() {
        clients.close();
        crm.close();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void ofTwoThatBeginTogetherOneAtMostGetsIt(NewDevice listed, String karisToken)
            throws IOException {
        LeaseTaking ola = start(listed, clock::step);
        List<Taken> taken = new ArrayList<>();
        LeaseTaking kari = taking(time -> {
            clock.step(time);
            if (taken.isEmpty()) {
                taken.add(ola.take(CONNECTION, OLA, karisToken.equals(FIRST) ? SECOND : FIRST));
            }
        });

        taken.add(kari.take(CONNECTION, KARI, karisToken));
        if (taken.size() == 1) {
            taken.add(ola.take(CONNECTION, OLA, karisToken.equals(FIRST) ? SECOND : FIRST));
        }

        assertThat(taken).filteredOn(Taken.Ours.class::isInstance).hasSizeLessThanOrEqualTo(1);
        assertThat(taken).filteredOn(Taken.Others.class::isInstance).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void nobodyGetsItWhileItIsBeingRenewed(NewDevice listed, String karisToken) throws IOException {
        LeaseTaking taking = start(listed, clock::step);
        Taken.Ours karis = (Taken.Ours) taking.take(CONNECTION, KARI, karisToken);
        clock.step(Duration.ofSeconds(45));

        assertThat(karis.lease().renew()).isTrue();
        Taken olas = taking.take(CONNECTION, OLA, karisToken.equals(FIRST) ? SECOND : FIRST);

        assertThat(olas).isInstanceOf(Taken.Others.class);
        assertThat(karis.lease().isOurs()).isTrue();
    }

    private LeaseTaking start(NewDevice listed, Pause pause) throws IOException {
        crm = CrmSandbox.start(CrmSandboxOptions.small().with(listed).withClock(clock));
        return taking(pause);
    }

    private LeaseTaking taking(Pause pause) {
        return new LeaseTaking(new SuperOfficeGateway(clients, new SuperOfficeAccess("SuperOffice",
                crm.address().toString(), () -> new Credentials.Bearer(SandboxUser.INGRID.token()), Locale.ENGLISH))
                .leases(), clock, pause);
    }
}
