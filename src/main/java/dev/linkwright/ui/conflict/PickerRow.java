package dev.linkwright.ui.conflict;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The columns that the headings and the rows share; the style sheet knows their widths, and the two values share the
 * rest. A box would ask its children how high they are before it gives them the room that is left, so both boxes here
 * tell the height themselves.
 */
class PickerRow extends HBox {

    final void lay(Region name, Region middle, Region why) {
        getStyleClass().add("picker-row");
        name.getStyleClass().add("picker-name");
        why.getStyleClass().add("picker-reason");
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().setAll(name, middle, why);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width < 0 || getChildren().size() < 3) {
            return super.computePrefHeight(width);
        }
        Node name = getChildren().getFirst();
        Node why = getChildren().getLast();
        double nameWidth = name.prefWidth(-1);
        double whyWidth = why.prefWidth(-1);
        double left = width - snappedLeftInset() - snappedRightInset() - nameWidth - whyWidth
                - 2 * snapSpaceX(getSpacing());
        double whyHeight = whyWidth > 0 ? why.prefHeight(whyWidth) : 0;
        double content = Math.max(Math.max(name.prefHeight(nameWidth), whyHeight),
                getChildren().get(1).prefHeight(left));
        return snappedTopInset() + snapSizeY(content) + snappedBottomInset();
    }

    /** The CRM's value, what will happen, the ERP's value. */
    static final class Values extends HBox {
        Values(Region crm, Region happening, Region erp) {
            HBox place = new HBox(happening);
            place.getStyleClass().add("picker-happening");
            HBox.setHgrow(happening, Priority.ALWAYS);
            for (Region value : new Region[]{crm, erp}) {
                value.setMinWidth(0);
                value.getStyleClass().add("picker-value");
                HBox.setHgrow(value, Priority.ALWAYS);
            }
            setMinWidth(0);
            getChildren().setAll(crm, place, erp);
        }

        @Override
        protected double computePrefHeight(double width) {
            if (width < 0) {
                return super.computePrefHeight(width);
            }
            Node place = getChildren().get(1);
            double placeWidth = place.prefWidth(-1);
            double value = Math.max(0, (width - placeWidth) / 2);
            return snapSizeY(Math.max(place.prefHeight(placeWidth), Math.max(
                    getChildren().getFirst().prefHeight(value), getChildren().getLast().prefHeight(value))));
        }
    }
}
