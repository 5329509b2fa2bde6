package dev.linkwright.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.linkwright.browse.Session;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.RunningWork;
import dev.linkwright.ui.common.Texts;

/** The line at the bottom of the main window. */
public final class StatusBarView {
    @FXML
    private StatusLine root;
    @FXML
    private Button user;
    @FXML
    private HBox connections;
    @FXML
    private Button allConnections;
    @FXML
    private Label note;
    @FXML
    private HBox task;
    @FXML
    private Label taskText;
    @FXML
    private ProgressBar taskProgress;
    @FXML
    private Button taskCancel;
    @FXML
    private HBox health;

    private final StatusBarViewModel viewModel;
    private final HealthNumbers numbers;
    private final Texts texts;
    private Optional<RunningWork> shownTask = Optional.empty();

    StatusBarView(StatusBarViewModel viewModel, HealthNumbers numbers, Texts texts) {
        this.viewModel = viewModel;
        this.numbers = numbers;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        viewModel.sessionProperty().subscribe(this::showUser);
        viewModel.crmProblemProperty().subscribe(this::showUser);
        user.setOnAction(_ -> viewModel.checkCrm());
        allConnections.setOnAction(_ -> viewModel.checkConnections());
        root.folds(taskText, connections, allConnections);
        viewModel.connections().addListener((InvalidationListener) _ -> showConnections());
        showConnections();
        note.textProperty().bind(viewModel.noteProperty());
        taskCancel.setGraphic(Icons.CLEAR.small());
        taskCancel.setAccessibleText(texts.text("status.cancel"));
        taskCancel.setTooltip(new Tooltip(texts.text("status.cancel")));
        taskCancel.setOnAction(_ -> shownTask.ifPresent(RunningWork::cancel));
        viewModel.running().addListener((InvalidationListener) _ -> showTask());
        showTask();
        new HealthNumbersView(numbers, texts, health).build();
    }

    void focus() {
        user.requestFocus();
    }

    Parent root() {
        return root;
    }

    private void showUser() {
        Optional<Session> session = viewModel.sessionProperty().get();
        Optional<Problem> problem = viewModel.crmProblemProperty().get();
        String text = session.map(known -> texts.text("status.user", known.user(), known.tenant()))
                .orElseGet(() -> texts.text(problem.isPresent() ? "status.user.none" : "status.user.checking"));
        user.setText(text);
        user.setGraphic(problem.isPresent() ? coloured(Icons.OFFLINE, "danger") : Icons.USER.small());
        user.setTooltip(new Tooltip(problem.map(this::explain).orElseGet(() -> texts.text("status.check-again"))));
        user.setAccessibleHelp(user.getTooltip().getText());
    }

    private void showConnections() {
        List<StatusBarViewModel.Health> healths = viewModel.connections();
        for (int index = 0; index < healths.size(); index++) {
            if (connections.getChildren().size() <= index) {
                int position = index;
                Button button = new Button();
                button.setMnemonicParsing(false);
                button.getStyleClass().add("status-item");
                button.setOnAction(_ -> viewModel.check(position));
                connections.getChildren().add(button);
            }
            if (connections.getChildren().get(index) instanceof Button button) {
                show(button, healths.get(index));
            }
        }
        connections.getChildren().remove(healths.size(), connections.getChildren().size());
        showAll(healths);
    }

    /** Where there is no room for the names, what is worst counts, and the tooltip says it of each. */
    private void showAll(List<StatusBarViewModel.Health> healths) {
        allConnections.setText(texts.text("status.connections", healths.size()));
        if (healths.stream().anyMatch(health -> health.problem().isPresent())) {
            allConnections.setGraphic(coloured(Icons.PROBLEM, "danger"));
        } else {
            allConnections.setGraphic(healths.stream().allMatch(StatusBarViewModel.Health::checked)
                    ? coloured(Icons.HEALTHY, "success")
                    : Icons.WAITING.small());
        }
        String each = connections.getChildren().stream().filter(Button.class::isInstance).map(Button.class::cast)
                .map(button -> button.getText() + "\n" + button.getTooltip().getText())
                .collect(Collectors.joining("\n"));
        allConnections.setTooltip(new Tooltip(each));
        allConnections.setAccessibleHelp(each);
    }

    private void show(Button button, StatusBarViewModel.Health health) {
        if (health.problem().isPresent()) {
            Problem problem = health.problem().get();
            button.setText(texts.text("status.connection.problem", health.name(), texts.text(inFewWords(problem))));
            button.setGraphic(coloured(Icons.PROBLEM, "danger"));
            button.setTooltip(new Tooltip(explain(problem)));
        } else {
            button.setText(health.name());
            button.setGraphic(health.checked() ? coloured(Icons.HEALTHY, "success") : Icons.WAITING.small());
            button.setTooltip(new Tooltip(texts.text(health.checked() ? "status.healthy" : "status.not-checked")));
        }
        button.setAccessibleHelp(button.getTooltip().getText());
    }

    private static String inFewWords(Problem problem) {
        return switch (problem) {
            case Problem.Unreachable _ -> "status.few-words.unreachable";
            case Problem.Unauthorised _ -> "status.few-words.unauthorised";
            case Problem.Throttled _ -> "status.few-words.throttled";
            case Problem.OtherErp _,Problem.RanBackwards _ -> "status.few-words.other-erp";
            case Problem.Refused _,Problem.Stale _,Problem.NotFound _,Problem.NotAllowed _,Problem.Malformed _,Problem.NotLinkable _,Problem.StoreFailed _,Problem.SecretsClosed _,Problem.Bug _ ->
                "status.few-words.failing";
        };
    }

    private void showTask() {
        List<RunningWork> running = viewModel.running();
        shownTask = running.isEmpty() ? Optional.empty() : Optional.of(running.getFirst());
        task.setVisible(shownTask.isPresent());
        task.setManaged(shownTask.isPresent());
        taskProgress.progressProperty().unbind();
        taskText.textProperty().unbind();
        taskText.setText("");
        shownTask.ifPresent(run -> {
            taskText.textProperty().bind(run.doneProperty()
                    .flatMap(
                            done -> run.totalProperty().map(total -> words(run, done.longValue(), total.longValue()))));
            taskProgress.progressProperty()
                    .bind(run.doneProperty().map(done -> run.totalProperty().get() == 0
                            ? ProgressIndicator.INDETERMINATE_PROGRESS
                            : done.doubleValue() / run.totalProperty().get()));
        });
    }

    /** What runs, and how far it is where that is known. */
    private String words(RunningWork run, long done, long total) {
        String name = run.name().map(texts::say).orElse("");
        return total == 0 ? name : texts.text("status.task.counted", name, done, total);
    }

    private String explain(Problem problem) {
        return texts.say(problem.sentence()) + " " + texts.say(problem.nextStep());
    }

    private static FontIcon coloured(Icons icon, String colour) {
        FontIcon graphic = icon.small();
        graphic.getStyleClass().add(colour);
        return graphic;
    }
}
