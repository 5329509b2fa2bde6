package dev.linkwright.ui.record;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** Makes the pages of the main window. */
public final class RecordPages implements RecordPage.Factory {
    private static final String ERP = "erp";

    private final RecordReader reader;
    private final Work work;
    private final Texts texts;
    private final Navigator navigator;
    private final FxLoader loader;
    private final WindowMemory memory;
    private final RememberedWindows windows;
    private final RecordSection.Factory erpTabs;
    private final RecordMenu menu;

    @Inject
    public RecordPages(RecordReader reader, Work work, Texts texts, Navigator navigator, FxLoader loader,
            WindowMemory memory, RecordSection.Factory erpTabs, RecordMenu menu) {
        this.reader = reader;
        this.work = work;
        this.texts = texts;
        this.navigator = navigator;
        this.loader = loader;
        this.memory = memory;
        this.windows = new RememberedWindows(memory);
        this.erpTabs = erpTabs;
        this.menu = menu;
    }

    @Override
    public RecordPage create(EntityType type) {
        RecordKind kind = RecordKind.of(type);
        RecordViewModel viewModel = new RecordViewModel(kind, reader, work, texts);
        List<Section> tabs = new ArrayList<>();
        for (RecordKind.Related belonging : kind.related()) {
            RelatedViewModel list = new RelatedViewModel(belonging.type(), reader, work, texts);
            RelatedView view = loader
                    .load(new RelatedView(kind, belonging, list, texts, work, navigator, windows)).view();
            tabs.add(new Section(belonging.type().word(), RecordKind.of(belonging.type()).icon(),
                    new RelatedSection(list, view), false));
        }
        tabs.add(new Section(ERP, Icons.LINKED, erpTabs.create(type), true));
        Sections sections = new Sections(tabs, memory, "record." + kind.word() + ".section");
        RecordView view = loader.load(new RecordView(viewModel, texts, navigator, sections, menu)).view();
        return new CardPage(viewModel, view, sections);
    }
}
