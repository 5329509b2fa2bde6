package dev.linkwright.ui.common;

import java.time.LocalDate;
import javafx.beans.property.StringProperty;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldType;

/** A date, typed or picked. What is typed stays as it is typed, even if it is none. */
public final class DateField extends DatePicker {

    /**
     * Makes it.
     *
     * @param typed what stands in the field
     */
    public DateField(LocalValues values, StringProperty typed) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return date == null ? "" : values.shown(FieldType.DATE, date.toString());
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                return date(values, text);
            }
        });
        setValue(date(values, typed.get()));
        typed.subscribe(text -> {
            if (!text.equals(getEditor().getText())) {
                getEditor().setText(text);
            }
        });
        // When it loses the focus a date picker throws away what is no date.
        getEditor().textProperty().subscribe(text -> {
            boolean thrownAway = text.isEmpty() && !isFocused() && date(values, typed.get()) == null;
            if (!thrownAway) {
                typed.set(text);
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused && !getEditor().getText().equals(typed.get())) {
                getEditor().setText(typed.get());
            }
        });
    }

    private static @Nullable LocalDate date(LocalValues values, String text) {
        return values.read(FieldType.DATE, text).map(LocalDate::parse).orElse(null);
    }
}
