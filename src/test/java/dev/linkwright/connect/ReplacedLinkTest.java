package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Side;
import dev.linkwright.testing.ConnectedCompany;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** A link that others removed and made anew, at a workstation that knows only the one before it. */
class ReplacedLinkTest {
    private final ConnectedCompany world = new ConnectedCompany();
    private final Workstation other = new Workstation(world.crm, world.erp, "Torstein");

    @Test
    void theRowsOfTheLinkBeforeItAreNotTakenForThoseOfTheNewOne() {
        String before = world.desk.links().of(Samples.CONNECTION, Samples.COMPANY).orElseThrow().crmBindings()
                .row("phone").orElseThrow();
        other.disconnecting().disconnect(Samples.connection(),
                other.disconnecting().look(Samples.connection(), Samples.COMPANY));
        world.crm.removeRow(Samples.COMPANY, "phone", before);
        String now = world.crm.addRow(Samples.COMPANY, "phone", Map.of("phone", "73 80 22 11"));
        other.connecting().save(Samples.connection(), other.decided(Side.CRM));

        PendingConnect compared = world.desk.connecting().resolve(Samples.connection(), Samples.COMPANY);

        assertThat(compared.crmBindings().row("phone")).contains(now);
        assertThat(compared.plan().writes(Side.ERP)).isEmpty();
    }
}
