package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.NoticeChoice;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Reopening;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.TickBox;

/** How windows look and what they tell on this computer. Nothing of it is part of the profile, so it needs no Save. */
public final class AppearancePage implements SettingsPage {
    private final Theme theme;
    private final Languages languages;
    private final Reopening reopening;
    private final NoticeChoice notices;
    private final NewerVersions versions;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private Optional<ScrollPane> made = Optional.empty();
    /** Esc, and a click elsewhere, close the list of languages, too. */
    private boolean decided;
    private final ToggleGroup themes = new ToggleGroup();

    @Inject
    public AppearancePage(Theme theme, Languages languages, Reopening reopening, NoticeChoice notices,
            NewerVersions versions, Texts texts) {
        this.reopening = reopening;
        this.versions = versions;
        this.theme = theme;
        this.languages = languages;
        this.notices = notices;
        this.texts = texts;
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.APPEARANCE;
    }

    @Override
    public Node node() {
        ScrollPane page = made.orElseGet(this::make);
        made = Optional.of(page);
        return page;
    }

    @Override
    public void show() {
        // The theme is followed all the time.
    }

    @Override
    public void focus() {
        if (themes.getSelectedToggle() instanceof Node chosen) {
            chosen.requestFocus();
        }
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing;
    }

    private ScrollPane make() {
        return SettingsParts.scrolling(new VBox(
                SettingsParts.title(texts, "settings.page.appearance", "settings.appearance.what"), theme(),
                labelled("text-size", textSize()),
                labelled("language", language(), waiting(),
                        SettingsParts.muted(texts.text("settings.appearance.language.what"))),
                notices(), new NewerVersionsSection(versions, texts).node()));
    }

    private VBox theme() {
        VBox section = SettingsParts.section(texts.text("settings.appearance.theme"));
        for (Theme.Choice choice : List.of(Theme.Choice.values())) {
            RadioButton button = new RadioButton(texts.text("main.appearance." + KeyWord.of(choice)));
            button.setMnemonicParsing(true);
            button.setToggleGroup(themes);
            theme.follow(button, choice);
            // Arrow keys choose without pressing.
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    theme.choiceProperty().set(choice);
                }
            });
            section.getChildren().add(button);
        }
        return section;
    }

    private ComboBox<Integer> textSize() {
        ComboBox<Integer> sizes = new ComboBox<>();
        sizes.setId("textSize");
        sizes.getItems().setAll(Theme.TEXT_SIZES);
        sizes.setConverter(shown(percent -> texts.text("settings.appearance.percent", percent)));
        sizes.valueProperty().bindBidirectional(theme.textSizeProperty());
        return sizes;
    }

    /** Empty stands for the language of the system. */
    private ComboBox<Optional<Locale>> language() {
        ComboBox<Optional<Locale>> choices = new ComboBox<>();
        choices.setId("language");
        choices.getItems().add(Optional.empty());
        languages.available().forEach(language -> choices.getItems().add(Optional.of(language)));
        choices.setConverter(shown(choice -> choice.map(Languages::name)
                .orElseGet(() -> texts.text("settings.appearance.language.system"))));
        choices.setValue(languages.chosen());
        choices.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            // Every language on the way to the wanted one would count at once.
            if (!choices.isShowing() && (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP)) {
                choices.show();
                key.consume();
            }
        });
        choices.setOnShown(_ -> {
            decided = false;
            Node list = ((ComboBoxListViewSkin<?>) choices.getSkin()).getPopupContent();
            list.setOnMousePressed(_ -> decided = true);
            list.addEventFilter(KeyEvent.KEY_PRESSED,
                    key -> decided = key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE);
        });
        choices.setOnHidden(_ -> {
            Optional<Locale> wanted = decided ? choices.getValue() : languages.chosen();
            choices.setValue(languages.chosen());
            reopening.in(wanted);
            choices.setValue(languages.chosen());
        });
        return choices;
    }

    /** Why the windows are still in the language before. */
    private Label waiting() {
        Label said = new Label();
        said.setId("language-waits");
        said.setWrapText(true);
        said.visibleProperty().bind(reopening.waitsFor().map(Optional::isPresent));
        said.managedProperty().bind(said.visibleProperty());
        said.textProperty().bind(reopening.waitsFor().map(waits -> waits
                .map(language -> texts.text("settings.appearance.language.waits", Languages.name(language)))
                .orElse("")));
        return said;
    }

    private VBox notices() {
        VBox section = SettingsParts.section(texts.text("settings.appearance.notices"),
                SettingsParts.muted(texts.text("settings.appearance.notices.what")));
        for (NoticeKind kind : NoticeKind.values()) {
            TickBox box = new TickBox(texts.text("settings.appearance.notices." + KeyWord.of(kind)));
            box.setMnemonicParsing(true);
            box.setId("notice-" + KeyWord.of(kind));
            box.selectedProperty().bindBidirectional(notices.shownProperty(kind));
            section.getChildren().add(box);
        }
        section.getChildren().add(SettingsParts.muted(texts.text("settings.appearance.notices.always")));
        return section;
    }

    private VBox labelled(String key, Node control, Node... below) {
        VBox section = SettingsParts.section(texts.text("settings.appearance." + key), control);
        Label label = (Label) section.getChildren().getFirst();
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        section.getChildren().addAll(below);
        return section;
    }

    private static <T> StringConverter<T> shown(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null; // nobody types it
            }
        };
    }
}
