package dev.linkwright.ui.common;

import java.util.List;
import javafx.scene.Node;

/** A page that fills the main window in place of finder and record, such as <em>Sync health</em>. */
public interface WindowPage {

    /** What its button in the header says. */
    String textKey();

    Icons icon();

    /** Brings it to the front from anywhere. */
    Keys key();

    /** What F1 says while it is in front. */
    HelpPage help();

    /** Always the same node, made when it is first asked for. */
    Node node();

    /** Reads what it shows; it came to the front. */
    void read();

    /** Reads anew what it shows, all of it, because a person asked for it. */
    default void readAgain() {
        read();
    }

    /** What F6 hops between, in order; the first one gets the focus when the page comes to the front. */
    List<RecordPage.Part> parts();
}
