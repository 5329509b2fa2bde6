package dev.linkwright.ui.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/** A choice of one or all. */
final class FilterBox {
    private FilterBox() {
    }

    /** @param all what is read for all */
    static <T> void fill(ComboBox<Optional<T>> box, ObjectProperty<Optional<T>> chosen, String all,
            Function<T, String> name) {
        box.setConverter(new StringConverter<>() {
            @Override
            @SuppressWarnings("NullableOptional") // JavaFX has null where there is nothing to show.
            public String toString(@Nullable Optional<T> choice) {
                return choice == null ? "" : choice.map(name).orElse(all);
            }

            @Override
            public Optional<T> fromString(String text) {
                return Optional.empty();
            }
        });
        box.getItems().setAll(List.of(Optional.empty()));
        chosen.subscribe(box::setValue);
        box.valueProperty().subscribe(choice -> {
            if (choice != null) {
                chosen.set(choice);
            }
        });
    }

    /** Offers these beside all of them; what is chosen stays if it is among them. */
    static <T> void offer(ComboBox<Optional<T>> box, List<T> choices) {
        Optional<T> chosen = box.getValue();
        List<Optional<T>> items = new ArrayList<>(List.of(Optional.empty()));
        choices.stream().map(Optional::of).forEach(items::add);
        box.getItems().setAll(items);
        box.setValue(items.contains(chosen) ? chosen : Optional.empty());
    }
}
