package dev.linkwright.ui.common;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A page of help with the way to others: what a window is for, its shortcuts, and what belongs to it. */
final class HelpView {
    private final HelpTrail trail;
    private final Texts texts;
    private final Runnable allShortcuts;
    private final Label title = new Label();
    private final Hyperlink contents = new Hyperlink();
    private final VBox words = new VBox();
    private final ScrollPane scroll = new ScrollPane(words);
    private final VBox root;

    /** @param allShortcuts opens the list of all of them */
    HelpView(HelpTrail trail, Texts texts, Runnable allShortcuts) {
        this.trail = trail;
        this.texts = texts;
        this.allShortcuts = allShortcuts;
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        contents.setText(HelpText.title(texts, HelpPage.CONTENTS));
        contents.setOnAction(_ -> trail.open(HelpPage.CONTENTS));
        contents.setMinWidth(Region.USE_PREF_SIZE);
        Button back = button(Icons.BACK, Keys.BACK, trail::back);
        back.disableProperty().bind(trail.canGoBackProperty().not());
        Button forward = button(Icons.FORWARD, Keys.FORWARD, trail::forward);
        forward.disableProperty().bind(trail.canGoForwardProperty().not());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(back, forward, between, contents);
        head.getStyleClass().addAll("gap-4", "help-head");
        words.getStyleClass().addAll("gap-12", "help-words");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("help-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(head, title, scroll);
        root.getStyleClass().addAll("dialog-content", "gap-12");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        trail.pageProperty().subscribe(this::show);
    }

    Node root() {
        return root;
    }

    /** Arrow keys scroll, and screen readers read the page. */
    void focus() {
        scroll.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (Keys.BACK.combination().match(event)) {
            trail.back();
            event.consume();
        } else if (Keys.FORWARD.combination().match(event)) {
            trail.forward();
            event.consume();
        }
    }

    private void show(HelpPage page) {
        List<HelpText> said = HelpText.ofPage(texts, page);
        title.setText(HelpText.title(texts, page));
        contents.setVisible(page != HelpPage.CONTENTS);
        words.getChildren().clear();
        int step = 0;
        for (HelpText text : said) {
            step = text.step() ? step + 1 : 0;
            words.getChildren().add(text.step() ? step(step, text) : flow(text));
        }
        if (page != HelpPage.CONTENTS) {
            words.getChildren().add(heading("help.keys"));
            VBox keys = new VBox();
            keys.getStyleClass().add("gap-4");
            page.keys().forEach(key -> keys.getChildren().add(line(key)));
            words.getChildren().addAll(keys, link(texts.text("help.shortcuts"), allShortcuts));
            words.getChildren().add(heading("help.related"));
        }
        VBox links = new VBox();
        links.getStyleClass().add("gap-8");
        page.related().forEach(other -> links.getChildren()
                .add(link(HelpText.title(texts, other), () -> trail.open(other))));
        words.getChildren().add(links);
        scroll.setVvalue(0);
        scroll.setAccessibleText(title.getText() + ". "
                + said.stream().map(HelpText::plain).collect(Collectors.joining(" ")));
        focus();
    }

    private Label heading(String key) {
        Label heading = new Label(texts.text(key));
        heading.getStyleClass().add("section-title");
        return heading;
    }

    private static HBox step(int number, HelpText text) {
        Label label = new Label(number + ".");
        label.getStyleClass().add("help-number");
        TextFlow flow = flow(text);
        HBox.setHgrow(flow, Priority.ALWAYS);
        HBox line = new HBox(label, flow);
        line.getStyleClass().add("gap-8");
        return line;
    }

    private static TextFlow flow(HelpText text) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("help-flow");
        for (HelpText.Run run : text.runs()) {
            Text words = new Text(run.text());
            words.getStyleClass().add(run.label() ? "help-label" : "help-text");
            flow.getChildren().add(words);
        }
        return flow;
    }

    private HBox line(Keys key) {
        Label what = new Label(texts.text(key.textKey()));
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label cap = new Label(key.cap());
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(what, cap);
        line.getStyleClass().addAll("gap-8", "switcher-row");
        return line;
    }

    private static Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private Button button(Icons icon, Keys key, Runnable action) {
        String name = texts.text(key.textKey());
        Button button = new Button(null, icon.icon());
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(name);
        button.setTooltip(KeyTip.of(name, key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
