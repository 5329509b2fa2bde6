package dev.linkwright.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;

import dev.linkwright.config.AskingAgain;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.Secrets;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.superoffice.Language;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

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
    }

    @Provides
    @Singleton
    Set<SyncConnectorProvider> kinds(Texts texts) {
        return connectors.stream().map(connector -> new LocalProvider(connector, texts))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Provides
    @Singleton
    SuperOfficeGateway superOffice(Texts texts) {
        return new SuperOfficeGateway(crm.http(), crm.access().in(new Language(texts.language(), texts::text)));
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
