package dev.linkwright.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.connect.PendingConnect;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Side;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** A contact whose company is linked: what is left out of synchronisation, why, and until when. */
class LeftOutTest {
    private final FakeCrm crm = EntitySamples.crm();
    private final FakeErp erp = EntitySamples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    @BeforeEach
    void connect() {
        desk.connecting().save(Samples.connection(), desk.decided(Side.CRM));
        PendingConnect contact = desk.connecting().compare(Samples.connection(), EntitySamples.CONTACT,
                EntitySamples.PERSON);
        desk.connecting().save(Samples.connection(), contact.decided(contact.plan().useForTheRest(Side.CRM)));
        run();
        run();
    }

    @Test
    void aContactIsLeftOutWhileItsCompanyIsNotLinked() {
        List<CrmKey> keys = crm.keys().stream().filter(key -> key.entity().equals(Samples.COMPANY)).toList();
        keys.forEach(crm::deleteKey);
        run();
        assertThat(standing(EntitySamples.CONTACT).cause()).isEqualTo(Cause.RULE);

        erp.edit(EntitySamples.PERSON, "email", "kari.stavne@stavne.example");
        run();
        assertThat(crm.value(EntitySamples.CONTACT, "email")).isEqualTo("kari@stavne.example");

        keys.forEach(crm::saveKey);
        run();
        assertThat(standing(EntitySamples.CONTACT).cause()).isEqualTo(Cause.AGREED);
        assertThat(crm.value(EntitySamples.CONTACT, "email")).isEqualTo("kari.stavne@stavne.example");
    }

    @Test
    void aContactIsLeftOutWhenItsPersonLeavesTheCompanysActor() {
        erp.leave(EntitySamples.PERSON, Samples.CUSTOMER);

        run();

        assertThat(standing(EntitySamples.CONTACT).cause()).isEqualTo(Cause.RULE);
    }

    @Test
    void aMergedActorIsLeftOutAsMerged() {
        erp.put(new ErpActor(ActorType.CUSTOMER, "813"), Samples.customerValues());
        erp.merge(Samples.CUSTOMER, new ErpActor(ActorType.CUSTOMER, "813"));
        crm.edit(Samples.COMPANY, "name", "Stavne AS");

        run();

        assertThat(standing(Samples.COMPANY).cause()).isEqualTo(Cause.ACTOR_MERGED);
        assertThat(erp.value(Samples.CUSTOMER, "name")).isNotEqualTo("Stavne AS");
    }

    @Test
    void whatMayNotBeWrittenIsLeftOutUntilItMay() {
        long saves = erp.calls().count("save");
        erp.grant(Rights.READ_ONLY);
        crm.edit(Samples.COMPANY, "name", "Stavne AS");
        run();
        assertThat(standing(Samples.COMPANY).cause()).isEqualTo(Cause.NOT_ALLOWED);
        assertThat(erp.calls().count("save")).isEqualTo(saves);

        erp.grant(Rights.ALL);
        run();
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne AS");
    }

    @Test
    void aRecordThatSomebodyIsAtWorkOnIsTriedAgainLater() {
        Claim claim = new Claim(Samples.CONNECTION, Samples.COMPANY, OperationId.random(), Samples.CUSTOMER,
                "Torstein", "Torstein-desk", Instant.parse("2026-11-22T10:15:30Z"));
        crm.saveKey(claim.key());
        crm.edit(Samples.COMPANY, "name", "Stavne AS");
        run();
        assertThat(standing(Samples.COMPANY).cause()).isEqualTo(Cause.CLAIMED);

        crm.deleteKey(claim.key());
        run();
        assertThat(erp.value(Samples.CUSTOMER, "name")).isNotEqualTo("Stavne AS");
        desk.later(Duration.ofMinutes(2));
        run();
        assertThat(erp.value(Samples.CUSTOMER, "name")).isEqualTo("Stavne AS");
    }

    @Test
    void whatStoppedHalfwayIsCarriedOnWithByTheNextRun() {
        crm.edit(Samples.COMPANY, "name", "Stavne AS");
        erp.calls().failAfter("save", 1, new Problem.Unreachable(FakeErp.SYSTEM, Problem.Failure.CUT, "",
                Problem.Outcome.UNKNOWN));
        run();
        assertThat(standing(Samples.COMPANY).cause()).isEqualTo(Cause.UNFINISHED);

        long saves = erp.calls().count("save");
        run();
        assertThat(erp.calls().count("save")).isEqualTo(saves);
        assertThat(standing(Samples.COMPANY).cause()).isEqualTo(Cause.AGREED);
        assertThat(desk.journal().unfinished()).isEmpty();
    }

    private void run() {
        desk.sync(SyncWish.AUTOMATIC);
    }

    private Standing standing(CrmEntity entity) {
        return desk.links().standings().of(desk.links().of(Samples.CONNECTION, entity).orElseThrow().id())
                .orElseThrow();
    }
}
