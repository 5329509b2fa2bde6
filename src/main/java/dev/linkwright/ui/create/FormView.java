package dev.linkwright.ui.create;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.create.FormField.Part;

/** The form: what is asked for, what the CRM filled in, and, folded, the rest. */
final class FormView extends VBox {
    /** In em of the base font. */
    private static final double NARROW = 640.0 / 13;

    private final Texts texts;
    private final List<FieldBox> boxes = new ArrayList<>();
    private final List<GridPane> grids = new ArrayList<>();
    private int columns;

    FormView(FormViewModel form, Texts texts) {
        this.texts = texts;
        getStyleClass().add("create-form");
        add(form.fields(Part.ASKED), "create.part.asked", "");
        add(form.fields(Part.FROM_CRM), "create.part.crm", texts.text("create.part.crm.hint"));
        fold(form.fields(Part.BY_DEFAULT), "create.part.default");
        fold(form.fields(Part.FURTHER), "create.part.further");
        firstHead().ifPresent(head -> {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label star = new Label("*");
            star.getStyleClass().addAll("small", "danger-text");
            Label must = new Label(texts.text("create.mandatory"));
            must.getStyleClass().addAll("small", "muted");
            head.getChildren().addAll(space, star, must);
        });
        widthProperty().subscribe(() -> layOut(getWidth() < NARROW * fontSize() ? 1 : 2));
        layOut(2);
        form.wantedProperty().subscribe(wanted -> wanted.ifPresent(this::goTo));
    }

    /** Goes to a field, and unfolds what hides it. */
    void goTo(FormField field) {
        boxes.stream().filter(box -> box.field().equals(field)).findFirst().ifPresent(box -> {
            for (Node parent = box.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof TitledPane fold) {
                    fold.setExpanded(true);
                }
            }
            applyCss();
            layout();
            box.requestFocus();
        });
    }

    private Optional<HBox> firstHead() {
        return getChildren().stream().filter(HBox.class::isInstance).map(HBox.class::cast).findFirst();
    }

    private void add(List<FormField> fields, String title, String hint) {
        if (fields.isEmpty()) {
            return;
        }
        Label words = new Label(texts.text(title));
        words.getStyleClass().add("strong");
        Label aside = new Label(hint);
        aside.getStyleClass().addAll("small", "muted");
        HBox head = new HBox(words, aside);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().addAll("gap-8", "form-part");
        getChildren().addAll(head, grid(fields));
    }

    private void fold(List<FormField> fields, String title) {
        if (fields.isEmpty()) {
            return;
        }
        String names = fields.stream().map(FormField::label).collect(Collectors.joining(", "));
        TitledPane fold = new TitledPane(texts.text(title, fields.size(), names), grid(fields));
        fold.setExpanded(fields.stream().anyMatch(field -> !field.errorProperty().get().isEmpty()));
        fold.setAnimated(false);
        // Its title would ask for as much room as all names take, and push the form beyond the window.
        fold.setMinWidth(0);
        fold.setTooltip(new Tooltip(names));
        fold.getStyleClass().add("plain-fold");
        getChildren().add(fold);
    }

    private GridPane grid(List<FormField> fields) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        fields.forEach(field -> {
            FieldBox box = new FieldBox(field, texts);
            boxes.add(box);
            grid.getChildren().add(box);
        });
        grids.add(grid);
        return grid;
    }

    private void layOut(int wanted) {
        if (wanted == columns) {
            return;
        }
        columns = wanted;
        for (GridPane grid : grids) {
            grid.getColumnConstraints().clear();
            for (int column = 0; column < columns; column++) {
                ColumnConstraints share = new ColumnConstraints();
                share.setPercentWidth(100.0 / columns);
                grid.getColumnConstraints().add(share);
            }
            for (int index = 0; index < grid.getChildren().size(); index++) {
                GridPane.setConstraints(grid.getChildren().get(index), index % columns, index / columns);
            }
        }
    }

    private double fontSize() {
        return boxes.isEmpty()
                ? 13
                : ((Label) ((HBox) boxes.getFirst().getChildren().getFirst()).getChildren()
                        .getFirst()).getFont().getSize() / 0.9231;
    }
}
