package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldMapping;

class OneWayFieldsTest {
    private final ErpConnection oslo = connection("1", "Oslo", ActorType.CUSTOMER, Direction.ERP_TO_CRM);
    private final ErpConnection bergen = connection("2", "Bergen", ActorType.SUPPLIER, Direction.ERP_TO_CRM);

    @Test
    void theFirstInPriorityWritesAndBothAreToldSo() {
        OneWayFields.Rivals found = new OneWayFields.Rivals(EntityType.COMPANY, "phone", "Bergen", "Oslo");
        assertThat(OneWayFields.concerning(profile(bergen, oslo), oslo)).contains(found);
        assertThat(OneWayFields.concerning(profile(bergen, oslo), bergen)).contains(found);
    }

    @Test
    void aConnectionThatHasNoPartInItIsNotTold() {
        ErpConnection persons = connection("3", "Persons", ActorType.PERSON, Direction.ERP_TO_CRM);
        assertThat(OneWayFields.concerning(profile(oslo, bergen, persons), persons)).isEmpty();
    }

    @Test
    void oneThatIsInactiveWritesNothing() {
        assertThat(OneWayFields.concerning(profile(oslo, bergen.withActive(false)), oslo)).isEmpty();
    }

    @Test
    void whatFlowsBothWaysHasNoRival() {
        ErpConnection both = connection("2", "Bergen", ActorType.CUSTOMER, Direction.BOTH);
        assertThat(OneWayFields.concerning(profile(oslo, both), oslo)).isEmpty();
    }

    private static Profile profile(ErpConnection... connections) {
        return new Profile(Profile.VERSION, List.of(connections), Optional.empty());
    }

    private static ErpConnection connection(String digit, String name, ActorType type, Direction direction) {
        return new ErpConnection(new ConnectionId(digit.repeat(32)), name, "memory", true, "", "NO", Map.of(),
                List.of(new ActorMapping(type, true,
                        List.of(new FieldMapping("phone", "phone", direction, false, true)), List.of())));
    }
}
