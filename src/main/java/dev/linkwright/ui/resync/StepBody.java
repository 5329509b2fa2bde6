package dev.linkwright.ui.resync;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncReport;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.PreviewTable;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** What stands in the window at each step. */
final class StepBody {
    private final ResyncViewModel resync;
    private final Texts texts;
    private final ResyncRows rows;
    private final CheckBox keep;

    StepBody(ResyncViewModel resync, Texts texts) {
        this.resync = resync;
        this.texts = texts;
        this.rows = new ResyncRows(texts);
        this.keep = new TickBox(texts.text("resync.keep"));
        keep.setMnemonicParsing(true);
        keep.selectedProperty().bindBidirectional(resync.noBlankOverValueProperty());
    }

    String heading(ResyncStep step) {
        return switch (step) {
            case ResyncStep.Choosing() -> texts.text("resync.heading.choose");
            case ResyncStep.Counting() -> texts.text("resync.heading.count");
            case ResyncStep.Counted(ResyncCount count) -> counted(count);
            case ResyncStep.Running() -> texts.text("resync.heading.run");
            case ResyncStep.Done(ResyncReport report) ->
                texts.text("resync.heading.done", report.values(), report.records());
            case ResyncStep.Stopped() -> texts.text("resync.heading.stopped");
            case ResyncStep.Failed _ -> texts.text("resync.heading.choose");
        };
    }

    List<Node> of(ResyncStep step) {
        return switch (step) {
            case ResyncStep.Choosing() -> List.of(words(texts.text("resync.choose.detail")));
            case ResyncStep.Counting() -> List.of(words(texts.text("resync.count.detail")));
            case ResyncStep.Counted(ResyncCount count) -> table(count);
            case ResyncStep.Running() -> List.of(words(texts.text("resync.run.detail")));
            case ResyncStep.Done(ResyncReport report) -> done(report);
            case ResyncStep.Stopped() -> List.of(words(texts.text("resync.stopped.detail")));
            case ResyncStep.Failed(Problem problem, boolean counting) -> List.of(Strip.problem(texts, problem,
                    texts.text(counting ? "resync.failed.counting" : "resync.failed.writing")));
        };
    }

    private String counted(ResyncCount count) {
        ResyncCount.Numbers numbers = count.numbers(resync.noBlankOverValueProperty().get());
        return numbers.records() == 0
                ? texts.text("resync.heading.nothing", count.looked())
                : texts.text("resync.heading.counted", numbers.values(), numbers.records(), count.looked());
    }

    private List<Node> table(ResyncCount count) {
        boolean keeping = resync.noBlankOverValueProperty().get();
        List<Node> nodes = new ArrayList<>();
        count.stopped().ifPresent(problem -> nodes
                .add(Strip.problem(texts, problem, texts.text("resync.failed.counting"))));
        nodes.add(words(said(count, count.numbers(keeping), count.numbers(false))));
        nodes.add(keep);
        PreviewTable table = new PreviewTable(rows.of(count, keeping), texts);
        table.setAccessibleText(counted(count));
        VBox.setVgrow(table, Priority.ALWAYS);
        nodes.add(table);
        return nodes;
    }

    private String said(ResyncCount count, ResyncCount.Numbers numbers, ResyncCount.Numbers all) {
        List<String> sentences = new ArrayList<>();
        sentences.add(texts.text("resync.dry-run"));
        if (numbers.overwritten() > 0) {
            sentences.add(texts.text("resync.overwritten", numbers.overwritten()));
        }
        if (numbers.deletions() > 0) {
            sentences.add(texts.text("resync.deleted", numbers.deletions()));
        } else if (all.deletions() > 0) {
            sentences.add(texts.text("resync.kept", all.deletions()));
        }
        if (!count.notSent().isEmpty()) {
            sentences.add(texts.text("resync.not-sent", count.notSent().stream().map(field -> field.erp().label())
                    .distinct().sorted().collect(Collectors.joining(", "))));
        }
        if (!count.leftOut().isEmpty()) {
            sentences.add(texts.text("resync.left-out", count.leftOut().size(), count.leftOut().stream().limit(3)
                    .map(left -> texts.text("resync.line", left.title(), left.why()))
                    .collect(Collectors.joining(" "))));
        }
        return String.join("\n", sentences);
    }

    private List<Node> done(ResyncReport report) {
        List<Node> nodes = new ArrayList<>();
        report.stopped().ifPresent(problem -> nodes
                .add(Strip.problem(texts, problem, texts.text("resync.failed.writing"))));
        nodes.add(words(texts.text("resync.done.detail")));
        if (!report.notWritten().isEmpty()) {
            Label label = new Label(texts.text("resync.not-written", report.notWritten().size()));
            label.getStyleClass().add("strong");
            ListView<String> list = new ListView<>();
            list.getItems().setAll(report.notWritten().stream()
                    .map(line -> texts.text("resync.line", line.title(), line.why())).toList());
            list.setAccessibleText(label.getText());
            list.getStyleClass().addAll("finder-list", "switcher-list");
            list.getSelectionModel().selectFirst();
            VBox.setVgrow(list, Priority.ALWAYS);
            nodes.add(label);
            nodes.add(list);
        }
        return nodes;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        return label;
    }
}
