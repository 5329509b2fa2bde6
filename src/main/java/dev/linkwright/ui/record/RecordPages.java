package dev.linkwright.ui.record;

import jakarta.inject.Inject;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Makes the pages of the main window. */
public final class RecordPages implements RecordPage.Factory {
    private final RecordReader reader;
    private final Work work;
    private final Texts texts;
    private final Navigator navigator;
    private final FxLoader loader;
    private final RecordSection.Factory erpTabs;

    @Inject
    public RecordPages(RecordReader reader, Work work, Texts texts, Navigator navigator, FxLoader loader,
            RecordSection.Factory erpTabs) {
        this.reader = reader;
        this.work = work;
        this.texts = texts;
        this.navigator = navigator;
        this.loader = loader;
        this.erpTabs = erpTabs;
    }

    @Override
    public RecordPage create(EntityType type) {
        RecordViewModel viewModel = new RecordViewModel(RecordKind.of(type), reader, work, texts);
        RecordSection erp = erpTabs.create(type);
        RecordView view = loader.load(new RecordView(viewModel, texts, navigator, erp)).view();
        return new CardPage(viewModel, view, erp);
    }
}
