package dev.linkwright.erp.businesscentral;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import okhttp3.Credentials;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.Authorisation;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.Refusals;
import dev.linkwright.model.Fingerprint;

/** Opens connections to Business Central, online or on-premises. */
public final class BusinessCentralProvider implements SyncConnectorProvider {
    private final HttpClients clients;

    @Inject
    public BusinessCentralProvider(HttpClients clients) {
        this.clients = clients;
    }

    @Override
    public String id() {
        return "business-central";
    }

    @Override
    public String name() {
        return "Business Central";
    }

    @Override
    public List<ConfigurationField> configuration() {
        return ConnectionSettings.fields();
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration) {
        ConnectionSettings settings = ConnectionSettings.of(configuration);
        ODataCalls calls = new ODataCalls(clients, connectionName, settings.service(), authorisation(settings),
                Refusals.none());
        CompanyCalls company = new CompanyCalls(calls, new CompanyChoice(calls, settings.company()));
        // The company stands here as it was configured, as nothing may be asked yet.
        return new BusinessCentralConnector(new Fingerprint(settings.service().toString(), settings.company()),
                ConnectorParts.of(company, settings));
    }

    private static Authorisation authorisation(ConnectionSettings settings) {
        return switch (settings.signIn()) {
            case KEY -> {
                Optional<String> header = Optional.of(Credentials.basic(settings.needed(ConnectionSettings.USER),
                        settings.needed(ConnectionSettings.KEY), StandardCharsets.UTF_8));
                yield () -> header;
            }
        };
    }
}
