package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.testing.EntitySamples;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.testing.Samples;

class RelatedRecordsTest {
    private final MemoryLinks links = new MemoryLinks();
    private final RelatedRecords related = new RelatedRecords(EntitySamples.crm(), new MarkedHits(links));

    @Test
    void aCompanysContactsComeWithTheirMarker() {
        links.save(new Link(LinkId.random(), Samples.CONNECTION, EntitySamples.CONTACT, "Kari Stavne",
                new ErpActor(ActorType.PERSON, "9"), null, Bindings.NONE, Bindings.NONE, null, "", null, ""));
        assertThat(related.of(Samples.COMPANY, EntityType.CONTACT, Optional.empty()).rows()).containsExactly(
                new FinderRow(EntitySamples.CONTACT, "Kari Stavne", "Stavne Elektro AS", "20017",
                        FinderRow.Marker.CONNECTED));
    }

    @Test
    void aProjectLeadsToItsCompaniesAndContacts() {
        assertThat(related.of(EntitySamples.PROJECT, EntityType.COMPANY, Optional.empty()).rows())
                .extracting(FinderRow::entity).containsExactly(Samples.COMPANY);
        assertThat(related.of(EntitySamples.PROJECT, EntityType.CONTACT, Optional.empty()).rows())
                .extracting(FinderRow::entity).containsExactly(EntitySamples.CONTACT);
    }
}
