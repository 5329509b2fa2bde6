package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.ButtonOrder;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.KeyTip;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WhyDisabled;

/** Navigation on the left, a page in the middle, Save and Cancel at the foot. */
final class SettingsView {
    /** Icon, gaps and scroll bar. */
    private static final double AROUND_NAME = 6.5;
    private static final double NAVIGATION = 16.3077;
    private static final double FONT = 13;

    @FXML
    private BorderPane root;
    @FXML
    private ListView<SettingsPage> navigation;
    @FXML
    private VBox strips;
    @FXML
    private StackPane place;
    @FXML
    private Label foot;
    @FXML
    private HBox own;
    @FXML
    private Button save;
    @FXML
    private Button cancel;

    private final SettingsViewModel viewModel;
    private final Texts texts;
    private final Runnable leave;

    /** @param leave closes the window, after asking where something would be lost */
    SettingsView(SettingsViewModel viewModel, Texts texts, Runnable leave) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.leave = leave;
    }

    @FXML
    void initialize() {
        navigation.getItems().setAll(viewModel.pages());
        navigation.setCellFactory(_ -> new NavigationCell(texts));
        navigation.setStyle("-fx-pref-width: " + navigationWidth() + "em");
        navigation.setAccessibleText(texts.text("settings.title"));
        navigation.getSelectionModel().select(viewModel.pageProperty().get());
        navigation.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                viewModel.pageProperty().set(chosen);
            }
        });
        viewModel.pageProperty().subscribe(this::bringToFront);
        viewModel.footingProperty().subscribe(this::say);
        viewModel.failedProperty().subscribe(_ -> tell());
        viewModel.changedProperty().subscribe(changed -> cancel
                .setText(texts.text(changed ? "button.cancel" : "settings.close")));
        save.disableProperty().bind(viewModel.whyNotSaveProperty().isNotEmpty());
        WhyDisabled.tell(save, viewModel.whyNotSaveProperty());
        save.setTooltip(KeyTip.of(texts, Keys.SAVE));
        save.setOnAction(_ -> viewModel.save());
        cancel.setOnAction(_ -> leave.run());
        ButtonOrder.asInDialogs(save, cancel);
    }

    /** So wide that the longest name stands whole, in whatever language; in sizes of the font, as all else there. */
    private double navigationWidth() {
        return viewModel.pages().stream().map(page -> texts.text("settings.page." + KeyWord.of(page.place())))
                .mapToDouble(name -> {
                    Text chosen = new Text(name);
                    chosen.setFont(Font.font("Inter SemiBold", FONT));
                    return chosen.getLayoutBounds().getWidth() / FONT + AROUND_NAME;
                }).reduce(NAVIGATION, Math::max);
    }

    /** Shows why nothing can be changed on this page, or what failed. */
    void tell() {
        strips.getChildren().clear();
        viewModel.readOnly().filter(_ -> !viewModel.pageProperty().get().place().isForEverybody())
                .ifPresent(why -> strips.getChildren()
                        .add(Strip.of(Strip.Kind.PENDING, Icons.LOCKED, texts.text("settings.read-only"),
                                texts.say(why))));
        viewModel.failedProperty().get().ifPresent(problem -> strips.getChildren()
                .add(Strip.problem(texts, problem, texts.text("settings.not-saved"))));
        strips.setVisible(!strips.getChildren().isEmpty());
        strips.setManaged(strips.isVisible());
    }

    BorderPane root() {
        return root;
    }

    void installKeys(Scene scene) {
        scene.getAccelerators().put(Keys.SAVE.combination(), save::fire);
        scene.getAccelerators().put(Keys.CONFIRM.combination(), save::fire);
    }

    /** What F6 hops between. */
    List<RecordPage.Part> parts() {
        return List.of(new RecordPage.Part(navigation, navigation::requestFocus),
                new RecordPage.Part(place, () -> viewModel.pageProperty().get().focus()));
    }

    void focusNavigation() {
        navigation.requestFocus();
    }

    private void bringToFront(SettingsPage page) {
        Node node = page.node();
        place.getChildren().setAll(node);
        own.getChildren().setAll(page.buttons());
        navigation.getSelectionModel().select(page);
        tell();
        page.show();
    }

    private void say(Footing footing) {
        foot.setText(footing.text());
        foot.getStyleClass().removeAll("good", "attention", "bad");
        Optional<Icons> icon = switch (footing.kind()) {
            case GOOD -> {
                foot.getStyleClass().add("good");
                yield Optional.of(Icons.HEALTHY);
            }
            case ATTENTION -> {
                foot.getStyleClass().add("attention");
                yield Optional.of(Icons.CONFLICT);
            }
            case BAD -> {
                foot.getStyleClass().add("bad");
                yield Optional.of(Icons.PROBLEM);
            }
            case PLAIN -> Optional.empty();
        };
        foot.setGraphic(icon.map(Icons::icon).orElse(null));
        foot.setTooltip(footing.text().isEmpty() ? null : new Tooltip(footing.text()));
    }
}
