package dev.linkwright.ui.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.textfield.CustomTextField;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** What a person chooses the writes by. */
public final class LogFilterView {
    @FXML
    private CustomTextField text;
    @FXML
    private ComboBox<Choice<Period>> period;
    @FXML
    private ComboBox<Choice<Optional<ErpConnection>>> connection;
    @FXML
    private ComboBox<Choice<Optional<String>>> user;
    @FXML
    private HBox sides;
    @FXML
    private Button onlyRecord;
    @FXML
    private Button clear;
    @FXML
    private Label count;

    private final LogViewModel viewModel;
    private final LogChoices choices;
    private final Texts texts;
    private final Runnable goDown;

    /** @param goDown moves the focus to the writes */
    LogFilterView(LogViewModel viewModel, Texts texts, Runnable goDown) {
        this.viewModel = viewModel;
        this.choices = viewModel.choices();
        this.texts = texts;
        this.goDown = goDown;
    }

    @FXML
    void initialize() {
        StackPane magnifier = new StackPane(Icons.SEARCH.icon());
        magnifier.getStyleClass().add("muted");
        text.setLeft(magnifier);
        text.textProperty().bindBidirectional(choices.textProperty());
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                goDown.run();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !text.getText().isEmpty()) {
                text.clear();
                event.consume();
            }
        });
        period.getItems().setAll(Stream.of(Period.values())
                .map(each -> new Choice<>(each, texts.text(each.textKey()))).toList());
        join(period, choices.periodProperty());
        offer(connection, viewModel.connections(), texts.text("activity.filter.connection.all"),
                ErpConnection::name);
        join(connection, choices.connectionProperty());
        offer(user, viewModel.users(), texts.text("activity.filter.user.all"), name -> name);
        join(user, choices.userProperty());
        addSides();
        onlyRecord.setGraphic(Icons.CLEAR.small());
        onlyRecord.setOnAction(_ -> {
            choices.recordProperty().set(Optional.empty());
            focus();
        });
        choices.recordProperty().subscribe(record -> {
            onlyRecord.setVisible(record.isPresent());
            onlyRecord.setManaged(record.isPresent());
            record.ifPresent(only -> onlyRecord.setText(texts.text("activity.filter.only", only.title())));
        });
        clear.setOnAction(_ -> {
            choices.clear();
            focus();
        });
        choices.whenChanged(this::showClear);
        showClear();
        count.textProperty().bind(viewModel.countProperty());
    }

    void focus() {
        text.requestFocus();
        text.selectAll();
    }

    private void showClear() {
        clear.setVisible(choices.narrows());
        clear.setManaged(choices.narrows());
    }

    private void addSides() {
        List<Optional<Side>> all = List.of(Optional.empty(), Optional.of(Side.CRM), Optional.of(Side.ERP));
        List<String> names = List.of("activity.filter.side.both", "activity.filter.side.crm",
                "activity.filter.side.erp");
        for (int index = 0; index < all.size(); index++) {
            Optional<Side> side = all.get(index);
            ToggleButton button = new ToggleButton(texts.text(names.get(index)));
            button.setOnAction(_ -> {
                button.setSelected(true);
                choices.sideProperty().set(side);
            });
            choices.sideProperty().subscribe(now -> button.setSelected(now.equals(side)));
            sides.getChildren().add(button);
        }
        sides.getChildren().getFirst().getStyleClass().add("first");
        sides.getChildren().getLast().getStyleClass().add("last");
    }

    private static <T> void offer(ComboBox<Choice<Optional<T>>> box, ObservableList<T> items, String all,
            Function<T, String> name) {
        Runnable fill = () -> {
            List<Choice<Optional<T>>> offered = new ArrayList<>();
            offered.add(new Choice<>(Optional.empty(), all));
            items.forEach(item -> offered.add(new Choice<>(Optional.of(item), name.apply(item))));
            Choice<Optional<T>> chosen = box.getValue();
            box.getItems().setAll(offered);
            box.setValue(offered.contains(chosen) ? chosen : offered.getFirst());
        };
        fill.run();
        items.addListener((InvalidationListener) _ -> fill.run());
    }

    private static <T> void join(ComboBox<Choice<T>> box, Property<T> chosen) {
        chosen.subscribe(now -> box.getItems().stream().filter(choice -> choice.value().equals(now)).findFirst()
                .ifPresent(box::setValue));
        box.valueProperty().subscribe(choice -> {
            if (choice != null) {
                chosen.setValue(choice.value());
            }
        });
    }
}
