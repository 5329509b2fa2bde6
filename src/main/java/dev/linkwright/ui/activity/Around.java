package dev.linkwright.ui.activity;

import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** What the views of the page share. */
record Around(Texts texts, Work work, FxLoader loader, Dialogs dialogs, RememberedWindows windows, Navigator navigator,
        LogWords words) {
}
