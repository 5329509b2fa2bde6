package dev.linkwright.ui.create;

import java.util.function.Consumer;

import dev.linkwright.connect.Compared;
import dev.linkwright.model.CrmEntity;

/** What the window does, as its view model sees it. None of this blocks. */
interface CreateWindows {

    /** Settles differences; the answer comes only if a person connected. */
    void settle(Compared compared, Consumer<Compared> settled);

    /** Closes with what Save is to do. */
    void finish(Compared compared);

    /** Closes and opens a record. */
    void open(CrmEntity entity);

    /** Tells whoever opened it that the person left while something is unfinished. */
    void left();

    /** Tells the others that something about the record may be unfinished or connected now. */
    void recordChanged();
}
