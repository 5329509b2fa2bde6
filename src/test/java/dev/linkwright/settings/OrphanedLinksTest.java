package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.testing.MemoryLinks;

class OrphanedLinksTest {
    private static final ConnectionId OSLO = new ConnectionId("1".repeat(32));
    private static final ConnectionId BERGEN = new ConnectionId("2".repeat(32));

    private final MemoryLinks links = new MemoryLinks();

    @Test
    void linksAreCountedPerKindOfRecordAndOnlyThoseOfTheConnection() {
        save(OSLO, CrmEntity.company(1), ActorType.CUSTOMER);
        save(OSLO, CrmEntity.company(2), ActorType.SUPPLIER);
        save(OSLO, new CrmEntity(EntityType.CONTACT, 1), ActorType.PERSON);
        save(BERGEN, CrmEntity.company(1), ActorType.CUSTOMER);
        assertThat(new OrphanedLinks(links).of(OSLO)).containsOnlyKeys(EntityType.COMPANY, EntityType.CONTACT)
                .containsEntry(EntityType.COMPANY, 2).containsEntry(EntityType.CONTACT, 1);
    }

    @Test
    void aConnectionWithoutLinksHasNoCounts() {
        save(BERGEN, CrmEntity.company(1), ActorType.CUSTOMER);
        assertThat(new OrphanedLinks(links).of(OSLO)).isEmpty();
    }

    private void save(ConnectionId connection, CrmEntity entity, ActorType type) {
        links.save(new Link(LinkId.random(), connection, entity, "Nordvik", new ErpActor(type, "7" + entity.id()), null,
                Bindings.NONE, Bindings.NONE, null, "Ingrid", null, "Ingrid"));
    }
}
