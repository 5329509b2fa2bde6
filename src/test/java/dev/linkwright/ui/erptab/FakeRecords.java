package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.Records;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.testing.Samples;

/** Shows the states that a test says. */
final class FakeRecords implements Records {
    List<ErpConnection> connections = List.of(Samples.connection());
    ErpTabState state = notConnected();
    Optional<CrmEntity> company = Optional.empty();
    final List<String> read = new ArrayList<>();

    static ErpTabState.NotConnected notConnected() {
        return new ErpTabState.NotConnected(Samples.connection(), List.of(ActorType.CUSTOMER, ActorType.SUPPLIER));
    }

    @Override
    public Card card(CrmEntity entity) {
        return new Card(entity, "Stavne Elektro AS", Map.of("orgnr", "313 550 729", "streetAddress.line1",
                "Bromstadvegen 57", "streetAddress.postalCode", "7047", "streetAddress.city", "Trondheim"),
                Optional.empty(), company);
    }

    @Override
    public List<ErpConnection> connections(EntityType type) {
        return connections;
    }

    @Override
    public ErpTabState tab(ErpConnection connection, CrmEntity entity) {
        read.add(connection.name());
        return state;
    }
}
