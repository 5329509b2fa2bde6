package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Side;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.Recovery.Recovered;
import dev.linkwright.testing.CallScript;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;
import dev.linkwright.ui.common.Texts;

/** What the person reads at start about a Save that was interrupted. */
class RecoveryNoticeTest {
    private final Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneId.of("Europe/Oslo"));
    private final FakeCrm crm = Samples.crm();
    private final FakeErp erp = Samples.erp();
    private final Workstation desk = new Workstation(crm, erp, "Ingrid");

    private static final class Ended extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aSaveThatWasCarriedOnIsTold() {
        endAfter(erp.calls(), "save");

        assertThat(told()).isEqualTo("Stavne Elektro AS: carried on and connected to C-10877.");
    }

    @Test
    void aSynchronisationThatWasCarriedOnIsToldAsSuch() {
        desk.connecting().save(Samples.connection(), desk.decided(Side.CRM));
        crm.edit(Samples.COMPANY, "phone", "73 80 22 99");
        endIn(erp.calls(), "save", () -> desk.syncing().syncNow(Samples.connection(), Samples.COMPANY));

        assertThat(told()).isEqualTo("Stavne Elektro AS: carried on to its end.");
    }

    @Test
    void aSaveThatCannotBeTakenFurtherIsTold() {
        endAfter(erp.calls(), "save");
        erp.edit(Samples.CUSTOMER, "name", "Stavne Kraft AS");

        assertThat(told()).startsWith("Stavne Elektro AS: others changed it meanwhile").contains("Connect it again");
    }

    @Test
    void aSaveThatHadNotBegunToWriteIsTold() {
        endAfter(crm.calls(), "saveKey");

        assertThat(told()).isEqualTo("Stavne Elektro AS: nothing was written.");
    }

    @Test
    void aCreateWhoseAnswerTheErpCannotConfirmIsTold() {
        erp.delete(Samples.CUSTOMER);
        erp.calls().after("create", 1, () -> {
            throw new Ended();
        });

        assertThat(toldAfterCreate()).startsWith("Stavne Elektro AS: the ERP does not tell");
    }

    @Test
    void aCreateThatHadNotBeenSentIsTold() {
        erp.delete(Samples.CUSTOMER);
        crm.calls().after("saveKey", 1, () -> {
            throw new Ended();
        });

        assertThat(toldAfterCreate()).isEqualTo("Stavne Elektro AS: nothing was created in the ERP.");
    }

    private String toldAfterCreate() {
        CreateInErp creating = desk.creating();
        CreateForm form = creating.form(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER);
        assertThatThrownBy(() -> creating.create(Samples.connection(), form, List.of())).isInstanceOf(Ended.class);
        List<CreationRecovery.Recovered> recovered = desk.restartCreations();
        assertThat(recovered).hasSize(1);
        return texts.say(RecoveryNotice.sentence(recovered.getFirst()));
    }

    private void endAfter(CallScript calls, String call) {
        PendingConnect pending = desk.decided(Side.CRM);
        endIn(calls, call, () -> desk.connecting().save(Samples.connection(), pending));
    }

    private static void endIn(CallScript calls, String call, Runnable work) {
        calls.after(call, 1, () -> {
            throw new Ended();
        });
        try {
            work.run();
        } catch (Ended ended) {
            return;
        }
        throw new AssertionError("Not ended");
    }

    private String told() {
        List<Recovered> recovered = desk.restart();
        assertThat(recovered).hasSize(1);
        return texts.say(RecoveryNotice.sentence(recovered.getFirst()));
    }
}
