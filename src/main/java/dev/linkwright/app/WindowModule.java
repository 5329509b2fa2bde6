package dev.linkwright.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;

import dev.linkwright.about.Build;
import dev.linkwright.browse.LiveSystems;
import dev.linkwright.browse.Systems;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.SignInQuestion;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.ui.about.Installed;
import dev.linkwright.ui.activity.ActivityLogPage;
import dev.linkwright.ui.activity.LinkUndo;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.Notices;
import dev.linkwright.ui.common.Outside;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.Reopening;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.conflict.ConflictPicker;
import dev.linkwright.ui.connect.ActorMaker;
import dev.linkwright.ui.connect.DifferencePicker;
import dev.linkwright.ui.create.DifferenceWindow;
import dev.linkwright.ui.erptab.ErpTabDialogs;
import dev.linkwright.ui.erptab.ErpTabSections;
import dev.linkwright.ui.health.ConflictWindows;
import dev.linkwright.ui.health.HealthPage;
import dev.linkwright.ui.record.LiveRecordReader;
import dev.linkwright.ui.record.RecordMenu;
import dev.linkwright.ui.record.RecordPages;
import dev.linkwright.ui.record.RecordReader;
import dev.linkwright.ui.shell.HealthDoor;
import dev.linkwright.ui.shell.Maintenance;
import dev.linkwright.ui.shell.ShellNavigator;
import dev.linkwright.ui.shell.ShellNotices;

/** The windows. */
final class WindowModule extends AbstractModule {
    private final StartWindows windows;
    private final WindowQuestions questions;
    private final Optional<StartingSignIn> signIn;
    private final Path folder;

    /**
     * The windows of a start.
     *
     * @param signIn empty where the CRM was named at the start, so that nobody can sign out of it
     * @param folder where its data lie
     */
    WindowModule(StartWindows windows, WindowQuestions questions, Optional<StartingSignIn> signIn, Path folder) {
        this.folder = folder;
        this.signIn = signIn;
        this.windows = windows;
        this.questions = questions;
    }

    @Override
    protected void configure() {
        bind(Texts.class).toInstance(windows.texts());
        bind(Theme.class).toInstance(windows.theme());
        bind(Work.class).toInstance(windows.work());
        bind(WindowMemory.class).toInstance(windows.memory());
        bind(WindowQuestions.class).toInstance(questions);
        OptionalBinder.newOptionalBinder(binder(), SignInQuestion.class).setBinding().to(PersonSignsIn.class);
        OptionalBinder.newOptionalBinder(binder(), CrmQuestion.class).setBinding().to(PersonSignsInToCrm.class);
        bind(Reopening.class).to(AnotherLanguage.class);
        bind(Outside.class).to(Browser.class);
        bind(Navigator.class).to(ShellNavigator.class);
        bind(RecordReader.class).to(LiveRecordReader.class);
        bind(RecordPage.Factory.class).to(RecordPages.class);
        bind(RecordSection.Factory.class).to(ErpTabSections.class);
        bind(ActorMaker.class).to(CreateWindows.class);
        bind(ErpTabDialogs.class).to(FeatureWindows.class);
        bind(LinkUndo.class).to(UndoFromLog.class);
        bind(AutomaticRuns.class).to(AutomaticSync.class);
        bind(AutomaticRounds.class).to(SessionRounds.class);
        bind(Notices.class).to(ShellNotices.class);
        bind(Maintenance.class).to(AdministratorDoors.class);
        bind(RecordMenu.class).to(RecordDoors.class);
        Multibinder<WindowPage> pages = Multibinder.newSetBinder(binder(), WindowPage.class);
        pages.addBinding().to(HealthPage.class);
        pages.addBinding().to(ActivityLogPage.class);
    }

    @Provides
    @Singleton
    FxLoader loader(Injector injector) {
        return new FxLoader(windows.texts(), injector::getInstance);
    }

    /** The status bar looks by itself every few minutes: that is no reason to ask a person to sign in. */
    @Provides
    Systems systems(LiveSystems live) {
        return new BackgroundSystems(live);
    }

    @Provides
    Optional<StartingSignIn> whoCanSignOut() {
        return signIn;
    }

    @Provides
    Installed installed() {
        return new Installed(ProgramVersion.number(), Build.ofThisProgram(), Runtime.version().toString(),
                ProgramVersion.javaFx(), folder);
    }

    @Provides
    @Singleton
    NewerVersions newerVersions(WindowMemory memory) {
        return new NewerVersions(memory, Build.ofThisProgram().newestVersionAddress());
    }

    @Provides
    DifferencePicker picker(ConflictPicker picker) {
        return picker::open;
    }

    @Provides
    ConflictWindows conflicts(ConflictPicker picker) {
        return picker::open;
    }

    @Provides
    HealthDoor healthDoor(Provider<HealthPage> page) {
        return heading -> page.get().open(heading);
    }

    @Provides
    DifferenceWindow differences(ConflictPicker picker) {
        return picker::open;
    }

    @Provides
    Function<ErpConnection, SyncConnector> connectors(OpenConnections connections) {
        return connections::connector;
    }
}
