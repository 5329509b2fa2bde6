package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.connect.CriterionField;
import dev.linkwright.connect.Searchable;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.Operator;
import dev.linkwright.ui.common.Texts;

/**
 * The criteria of advanced search: rows in sets. What is shown is what is searched: while it is folded away, its rows are
 * kept and not asked. When it unfolds, the text of the search field moves into the first row, as a beginning of the name.
 */
final class CriteriaViewModel {
    private final Texts texts;
    private final StringProperty text;
    private final ErpLists lists;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<Optional<Searchable>> offer = new ReadOnlyObjectWrapper<>(this, "offer",
            Optional.empty());
    private final ObservableList<CriterionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<CriterionRow> rowsReadOnly = FXCollections.unmodifiableObservableList(rows);
    private String moved = "";

    /** @param text of the search field */
    CriteriaViewModel(Texts texts, StringProperty text, ErpLists lists) {
        this.texts = texts;
        this.text = text;
        this.lists = lists;
    }

    /** By what the ERP can be searched; empty until it is read. */
    ReadOnlyObjectProperty<Optional<Searchable>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** It is read. */
    void offer(Searchable read) {
        offer.set(Optional.of(read));
        if (open.get()) {
            begin();
        }
    }

    /** Why there is no advanced search; empty where there is. */
    String whyNot() {
        return offer.get().flatMap(Searchable::whyNot).map(texts::say).orElse("");
    }

    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    ObservableList<CriterionRow> rows() {
        return rowsReadOnly;
    }

    ErpLists lists() {
        return lists;
    }

    /** Unfolds or folds it; nothing is asked. */
    void show(boolean unfolded) {
        if (open.get() == unfolded || (unfolded && !whyNot().isEmpty())) {
            return;
        }
        if (unfolded) {
            begin();
        } else {
            giveTextBack();
        }
        open.set(unfolded);
    }

    /** A further condition of the last set. */
    CriterionRow add() {
        return append(rows.isEmpty());
    }

    /** A first condition of a further set. */
    CriterionRow or() {
        return append(true);
    }

    void remove(CriterionRow row) {
        int at = rows.indexOf(row);
        if (rows.size() == 1) {
            clear();
        } else if (at >= 0) {
            rows.remove(at);
            if (at < rows.size() && row.startsSetProperty().get()) {
                rows.get(at).startSet(true);
            }
        }
    }

    /** Leaves one row without anything in it. */
    void clear() {
        rows.clear();
        moved = "";
        add();
    }

    /** The sets of conditions, none if it is folded away; empty if a row is not complete, which the row then says. */
    Optional<List<List<Criterion>>> asked() {
        if (!open.get() || (rows.size() == 1 && rows.getFirst().isPristine())) {
            return Optional.of(List.of());
        }
        List<List<Criterion>> sets = new ArrayList<>();
        boolean complete = true;
        for (CriterionRow row : rows) {
            if (row.startsSetProperty().get()) {
                sets.add(new ArrayList<>());
            }
            Optional<Criterion> criterion = row.asked();
            criterion.ifPresent(sets.getLast()::add);
            complete &= criterion.isPresent();
        }
        return complete ? Optional.of(sets.stream().map(List::copyOf).toList()) : Optional.empty();
    }

    /** The first row that says what is wrong with it. */
    Optional<CriterionRow> refused() {
        return rows.stream().filter(row -> !row.problemProperty().get().isEmpty()).findFirst();
    }

    private void begin() {
        if (!rows.isEmpty() || offer.get().flatMap(Searchable::usual).isEmpty()) {
            return;
        }
        CriterionRow row = append(true);
        String looked = text.get().strip();
        if (!looked.isEmpty() && row.operatorProperty().get() == Operator.STARTS_WITH) {
            row.firstProperty().set(looked);
            moved = looked;
            text.set("");
        }
    }

    private void giveTextBack() {
        if (!moved.isEmpty() && text.get().isBlank() && rows.size() == 1 && isAsMoved(rows.getFirst())) {
            text.set(moved);
            rows.clear();
        }
        moved = "";
    }

    private boolean isAsMoved(CriterionRow row) {
        return row.firstProperty().get().equals(moved) && row.operatorProperty().get() == Operator.STARTS_WITH
                && Optional.of(row.fieldProperty().get()).equals(offer.get().flatMap(Searchable::usual));
    }

    private CriterionRow append(boolean startsSet) {
        CriterionField usual = offer.get().flatMap(Searchable::usual).orElseThrow();
        CriterionRow row = new CriterionRow(usual, texts);
        row.startSet(startsSet);
        rows.add(row);
        return row;
    }
}
