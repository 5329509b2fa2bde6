package dev.linkwright.app;

import java.util.List;

import dev.linkwright.ui.common.Texts;

/** Puts into lines what came of a synchronisation. */
interface SyncTelling {
    List<String> lines(SyncTold told);

    static SyncTelling of(SyncAsk ask, Texts texts) {
        return ask.json() ? new SyncJson(Texts.neutral()) : new SyncLines(texts);
    }
}
