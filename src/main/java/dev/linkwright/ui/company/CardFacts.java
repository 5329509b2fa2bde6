package dev.linkwright.ui.company;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.linkwright.browse.Card;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.ValueField;

/** The facts on a company's card: in three columns, or in two where room is short. Blank ones are left out. */
final class CardFacts {
    /** In widths of the base font; 900 px at 13 px. */
    private static final double NARROW = 900;

    private final Texts texts;
    private final Navigator navigator;

    CardFacts(Texts texts, Navigator navigator) {
        this.texts = texts;
        this.navigator = navigator;
    }

    void layOut(GridPane grid, Card card, double width) {
        List<Node> facts = new ArrayList<>();
        add(facts, Icons.ADDRESS, "company.address", false, CompanyViewModel.address(card));
        add(facts, Icons.PHONE, "company.phone", false, card.value("phone"));
        add(facts, Icons.NUMBER, "company.number", true, card.value("orgnr"));
        add(facts, Icons.EMAIL, "company.email", false, card.value("email"));
        addWebsite(facts, card);
        add(facts, Icons.CONTACT, "company.our-contact", true, card.value("ourContact"));
        int columns = width > 0 && width < NARROW ? 2 : 3;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(share);
        }
        for (int index = 0; index < facts.size(); index++) {
            grid.add(facts.get(index), index % columns, index / columns);
        }
    }

    private void add(List<Node> facts, Icons icon, String key, boolean labelled, String value) {
        if (!value.isBlank()) {
            ValueField field = new ValueField(texts.text(key), value);
            field.setTooltip(new Tooltip(texts.text(key) + ": " + value));
            HBox.setHgrow(field, Priority.ALWAYS);
            facts.add(line(icon, key, labelled, field));
        }
    }

    private void addWebsite(List<Node> facts, Card card) {
        String key = "company.website";
        CompanyViewModel.website(card).ifPresentOrElse(address -> {
            Hyperlink link = new Hyperlink(card.value("url"));
            link.setTooltip(new Tooltip(address.toString()));
            link.setAccessibleText(texts.text(key) + " " + card.value("url"));
            link.setOnAction(_ -> navigator.openOutside(address));
            facts.add(line(Icons.WEB, key, false, link));
        }, () -> add(facts, Icons.WEB, key, false, card.value("url")));
    }

    private HBox line(Icons icon, String key, boolean labelled, Node value) {
        Label label = new Label(labelled ? texts.text(key) : "", icon.icon());
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        HBox line = new HBox(label, value);
        line.getStyleClass().add("card-fact");
        return line;
    }
}
