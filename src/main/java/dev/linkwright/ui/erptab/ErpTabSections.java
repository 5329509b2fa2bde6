package dev.linkwright.ui.erptab;

import java.time.Clock;

import jakarta.inject.Inject;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Makes the ERP tabs of the main window's pages. */
public final class ErpTabSections implements RecordSection.Factory {
    private final UseCases does;
    private final Work work;
    private final Navigator navigator;
    private final ErpTabDialogs features;
    private final Dialogs dialogs;
    private final Texts texts;
    private final FxLoader loader;
    private final Clock clock;

    @Inject
    public ErpTabSections(UseCases does, Work work, Navigator navigator, ErpTabDialogs features, Dialogs dialogs,
            Texts texts, FxLoader loader, Clock clock) {
        this.does = does;
        this.work = work;
        this.navigator = navigator;
        this.features = features;
        this.dialogs = dialogs;
        this.texts = texts;
        this.loader = loader;
        this.clock = clock;
    }

    @Override
    public RecordSection create(EntityType type) {
        WindowsOverTab windows = new WindowsOverTab(features, dialogs, texts);
        ErpTabViewModel tab = new ErpTabViewModel(does, work, navigator, windows);
        FxLoader.Loaded<ErpTabView> loaded = loader.load(new ErpTabView(tab, type, texts, clock));
        windows.over(loaded.root());
        return new ErpTabSection(tab, loaded.view());
    }
}
