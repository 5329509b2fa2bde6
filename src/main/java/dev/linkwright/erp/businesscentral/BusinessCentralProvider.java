package dev.linkwright.erp.businesscentral;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SignInBrowser;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Route;

/** Opens connections to Business Central, online or on-premises. */
public final class BusinessCentralProvider implements SyncConnectorProvider {
    private final HttpClients clients;
    private final SignInBrowser browser;
    private final Clock clock;

    @Inject
    public BusinessCentralProvider(HttpClients clients, SignInBrowser browser) {
        this(clients, browser, Clock.systemUTC());
    }

    BusinessCentralProvider(HttpClients clients, SignInBrowser browser, Clock clock) {
        this.clients = clients;
        this.browser = browser;
        this.clock = clock;
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
        return open(connectionName, configuration, Route.USUAL);
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration, Route route) {
        HttpClients over = clients.over(route);
        ConnectionSettings settings = ConnectionSettings.of(configuration);
        SignIn signIn = SignIn.of(settings, connectionName, over, browser, clock);
        ODataCalls calls = new ODataCalls(over, connectionName, settings.service(), signIn.authorisation(),
                new BusinessCentralRefusals(connectionName));
        CompanyCalls company = new CompanyCalls(calls, new CompanyChoice(calls, settings.company()));
        // The company stands here as it was configured, as nothing may be asked yet.
        return new BusinessCentralConnector(new Fingerprint(settings.service().toString(), settings.company()),
                ConnectorParts.of(company, settings, clock), signIn);
    }
}
