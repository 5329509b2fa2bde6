package dev.linkwright.ui.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Direction;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.MappingRow;
import dev.linkwright.ui.common.Icons;

/** Which way values flow. What is impossible is greyed and says why. */
final class DirectionCell extends TableCell<MappingLine, MappingLine.Shown> {
    private final MappingsModel model;
    private final MappingWords words;
    private final Map<Direction, ToggleButton> buttons = new EnumMap<>(Direction.class);
    private final Map<Direction, Tooltip> reasons = new EnumMap<>(Direction.class);
    private final HBox segments = new HBox();

    DirectionCell(MappingsModel model, MappingWords words) {
        this.model = model;
        this.words = words;
        segments.getStyleClass().add("directions");
        add(Direction.CRM_TO_ERP, Icons.TO_ERP, "first");
        add(Direction.ERP_TO_CRM, Icons.TO_CRM, "middle");
        add(Direction.BOTH, Icons.BOTH_WAYS, "last");
    }

    /** A button that is greyed tells nothing, so that its place does. */
    private void add(Direction direction, Icons icon, String style) {
        ToggleButton button = new ToggleButton(null, icon.small());
        button.getStyleClass().addAll(style, "direction", KeyWord.of(direction));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            MappingLine.Shown shown = getItem();
            if (shown != null) {
                model.direct(shown.row().key(), direction);
                show(shown.row());
            }
            getTableView().getSelectionModel().select(getIndex());
            getTableView().requestFocus();
        });
        Tooltip reason = new Tooltip();
        StackPane place = new StackPane(button);
        place.getStyleClass().add("segments");
        Tooltip.install(place, reason);
        buttons.put(direction, button);
        reasons.put(direction, reason);
        segments.getChildren().add(place);
    }

    @Override
    protected void updateItem(MappingLine.@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        setGraphic(shown == null || empty ? null : segments);
        if (shown != null && !empty) {
            show(shown.row());
        }
    }

    private void show(MappingRow row) {
        setAccessibleText(row.isMapped() ? words.direction(row.mapping().direction()) : null);
        for (Direction direction : List.of(Direction.values())) {
            Sentence why = row.whyNot().get(direction);
            String name = words.direction(direction);
            ToggleButton button = buttons.get(direction);
            Tooltip reason = reasons.get(direction);
            if (button != null && reason != null) {
                button.setSelected(row.isMapped() && row.mapping().direction() == direction);
                button.setDisable(why != null || !model.mayChange());
                button.setAccessibleText(name);
                reason.setText(why == null ? name : words.say(why));
            }
        }
    }
}
