package dev.linkwright.ui.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import dev.linkwright.model.ListItem;
import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.ItemMatch;
import dev.linkwright.settings.ItemSuggestions;
import dev.linkwright.settings.ListEditing;
import dev.linkwright.settings.ListPlace;
import dev.linkwright.settings.MappedList;
import dev.linkwright.settings.MappedLists;
import dev.linkwright.settings.SettingsDraft;

/** The lists of a connection and the items of the one that is looked at. */
final class ListMappingModel {
    /** A list, and how far it is mapped. */
    record Line(ListPlace place, String label, int mapped, int total, boolean twice) {
    }

    private final SettingsDraft draft;
    private final ListEditing editing;
    private final ConnectionChoice choice;
    private final Catalogues catalogues;
    private final ListWords words;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<ItemRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ItemChoice> items = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<ListPlace>> place = new SimpleObjectProperty<>(this, "place",
            Optional.empty());
    private final BooleanProperty onlyUnmapped = new SimpleBooleanProperty(this, "onlyUnmapped");
    private final ReadOnlyObjectWrapper<Optional<MappedList>> list = new ReadOnlyObjectWrapper<>(this, "list",
            Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ListWords.Warning>> warning = new ReadOnlyObjectWrapper<>(this,
            "warning", Optional.empty());
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private final Map<ListPlace, Deque<Map<String, String>>> before = new HashMap<>();
    private Set<String> hidden = Set.of();

    ListMappingModel(SettingsDraft draft, ListEditing editing, ConnectionChoice choice, Catalogues catalogues,
            ListWords words) {
        this.draft = draft;
        this.editing = editing;
        this.choice = choice;
        this.catalogues = catalogues;
        this.words = words;
        onlyUnmapped.subscribe((_, _) -> hide());
        place.subscribe((_, _) -> hide());
        look();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    ObservableList<ItemRow> rows() {
        return rows;
    }

    /** What can be chosen, no selection first. */
    ObservableList<ItemChoice> items() {
        return items;
    }

    /** Which list is looked at. */
    ObjectProperty<Optional<ListPlace>> placeProperty() {
        return place;
    }

    BooleanProperty onlyUnmappedProperty() {
        return onlyUnmapped;
    }

    ReadOnlyObjectProperty<Optional<MappedList>> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** What has to be settled, or known, about the list. */
    ReadOnlyObjectProperty<Optional<ListWords.Warning>> warningProperty() {
        return warning.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    boolean mayChange() {
        return draft.mayChange();
    }

    /** Both sides have told their items. */
    boolean canSuggest() {
        return mayChange() && list.get()
                .filter(one -> one.erpItems().isPresent() && one.crmItems().isPresent()).isPresent();
    }

    /** Shows what the draft and the systems hold now. */
    void look() {
        List<MappedList> all = all();
        Optional<ListPlace> looked = place.get();
        List<Line> now = all.stream().map(this::line).toList();
        if (!lines.equals(now)) {
            lines.setAll(now);
        }
        if (all.stream().noneMatch(one -> looked.equals(Optional.of(one.place())))) {
            place.set(all.stream().findFirst().map(MappedList::place));
        } else {
            place.set(looked);
        }
        list.set(all.stream().filter(one -> place.get().equals(Optional.of(one.place()))).findFirst());
        fill();
    }

    /** Chooses the CRM's item for one of the ERP; empty is no selection. */
    void choose(ItemMatch row, Optional<ListItem> item) {
        if (item.map(ListItem::key).equals(row.crm().map(ListItem::key)) || !mayChange()) {
            return;
        }
        list.get().ifPresent(one -> {
            Map<String, String> next = new HashMap<>(editing.chosen(one));
            item.ifPresentOrElse(chosen -> next.put(row.erp().key(), chosen.key()),
                    () -> next.remove(row.erp().key()));
            change(one, next);
        });
    }

    void suggest() {
        if (canSuggest()) {
            list.get().ifPresent(one -> change(one, ItemSuggestions.of(one, editing.chosen(one))));
        }
    }

    /** Takes the last change of the list back, a suggestion as a whole. */
    void undo() {
        if (mayChange()) {
            list.get().ifPresent(one -> Optional.ofNullable(before.get(one.place())).map(Deque::pollLast)
                    .ifPresent(last -> {
                        editing.choose(one, last);
                        look();
                    }));
        }
    }

    private void change(MappedList one, Map<String, String> next) {
        Map<String, String> now = editing.chosen(one);
        if (!now.equals(next)) {
            before.computeIfAbsent(one.place(), _ -> new ArrayDeque<>()).addLast(now);
            editing.choose(one, next);
            look();
        }
    }

    /** Before anybody has answered only a part of the lists is known; it would be gone again in a moment. */
    private List<MappedList> all() {
        return choice.connection().filter(connection -> {
            Catalogues.State state = catalogues.of(connection);
            return !state.reading() || !state.catalogue().equals(Catalogue.NONE);
        }).map(connection -> MappedLists.of(connection, catalogues.of(connection).catalogue())).orElse(List.of());
    }

    private Line line(MappedList one) {
        List<ItemMatch> matches = ItemMatch.of(one, editing.chosen(one));
        int mapped = (int) matches.stream().filter(match -> match.crm().isPresent()).count();
        return new Line(one.place(), one.label(), mapped, matches.size(),
                matches.stream().anyMatch(match -> match.state() == ItemMatch.State.USED_TWICE));
    }

    private void fill() {
        List<ItemChoice> choices = new ArrayList<>();
        choices.add(new ItemChoice(Optional.empty()));
        list.get().flatMap(MappedList::crmItems).stream().flatMap(List::stream)
                .forEach(item -> choices.add(new ItemChoice(Optional.of(item))));
        if (!items.equals(choices)) {
            items.setAll(choices);
        }
        List<ItemMatch> all = list.get().map(one -> ItemMatch.of(one, editing.chosen(one))).orElse(List.of());
        List<ItemMatch> seen = all.stream().filter(match -> !hidden.contains(match.erp().key())).toList();
        if (rows.stream().map(ItemRow::key).toList().equals(seen.stream().map(row -> row.erp().key()).toList())) {
            for (int at = 0; at < seen.size(); at++) {
                rows.get(at).set(seen.get(at));
            }
        } else {
            rows.setAll(seen.stream().map(ItemRow::new).toList());
        }
        warning.set(list.get().flatMap(one -> words.warning(one, all)));
        footing.set(words.footing(all, draft.unsettled()));
    }

    /** Decided when the box is ticked: a row that is mapped then stays where it is, so that nothing moves under a hand. */
    private void hide() {
        hidden = Set.of();
        Optional<MappedList> now = all().stream().filter(one -> place.get().equals(Optional.of(one.place())))
                .findFirst();
        if (onlyUnmapped.get()) {
            hidden = new HashSet<>(now.map(one -> ItemMatch.of(one, editing.chosen(one))).orElse(List.of()).stream()
                    .filter(match -> match.state() == ItemMatch.State.MAPPED).map(match -> match.erp().key())
                    .collect(Collectors.toSet()));
        }
        list.set(now);
        fill();
    }
}
