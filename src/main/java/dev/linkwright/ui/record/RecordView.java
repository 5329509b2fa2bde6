package dev.linkwright.ui.record;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** The card of a record with its sections below. */
public final class RecordView {
    @FXML
    private StackPane root;
    @FXML
    private VBox nothing;
    @FXML
    private Label nothingText;
    @FXML
    private VBox page;
    @FXML
    private ProgressBar progress;
    @FXML
    private StackPane problemPlace;
    @FXML
    private VBox card;
    @FXML
    private StackPane picture;
    @FXML
    private Label title;
    @FXML
    private Label subtitle;
    @FXML
    private Button openInCrm;
    @FXML
    private MenuButton more;
    @FXML
    private MenuItem readAgain;
    @FXML
    private MenuItem copyAll;
    @FXML
    private GridPane facts;
    @FXML
    private HBox tabs;
    @FXML
    private ScrollPane sectionScroll;
    @FXML
    private StackPane sectionPlace;

    private final RecordViewModel viewModel;
    private final Texts texts;
    private final Navigator navigator;
    private final RecordSection erp;

    RecordView(RecordViewModel viewModel, Texts texts, Navigator navigator, RecordSection erp) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.navigator = navigator;
        this.erp = erp;
    }

    @FXML
    void initialize() {
        String kind = viewModel.kind().word();
        nothingText.setText(texts.text("record.nothing." + kind));
        nothing.getChildren().addFirst(viewModel.kind().icon().large());
        picture.getChildren().setAll(viewModel.kind().icon().large());
        openInCrm.setGraphic(Icons.OPEN_OUTSIDE.icon());
        openInCrm.setTooltip(new Tooltip(texts.text("record.open-in-crm.how", Keys.OPEN_IN_CRM.cap())));
        openInCrm.setOnAction(_ -> openInCrm());
        more.setGraphic(Icons.MORE.icon());
        more.setAccessibleText(texts.text("record.more." + kind));
        more.setTooltip(new Tooltip(texts.text("record.more." + kind)));
        readAgain.setAccelerator(Keys.REFRESH.combination());
        readAgain.setOnAction(_ -> refresh());
        copyAll.setOnAction(_ -> viewModel.cardProperty().get().map(ShownCard::asText).ifPresent(this::copy));
        progress.visibleProperty().bind(viewModel.readingProperty());
        addSection();
        viewModel.entityProperty().subscribe(entity -> {
            nothing.setVisible(entity.isEmpty());
            page.setVisible(entity.isPresent());
        });
        viewModel.cardProperty().subscribe(this::show);
        viewModel.problemProperty().subscribe(this::showProblem);
        page.widthProperty().subscribe(() -> viewModel.cardProperty().get().ifPresent(this::layOutFacts));
    }

    Parent root() {
        return root;
    }

    VBox cardNode() {
        return card;
    }

    HBox tabsNode() {
        return tabs;
    }

    ScrollPane sectionNode() {
        return sectionScroll;
    }

    void focusCard() {
        if (openInCrm.isDisabled()) {
            more.requestFocus();
        } else {
            openInCrm.requestFocus();
        }
    }

    void openInCrm() {
        viewModel.cardProperty().get().flatMap(ShownCard::address).ifPresent(navigator::openOutside);
    }

    void refresh() {
        viewModel.refresh();
        erp.refresh();
    }

    private void addSection() {
        ToggleButton tab = new ToggleButton(texts.text("record.tab.erp"), Icons.LINKED.icon());
        tab.setMnemonicParsing(true);
        tab.setSelected(true);
        tab.setOnAction(_ -> {
            tab.setSelected(true);
            erp.requestFocus();
        });
        tabs.getChildren().add(tab);
        erp.available().subscribe(available -> {
            tabs.setVisible(available);
            tabs.setManaged(available);
            sectionScroll.setVisible(available);
        });
        sectionPlace.getChildren().setAll(erp.node());
    }

    private void show(Optional<ShownCard> shown) {
        card.setVisible(shown.isPresent());
        card.setManaged(shown.isPresent());
        shown.ifPresent(read -> {
            title.setText(read.title());
            title.setTooltip(new Tooltip(read.title()));
            subtitle.setText(read.subtitle());
            subtitle.setManaged(!read.subtitle().isEmpty());
            openInCrm.setVisible(read.address().isPresent());
            openInCrm.setManaged(read.address().isPresent());
            layOutFacts(read);
        });
    }

    private void layOutFacts(ShownCard read) {
        new FactGrid(facts, navigator).layOut(read.facts(), page.getWidth());
    }

    private void showProblem(Optional<Problem> problem) {
        problemPlace.getChildren().clear();
        problemPlace.setManaged(problem.isPresent());
        problem.ifPresent(why -> {
            Button retry = new Button(texts.text("button.retry"), Icons.RETRY.icon());
            retry.setOnAction(_ -> refresh());
            problemPlace.getChildren().setAll(Strip.problem(texts, why, "", retry));
        });
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
