package dev.linkwright.app;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Singleton;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import dev.linkwright.config.AskingAgain;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.Secrets;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;

/** The CRM and the kinds of ERP. */
final class SystemsModule extends AbstractModule {
    private final Crm crm;
    private final Erp erp;
    private final SecretStore kept;
    private final HttpClients http;
    private final List<SyncConnectorProvider> connectors;

    SystemsModule(Crm crm, Erp erp, SecretStore kept, HttpClients http,
            List<SyncConnectorProvider> connectors) {
        this.crm = crm;
        this.erp = erp;
        this.kept = kept;
        this.http = http;
        this.connectors = List.copyOf(connectors);
    }

    @Override
    protected void configure() {
        bind(WorkingProfile.class).toInstance(erp.profile());
        bind(Secrets.class).toInstance(erp.secrets());
        bind(SecretStore.class).toInstance(kept);
        bind(ProfileFile.class).toInstance(new ProfileFile(connectors));
        bind(HttpClients.class).toInstance(http);
        bind(Clock.class).toInstance(Clock.systemUTC());
        var kinds = Multibinder.newSetBinder(binder(), SyncConnectorProvider.class);
        connectors.forEach(connector -> kinds.addBinding().toInstance(connector));
    }

    @Provides
    @Singleton
    SuperOfficeGateway superOffice() {
        return new SuperOfficeGateway(crm.http(), crm.access());
    }

    @Provides
    @Singleton
    CrmGateway crm(SuperOfficeGateway superOffice, CrmQuestion question) {
        return crm.password().isEmpty()
                ? superOffice
                : AskingAgain.before(CrmGateway.class, () -> superOffice,
                        _ -> question.signInAgain(crm.password().orElseThrow()));
    }
}
