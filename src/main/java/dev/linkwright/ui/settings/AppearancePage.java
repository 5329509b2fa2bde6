package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;

/** How windows look on this computer. It counts at once, for nothing of it is part of the profile. */
public final class AppearancePage implements SettingsPage {
    private final Theme theme;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private Optional<VBox> made = Optional.empty();

    @Inject
    public AppearancePage(Theme theme, Texts texts) {
        this.theme = theme;
        this.texts = texts;
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.APPEARANCE;
    }

    @Override
    public Node node() {
        VBox page = made.orElseGet(this::make);
        made = Optional.of(page);
        return page;
    }

    @Override
    public void show() {
        // The theme is followed all the time.
    }

    @Override
    public void focus() {
        made.ifPresent(page -> page.getChildren().stream().filter(RadioButton.class::isInstance)
                .map(RadioButton.class::cast).filter(RadioButton::isSelected).findFirst()
                .ifPresent(Node::requestFocus));
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing;
    }

    private VBox make() {
        Label title = new Label(texts.text("settings.page.appearance"));
        title.getStyleClass().add("page-title");
        VBox page = new VBox(title);
        page.getStyleClass().add("gap-12");
        Label themes = new Label(texts.text("settings.appearance.theme"));
        themes.getStyleClass().add("section-title");
        page.getChildren().addAll(SettingsParts.muted(texts.text("settings.appearance.what")), themes);
        ToggleGroup group = new ToggleGroup();
        for (Theme.Choice choice : List.of(Theme.Choice.values())) {
            RadioButton button = new RadioButton(texts.text("main.appearance." + KeyWord.of(choice)));
            button.setMnemonicParsing(true);
            button.setToggleGroup(group);
            button.setOnAction(_ -> theme.choiceProperty().set(choice));
            theme.choiceProperty().subscribe(now -> button.setSelected(now == choice));
            page.getChildren().add(button);
        }
        page.getChildren().add(textSize());
        return page;
    }

    private VBox textSize() {
        ComboBox<Integer> sizes = new ComboBox<>();
        sizes.setId("textSize");
        sizes.getItems().setAll(Theme.TEXT_SIZES);
        sizes.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer percent) {
                return percent == null ? "" : texts.text("settings.appearance.percent", percent);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null; // nobody types it
            }
        });
        sizes.valueProperty().bindBidirectional(theme.textSizeProperty());
        Label label = new Label(texts.text("settings.appearance.text-size"));
        label.setMnemonicParsing(true);
        label.setLabelFor(sizes);
        label.getStyleClass().add("section-title");
        VBox section = new VBox(label, sizes);
        section.getStyleClass().add("gap-8");
        return section;
    }
}
