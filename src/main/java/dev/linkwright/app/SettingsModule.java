package dev.linkwright.app;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;

import dev.linkwright.settings.ActivationRule;
import dev.linkwright.settings.Here;
import dev.linkwright.settings.MandatorySources;
import dev.linkwright.settings.SharedProfiles;
import dev.linkwright.ui.settings.AppearancePage;
import dev.linkwright.ui.settings.AutomaticPage;
import dev.linkwright.ui.settings.DefaultsPage;
import dev.linkwright.ui.settings.DoctorPage;
import dev.linkwright.ui.settings.ErpConnectionsPage;
import dev.linkwright.ui.settings.ListMappingPage;
import dev.linkwright.ui.settings.MappingsPage;
import dev.linkwright.ui.settings.ProfilePage;
import dev.linkwright.ui.settings.RankPage;
import dev.linkwright.ui.settings.SettingsPage;
import dev.linkwright.ui.settings.SyncConnectorsPage;

/** The pages of <em>Settings and maintenance</em>; their order is that of their places. */
final class SettingsModule extends AbstractModule {
    @Override
    protected void configure() {
        Multibinder<SettingsPage> pages = Multibinder.newSetBinder(binder(), SettingsPage.class);
        pages.addBinding().to(ListMappingPage.class);
        pages.addBinding().to(AutomaticPage.class);
        pages.addBinding().to(MappingsPage.class);
        pages.addBinding().to(DefaultsPage.class);
        pages.addBinding().to(RankPage.class);
        pages.addBinding().to(ProfilePage.class);
        pages.addBinding().to(AppearancePage.class);
        pages.addBinding().to(DoctorPage.class);
        pages.addBinding().to(SyncConnectorsPage.class);
        pages.addBinding().to(ErpConnectionsPage.class);
        bind(SharedProfiles.class).to(ProfileDownload.class);
        Multibinder.newSetBinder(binder(), ActivationRule.class).addBinding().to(MandatorySources.class);
    }

    @Provides
    Here here(AutomaticSetting setting) {
        return new Here(setting.account(), setting.workstation());
    }
}
