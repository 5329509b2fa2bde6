package dev.linkwright.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.WindowPage;

/** In the place of a page of the main window: a button with the id {@code onPage}. */
final class PlainWindowPage implements WindowPage {
    final List<String> told = new ArrayList<>();
    private final Button button = new Button("On the page");
    private final StackPane node = new StackPane(button);

    PlainWindowPage() {
        button.setId("onPage");
    }

    @Override
    public String textKey() {
        return "keys.health";
    }

    @Override
    public Icons icon() {
        return Icons.HEALTH;
    }

    @Override
    public Keys key() {
        return Keys.HEALTH;
    }

    @Override
    public HelpPage help() {
        return HelpPage.SYNC_HEALTH;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void read() {
        told.add("read");
    }

    @Override
    public List<RecordPage.Part> parts() {
        return List.of(new RecordPage.Part(node, button::requestFocus));
    }
}
