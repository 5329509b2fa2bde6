package dev.linkwright.ui.settings;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** One page of <em>Settings and maintenance</em>. It edits the draft, and nothing else, until a person saves. */
public interface SettingsPage {

    SettingsPlace place();

    /** Always the same node, made when it is first asked for. */
    Node node();

    /** It came to the front, or somebody else changed the draft: shows what the draft holds now. */
    void show();

    /** Puts the focus where a person begins. */
    void focus();

    /** What it says at the foot of the window; one that blocks is shown on every page. */
    ObservableValue<Footing> footing();

    /** Its own buttons at the foot of the window, before <em>Save</em>; always the same ones. */
    default List<Button> buttons() {
        return List.of();
    }
}
