package dev.linkwright.ui.conflict;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.Icons;

/** Says what will happen with a field, by icon and word. */
final class HappeningMark extends VBox {

    HappeningMark() {
        setAlignment(Pos.CENTER);
    }

    void show(FieldState state) {
        Label word = new Label(state.hindrance().map(FieldState.Hindered::word).orElse(state.happeningText()));
        HBox icons = new HBox();
        icons.setAlignment(Pos.CENTER);
        icons.getStyleClass().add("gap-4");
        icons.getChildren().addAll(
                state.hindrance().isPresent() ? List.of(Icons.CONFLICT.icon()) : icons(state.happening()));
        String look = state.hindrance().isPresent() || state.isUndecided()
                ? "needed"
                : state.byPerson() ? "by-person" : "by-rule";
        getStyleClass().setAll("happening", look);
        getChildren().setAll(icons, word);
    }

    private static List<? extends Node> icons(Happening happening) {
        return switch (happening) {
            case UNDECIDED -> List.of(Icons.UNDECIDED.icon());
            case TO_ERP -> List.of(Icons.TO_ERP.icon());
            case TO_CRM -> List.of(Icons.TO_CRM.icon());
            case TO_BOTH -> List.of(Icons.BOTH_WAYS.icon());
            case ONE_WAY_TO_ERP -> List.of(Icons.LOCKED.icon(), Icons.TO_ERP.icon());
            case ONE_WAY_TO_CRM -> List.of(Icons.LOCKED.icon(), Icons.TO_CRM.icon());
            case EQUAL -> List.of(Icons.EQUAL.icon());
            case LEFT_DIFFERENT, NOTHING_WRITTEN -> List.of(Icons.LEFT_OUT.icon());
        };
    }
}
