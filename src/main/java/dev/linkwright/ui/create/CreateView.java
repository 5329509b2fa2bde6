package dev.linkwright.ui.create;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.linkwright.connect.ConnectWish;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** What is to be made, what is said about it, and the form or what stands in its place. */
public final class CreateView {
    @FXML
    private TextFlow subject;
    @FXML
    private VBox notices;
    @FXML
    private ProgressBar progress;
    @FXML
    private ScrollPane scroll;
    @FXML
    private StackPane body;

    private final CreateViewModel dialog;
    private final Texts texts;
    private final CreateStrips strips;
    private final StepBody steps;

    CreateView(CreateViewModel dialog, Texts texts) {
        this.dialog = dialog;
        this.texts = texts;
        this.strips = new CreateStrips(dialog, texts);
        this.steps = new StepBody(dialog, texts, strips);
    }

    @FXML
    void initialize() {
        showSubject(dialog.wish());
        progress.visibleProperty().bind(dialog.busyProperty().map(busy -> busy != Busy.NO));
        dialog.stepProperty().subscribe(this::show);
        dialog.noticeProperty().subscribe(this::say);
        dialog.duplicatesProperty().subscribe(this::say);
        dialog.busyProperty().subscribe(busy -> body.setDisable(busy != Busy.NO));
    }

    private void showSubject(ConnectWish wish) {
        String entity = wish.entity().type().word();
        subject.getChildren().setAll(plain(texts.text("create.subject." + wish.type().word()) + " "),
                strong(wish.connection().name()), plain(" " + texts.text("create.subject.from." + entity) + " "),
                strong(wish.title()), plain("."));
    }

    private void show(CreateStep step) {
        Optional<Node> instead = steps.of(step);
        if (step instanceof CreateStep.Filling(FormViewModel form)) {
            showForm(form);
        } else {
            body.getChildren().setAll(instead.map(List::of).orElse(List.of()));
            focusFirst();
        }
        say();
    }

    private void showForm(FormViewModel form) {
        FormView shown = new FormView(form, texts);
        body.getChildren().setAll(shown);
        form.wantedProperty().get().or(form::first).ifPresent(shown::goTo);
    }

    private void focusFirst() {
        body.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void say() {
        notices.getChildren().clear();
        strips.of(dialog.noticeProperty().get()).ifPresent(this::add);
        if (dialog.stepProperty().get() instanceof CreateStep.Filling && !dialog.duplicatesProperty().get().isEmpty()) {
            add(strips.duplicates(dialog.duplicatesProperty().get()));
        }
    }

    private void add(Strip strip) {
        notices.getChildren().add(strip);
        scroll.setVvalue(0);
    }

    private static Text plain(String words) {
        return new Text(words);
    }

    private static Text strong(String words) {
        Text strong = new Text(words);
        strong.getStyleClass().add("strong");
        return strong;
    }
}
