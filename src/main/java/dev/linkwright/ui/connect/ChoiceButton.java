package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * One of several things to choose. What cannot be chosen is there, greyed, with the reason below it; a letter goes to
 * the next one that can be and begins so.
 */
final class ChoiceButton<T> extends MenuButton {
    /**
     * A thing to choose.
     *
     * @param label  what people read
     * @param spoken what is read aloud
     * @param whyNot why it cannot be chosen; empty where it can
     */
    record Entry<T>(T value, String label, String spoken, Optional<String> whyNot) {
    }

    private final String name;
    private final Consumer<T> chosen;
    private List<Entry<T>> entries = List.of();
    private Optional<Entry<T>> current = Optional.empty();

    /**
     * A button without entries yet.
     *
     * @param name   what is chosen, for those who do not see the window
     * @param chosen told of what a person chose
     */
    ChoiceButton(String name, Consumer<T> chosen) {
        this.name = name;
        this.chosen = chosen;
        getStyleClass().add("choice-button");
        setMnemonicParsing(false);
        addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        addEventHandler(KeyEvent.KEY_TYPED, this::chooseByLetter);
    }

    /** Shows what there is to choose and what is chosen. */
    void show(List<Entry<T>> offered, T value) {
        entries = List.copyOf(offered);
        current = entries.stream().filter(entry -> entry.value().equals(value)).findFirst();
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        for (Entry<T> entry : entries) {
            RadioMenuItem item = new RadioMenuItem("", words(entry));
            item.setToggleGroup(group);
            item.setDisable(entry.whyNot().isPresent());
            item.setSelected(current.filter(entry::equals).isPresent());
            item.setOnAction(_ -> chosen.accept(entry.value()));
            items.add(item);
        }
        getItems().setAll(items);
        setText(current.map(Entry::label).orElse(""));
        setAccessibleText(name + ": " + current.map(Entry::spoken).orElse(""));
    }

    /** What is greyed and why: as a tooltip and for those who do not see the window. */
    void explain(String greyed) {
        setAccessibleHelp(greyed.isEmpty() ? null : greyed);
        setTooltip(greyed.isEmpty() ? null : new Tooltip(greyed));
    }

    /** What can be chosen. */
    List<Entry<T>> possible() {
        return entries.stream().filter(entry -> entry.whyNot().isEmpty()).toList();
    }

    private static <T> VBox words(Entry<T> entry) {
        VBox words = new VBox(new Label(entry.label()));
        words.getStyleClass().add("choice-words");
        words.setAccessibleText(entry.whyNot().map(why -> entry.spoken() + ". " + why).orElse(entry.spoken()));
        entry.whyNot().ifPresent(why -> {
            Label reason = new Label(why);
            reason.getStyleClass().addAll("small", "muted");
            words.getChildren().getFirst().getStyleClass().add("greyed");
            words.getChildren().add(reason);
        });
        return words;
    }

    private void openByKey(KeyEvent event) {
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F4
                || (event.isAltDown() && event.getCode() == KeyCode.DOWN);
        if (opens && !isShowing()) {
            show();
            event.consume();
        }
    }

    private void chooseByLetter(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        if (isShowing() || letter.isBlank() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<Entry<T>> possible = possible();
        int from = current.map(possible::indexOf).orElse(-1);
        for (int step = 1; step <= possible.size(); step++) {
            Entry<T> entry = possible.get((from + step + possible.size()) % possible.size());
            if (entry.label().toLowerCase(Locale.ROOT).startsWith(letter)) {
                chosen.accept(entry.value());
                event.consume();
                return;
            }
        }
    }
}
