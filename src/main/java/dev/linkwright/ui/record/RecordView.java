package dev.linkwright.ui.record;

import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Problem;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.ValueField;

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
    private ValueField title;
    @FXML
    private ValueField subtitle;
    @FXML
    private Button openInCrm;
    @FXML
    private MenuButton more;
    @FXML
    private MenuItem readAgain;
    @FXML
    private MenuItem copyAll;
    @FXML
    private MenuItem copyLink;
    @FXML
    private MenuItem written;
    @FXML
    private MenuItem forget;
    @FXML
    private FactPane facts;
    @FXML
    private ScrollPane factsScroll;
    @FXML
    private VBox sectionsBox;
    @FXML
    private HBox tabs;
    @FXML
    private StackPane sectionPlace;

    private final RecordViewModel viewModel;
    private final Texts texts;
    private final Navigator navigator;
    private final Sections sections;
    private final RecordMenu menu;

    RecordView(RecordViewModel viewModel, Texts texts, Navigator navigator, Sections sections, RecordMenu menu) {
        this.menu = menu;
        this.viewModel = viewModel;
        this.texts = texts;
        this.navigator = navigator;
        this.sections = sections;
    }

    @FXML
    void initialize() {
        String kind = viewModel.kind().word();
        nothingText.setText(texts.text("record.nothing." + kind));
        nothing.getChildren().addFirst(viewModel.kind().icon().large());
        picture.getChildren().setAll(viewModel.kind().icon().large());
        title.setAccessibleText(texts.text("record.name." + kind));
        subtitle.setAccessibleText(texts.text("record.subtitle"));
        openInCrm.setGraphic(Icons.OPEN_OUTSIDE.icon());
        openInCrm.setTooltip(new Tooltip(texts.text("record.open-in-crm.how", Keys.OPEN_IN_CRM.cap())));
        openInCrm.setOnAction(_ -> openInCrm());
        more.setGraphic(Icons.MORE.icon());
        more.setAccessibleText(texts.text("record.more." + kind));
        more.setTooltip(new Tooltip(texts.text("record.more." + kind)));
        readAgain.setAccelerator(Keys.REFRESH.combination());
        readAgain.setOnAction(_ -> refresh());
        copyAll.setOnAction(_ -> viewModel.cardProperty().get().map(ShownCard::asText).ifPresent(Copying::copy));
        copyLink.setAccelerator(Keys.COPY_LINK.combination());
        copyLink.setOnAction(_ -> viewModel.entityProperty().get().ifPresent(navigator::copyLink));
        written.setOnAction(_ -> withRecord(menu::showWritten));
        forget.setVisible(viewModel.kind().type() == EntityType.CONTACT);
        forget.setOnAction(_ -> withRecord(
                (entity, name) -> menu.forget(root.getScene().getWindow(), entity, name)));
        // As high as what is in it, as far as there is room.
        factsScroll.prefHeightProperty().bind(facts.heightProperty());
        progress.visibleProperty().bind(viewModel.readingProperty());
        new SectionTabs(sections, texts).build(tabs, sectionPlace);
        // The window opens without it: dressing what nobody sees yet would be waited for.
        root.getChildren().remove(page);
        viewModel.entityProperty().subscribe(entity -> {
            nothing.setVisible(entity.isEmpty());
            page.setVisible(entity.isPresent());
            if (entity.isPresent() && page.getParent() == null) {
                root.getChildren().add(page);
            }
        });
        viewModel.cardProperty().subscribe(this::show);
        viewModel.problemProperty().subscribe(this::showProblem);
    }

    Parent root() {
        return root;
    }

    VBox cardNode() {
        return card;
    }

    VBox sectionsNode() {
        return sectionsBox;
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
        sections.refresh();
    }

    private void withRecord(BiConsumer<CrmEntity, String> action) {
        viewModel.entityProperty().get().ifPresent(entity -> viewModel.cardProperty().get()
                .ifPresent(card -> action.accept(entity, card.title())));
    }

    private void show(Optional<ShownCard> shown) {
        card.setVisible(shown.isPresent());
        card.setManaged(shown.isPresent());
        shown.ifPresent(read -> {
            title.setText(read.title());
            title.setTooltip(new Tooltip(read.title()));
            subtitle.setText(read.subtitle());
            subtitle.setVisible(!read.subtitle().isEmpty());
            subtitle.setManaged(!read.subtitle().isEmpty());
            openInCrm.setVisible(read.address().isPresent());
            openInCrm.setManaged(read.address().isPresent());
            facts.show(read.facts(), navigator);
        });
    }

    private void showProblem(Optional<Problem> problem) {
        problemPlace.getChildren().clear();
        problemPlace.setManaged(problem.isPresent());
        problem.ifPresent(why -> {
            Button retry = new Button(texts.text("record.again"), Icons.RETRY.icon());
            retry.setOnAction(_ -> refresh());
            problemPlace.getChildren().setAll(Strip.problem(texts, why, "", retry));
        });
    }
}
