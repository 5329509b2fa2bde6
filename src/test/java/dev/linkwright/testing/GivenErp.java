package dev.linkwright.testing;

import java.util.List;
import java.util.Map;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;

/** The sync connector of {@link Samples#connection()}: opens the same ERP whatever it is asked for. */
public record GivenErp(SyncConnector erp) implements SyncConnectorProvider {
    @Override
    public String id() {
        return Samples.connection().connector();
    }

    @Override
    public String name() {
        return id();
    }

    @Override
    public List<ConfigurationField> configuration() {
        return List.of();
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration) {
        return erp;
    }
}
