package dev.linkwright.ui.connect;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import dev.linkwright.connect.CriterionField;
import dev.linkwright.connect.Searchable;
import dev.linkwright.model.Operator;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** A row: what joins it to the one before, field, operator, value, and away with it. */
final class CriterionRowPane extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final CriterionRow row;
    private final Texts texts;
    private final CriteriaWords words;
    private final CriterionEditors editors;
    private final ChoiceButton<CriterionField> field;
    private final ChoiceButton<Operator> operator;
    private final HBox values = new HBox();
    private final Button away;
    private Subscription watching = Subscription.EMPTY;

    CriterionRowPane(CriterionRow row, Searchable offer, Texts texts, CriterionEditors editors, Runnable remove) {
        this.row = row;
        this.texts = texts;
        this.words = new CriteriaWords(texts);
        this.editors = editors;
        field = new ChoiceButton<>(texts.text("connect.criteria.field"), row::choose);
        operator = new ChoiceButton<>(texts.text("connect.criteria.operator"), row::choose);
        away = new Button("", Icons.LEFT_OUT.icon());
        away.setOnAction(_ -> remove.run());
        getStyleClass().add("criterion-row");
        getChildren().setAll(line(), problem());
        watching = Subscription.combine(row.fieldProperty().subscribe(chosen -> showField(chosen, offer)),
                row.operatorProperty().subscribe(this::showOperator),
                row.problemProperty().subscribe(this::showProblem));
    }

    /** Ends what it listens to. */
    void leave() {
        watching.unsubscribe();
    }

    void focusField() {
        field.requestFocus();
    }

    /** To what the value is given in. */
    void focusValue() {
        values.getChildren().getFirst().requestFocus();
        if (values.getChildren().getFirst() instanceof TextField text) {
            text.end();
        }
    }

    private HBox line() {
        Label joined = new Label();
        joined.getStyleClass().addAll("muted", "criterion-joined");
        joined.textProperty().bind(row.startsSetProperty().map(
                starts -> texts.text(starts ? "connect.criteria.where" : "connect.criteria.and")));
        field.getStyleClass().add("criterion-field");
        operator.getStyleClass().add("criterion-operator");
        values.getStyleClass().add("gap-8");
        values.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(values, Priority.ALWAYS);
        values.setMinWidth(0);
        away.getStyleClass().addAll("flat", "icon-only");
        HBox line = new HBox(joined, field, operator, values, away);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Label problem() {
        Label problem = new Label();
        problem.setGraphic(Icons.PROBLEM.small());
        problem.setWrapText(true);
        problem.getStyleClass().addAll("small", "danger-text", "criterion-problem");
        problem.textProperty().bind(row.problemProperty());
        problem.visibleProperty().bind(row.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void showField(CriterionField chosen, Searchable offer) {
        field.show(offer.fields().stream().map(one -> new ChoiceButton.Entry<>(one, one.label(), one.label(),
                one.whyNot().map(texts::say))).toList(), chosen);
        field.explain(words.greyedFields(offer.fields()));
        operator.explain(words.greyedOperators(chosen));
        away.setAccessibleText(texts.text("connect.criteria.remove", chosen.label()));
        away.setTooltip(new Tooltip(texts.text("connect.criteria.remove", chosen.label())));
        showOperator(row.operatorProperty().get());
    }

    private void showOperator(Operator chosen) {
        CriterionField about = row.fieldProperty().get();
        operator.show(about.operators().stream().map(offer -> new ChoiceButton.Entry<>(offer.operator(),
                words.operator(row.type(), offer.operator()), words.spoken(row.type(), offer.operator()),
                offer.whyNot().map(texts::say))).toList(), chosen);
        List<Node> made = editors.of(row);
        values.getChildren().setAll(made);
        showProblem(row.problemProperty().get());
    }

    private void showProblem(String problem) {
        for (Node value : values.getChildren()) {
            value.pseudoClassStateChanged(REFUSED, !problem.isEmpty());
            value.setAccessibleHelp(problem.isEmpty() ? null : problem);
        }
    }
}
