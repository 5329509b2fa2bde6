package dev.linkwright.app;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import dev.linkwright.config.Secrets;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;

/** The CRM and the kinds of ERP. */
final class SystemsModule extends AbstractModule {
    private final SuperOfficeAccess access;
    private final Secrets secrets;
    private final HttpClients http;
    private final List<SyncConnectorProvider> connectors;

    SystemsModule(SuperOfficeAccess access, Secrets secrets, HttpClients http,
            List<SyncConnectorProvider> connectors) {
        this.access = access;
        this.secrets = secrets;
        this.http = http;
        this.connectors = List.copyOf(connectors);
    }

    @Override
    protected void configure() {
        bind(Secrets.class).toInstance(secrets);
        bind(HttpClients.class).toInstance(http);
        bind(CrmGateway.class).to(SuperOfficeGateway.class);
        bind(Clock.class).toInstance(Clock.systemUTC());
        var kinds = Multibinder.newSetBinder(binder(), SyncConnectorProvider.class);
        connectors.forEach(connector -> kinds.addBinding().toInstance(connector));
    }

    @Provides
    @Singleton
    SuperOfficeGateway superOffice() {
        return new SuperOfficeGateway(http, access);
    }
}
