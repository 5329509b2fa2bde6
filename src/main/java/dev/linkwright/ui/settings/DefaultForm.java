package dev.linkwright.ui.settings;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Side;
import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.DefaultField;
import dev.linkwright.settings.DefaultFields;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** Where the default of one field is set, and whether a person is asked for it. */
final class DefaultForm extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Texts texts;
    private final DefaultWords words;
    private final ActorTypeChoice types;
    private final Label title = new Label();
    private final Label label = new Label();
    private final VBox place = new VBox();
    private final Label note = new Label();
    private final TickBox asked;
    private final TickBox mandatory;
    private final Button earlier;
    private final Button later;
    private Optional<DefaultField> shown = Optional.empty();
    private Optional<Control> editor = Optional.empty();
    private boolean listed;
    private boolean filling;

    DefaultForm(Texts texts, DefaultWords words, ActorTypeChoice types) {
        this.texts = texts;
        this.words = words;
        this.types = types;
        title.getStyleClass().add("section-title");
        label.setText(texts.text("settings.defaults.value"));
        label.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        note.setId("default-note");
        note.getStyleClass().addAll("small", "field-error");
        asked = box("asked");
        mandatory = box("mandatory");
        earlier = button("earlier", -1);
        later = button("later", 1);
        VBox value = new VBox(label, place, note);
        value.getStyleClass().add("form-field");
        getChildren().addAll(title, value, asked, mandatory, earlier, later);
        getStyleClass().addAll("gap-8", "defaults-form");
    }

    /** Shows a field; one that is being typed in keeps its editor. */
    void show(Optional<DefaultField> field, Catalogue known, boolean mayChange) {
        filling = true;
        boolean same = field.isPresent() && listed == isListed(field.get(), known)
                && shown.map(one -> one.field().equals(field.get().field())).orElse(false)
                && shown.map(DefaultField::value).equals(field.map(DefaultField::value));
        shown = field;
        setVisible(field.isPresent());
        field.ifPresent(one -> {
            if (!same) {
                edit(one, known);
            }
            say(one);
            asked.setSelected(one.asked());
            mandatory.setSelected(one.mandatory());
            editor.ifPresent(control -> control.setDisable(!mayChange));
            asked.setDisable(!mayChange);
            mandatory.setDisable(!mayChange || one.demanded());
            earlier.setDisable(!mayChange || !one.asked());
            later.setDisable(!mayChange || !one.asked());
        });
        filling = false;
    }

    private void edit(DefaultField field, Catalogue known) {
        listed = isListed(field, known);
        title.setText(field.field().label());
        Control control = new DefaultEditor(texts).of(field.field(),
                known.list(Side.ERP, field.field().listName()), field.value(), this::type);
        control.setId("default-value");
        control.setMaxWidth(Double.MAX_VALUE);
        control.setAccessibleText(field.field().label());
        label.setLabelFor(control);
        place.getChildren().setAll((Node) control);
        editor = Optional.of(control);
    }

    private void say(DefaultField field) {
        boolean wrong = field.hindrance().isPresent();
        note.setText(words.note(field));
        note.getStyleClass().removeAll("danger-text", "muted");
        note.getStyleClass().add(wrong || field.isWithoutSource() ? "danger-text" : "muted");
        note.setGraphic(wrong || field.isWithoutSource() ? Icons.PROBLEM.small() : null);
        editor.ifPresent(control -> {
            control.pseudoClassStateChanged(REFUSED, wrong);
            control.setAccessibleHelp(note.getText());
        });
    }

    private void type(FieldValue value) {
        shown.filter(_ -> !filling).ifPresent(one -> {
            // What is typed is shown already: the editor stays as it is.
            shown = Optional.of(new DefaultField(one.field(), Optional.of(new DefaultValue(
                    one.field().key(), value, one.asked() || value.isBlank(), one.mandatory())), one.source(),
                    one.hindrance()));
            boolean asks = one.asked();
            boolean demands = one.given().map(DefaultValue::mandatory).orElse(false);
            change(mapping -> DefaultFields.with(mapping, one.field().key(), value, asks, demands));
        });
    }

    private void tick() {
        shown.filter(_ -> !filling).ifPresent(one -> {
            boolean demands = mandatory.isSelected() && !one.demanded();
            boolean asks = asked.isSelected();
            // Who stops asking for what has no value wants no default at all.
            boolean ends = one.asked() && !asks && one.value().isBlank();
            change(mapping -> DefaultFields.with(mapping, one.field().key(), one.value(), asks, demands && !ends));
        });
    }

    private void change(UnaryOperator<ActorMapping> edit) {
        types.change(edit);
    }

    private TickBox box(String word) {
        TickBox box = new TickBox(texts.text("settings.defaults." + word));
        box.setId("default-" + word);
        box.setWrapText(true);
        box.setMnemonicParsing(true);
        box.selectedProperty().subscribe((_, _) -> tick());
        return box;
    }

    private Button button(String word, int by) {
        Button button = new Button(texts.text("settings.defaults." + word),
                (by < 0 ? Icons.SORTED_UP : Icons.SORTED_DOWN).icon());
        button.setId("default-" + word);
        button.setMnemonicParsing(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> shown
                .ifPresent(one -> change(mapping -> DefaultFields.moved(mapping, one.field().key(), by))));
        return button;
    }

    private static boolean isListed(DefaultField field, Catalogue known) {
        return known.list(Side.ERP, field.field().listName()).isPresent();
    }
}
