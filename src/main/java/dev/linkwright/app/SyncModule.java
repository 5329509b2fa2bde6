package dev.linkwright.app;

import jakarta.inject.Singleton;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;

import dev.linkwright.crm.Leases;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.sync.run.SyncEngine;
import dev.linkwright.sync.run.SyncRun;

/** What synchronises without being asked. */
final class SyncModule extends AbstractModule {
    private final AutomaticSetting setting;

    SyncModule(AutomaticSetting setting) {
        this.setting = setting;
    }

    @Override
    protected void configure() {
        bind(AutomaticSetting.class).toInstance(setting);
    }

    @Provides
    @Singleton
    Leases leases(SuperOfficeGateway crm) {
        return crm.leases();
    }

    @Provides
    SyncRun runs(SyncEngine engine) {
        return engine::run;
    }
}
