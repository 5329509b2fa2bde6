package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.ProfileFile;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.sandbox.erp.BusinessCentralSeed;
import dev.linkwright.sandbox.erp.ErpFault;
import dev.linkwright.sandbox.erp.ErpSandbox;
import dev.linkwright.sandbox.erp.ErpSandboxOptions;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.HttpDesk;
import dev.linkwright.testing.Samples;

/** Create over HTTP in an ERP that cannot tell which actor a lost call made; asserted on the server's own rows. */
class CreateFaultsIT {
    private static final String CUSTOMERS = "customers";

    @TempDir
    Path folder;
    private final HttpClients clients = new HttpClients();
    private final FakeCrm crm = Samples.crm();
    private ErpSandbox erp;
    private HttpDesk desk;
    private Set<String> before;

    @BeforeEach
    void start() throws IOException {
        erp = ErpSandbox.start(ErpSandboxOptions.of(BusinessCentralSeed.of(BusinessCentralSeed.Size.SMALL)));
        BusinessCentralProvider provider = new BusinessCentralProvider(clients, page -> {
            throw new IllegalStateException("Nobody is asked here");
        });
        desk = new HttpDesk(folder, clients, crm, provider,
                new ProfileFile(List.of(provider)).shipped(List.of("business-central")).connections().getFirst()
                        .withConfiguration(Map.of("address", erp.address().toString(), "company", erp.company(), "user",
                                ErpUser.INGRID.name())),
                ErpUser.INGRID.accessKey());
        crm.edit(Samples.COMPANY, "name", "Bruvik Pumper AS");
        crm.edit(Samples.COMPANY, "orgnr", "");
        before = Set.copyOf(erp.ids(CUSTOMERS));
    }

    @AfterEach
    void close() {
        desk.close();
        clients.close();
        erp.close();
    }

    @Test
    void theNewCustomersNumberComesToTheCrmAtSave() {
        CreateOutcome outcome = create();

        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        assertThat(desk.connecting().save(desk.connection(), ((CreateOutcome.Created) outcome).pending()))
                .isInstanceOf(SaveOutcome.Done.class);
        String number = erp.entity(CUSTOMERS, onlyNew()).path("number").asText();
        assertThat(crm.value(Samples.COMPANY, "number")).isEqualTo(number).isNotEmpty();
        assertThat(crm.keys()).extracting(CrmKey::name).containsExactlyInAnyOrder("Link", "Base");
        assertThat(desk.store().creations().unfinished()).isEmpty();
    }

    @Test
    void anAnswerLostAfterTheServerCommittedIsAskedAboutAndSentOnce() {
        for (Fault fault : List.of(new Fault.CutsAfterCommit(), ErpFault.timeoutAfterCommit(504))) {
            before = Set.copyOf(erp.ids(CUSTOMERS));
            crm.edit(Samples.COMPANY, "name", "Bruvik Pumper " + before.size() + " AS");
            erp.forgetRequests();
            erp.faults().at(1, RecordedRequest::writes, fault);

            CreateOutcome outcome = create();

            String made = onlyNew();
            assertThat(outcome).isInstanceOfSatisfying(CreateOutcome.Asks.class, asks -> {
                assertThat(asks.candidates()).extracting(one -> one.actor().key()).containsExactly(made);
                CreateOutcome said = desk.creating().isThis(asks.operation(), asks.candidates().getFirst().actor());
                assertThat(said).isInstanceOf(CreateOutcome.Created.class);
                desk.creating().keep(asks.operation());
            });
            assertThat(erp.requests().stream().filter(RecordedRequest::writes)).hasSize(1);
            assertThat(crm.keys()).isEmpty();
        }
    }

    @Test
    void anAnswerLostBeforeTheServerCommittedIsNotSentAgainByAnotherClick() {
        erp.faults().at(1, RecordedRequest::writes, new Fault.CutsBeforeCommit());

        assertThat(create()).isInstanceOf(CreateOutcome.NotYetKnown.class);
        assertThat(create()).isInstanceOf(CreateOutcome.NotYetKnown.class);

        assertThat(erp.requests().stream().filter(RecordedRequest::writes)).hasSize(1);
        assertThat(erp.ids(CUSTOMERS)).hasSameSizeAs(before);
        assertThat(crm.keys()).as("others see who did not finish").hasSize(1);
    }

    @Test
    void aRefusalIsToldInTheServersWordsAndLeavesNothingBehind() {
        erp.faults().at(1, RecordedRequest::writes, ErpFault.status(400));

        assertThat(create()).isInstanceOfSatisfying(CreateOutcome.Stopped.class, stopped -> {
            assertThat(stopped.problem()).isInstanceOf(Problem.Refused.class);
            assertThat(stopped.unfinished()).isEmpty();
        });
        assertThat(crm.keys()).isEmpty();
        assertThat(desk.store().creations().unfinished()).isEmpty();
    }

    private CreateOutcome create() {
        CreateInErp creating = desk.creating();
        CreateForm form = creating.form(desk.connection(), Samples.COMPANY, ActorType.CUSTOMER);
        assertThat(form.hindrances()).isEmpty();
        return creating.create(desk.connection(), form, List.of());
    }

    private String onlyNew() {
        Set<String> now = new HashSet<>(erp.ids(CUSTOMERS));
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return now.iterator().next();
    }
}
