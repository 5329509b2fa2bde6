package dev.linkwright.ui.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.ActorFields;
import dev.linkwright.settings.Catalogue;
import dev.linkwright.settings.MappingRow;
import dev.linkwright.settings.SettingsDraft;

/** The actor types of a connection, and the fields of the one that is looked at. */
final class MappingsModel {
    /** An actor type, and how many of its fields are mapped. */
    record Tab(ActorType type, int mapped) {
    }

    private record Place(ConnectionId connection, ActorType type) {
    }

    private final SettingsDraft draft;
    private final ConnectionChoice choice;
    private final Catalogues catalogues;
    private final MappingWords words;
    private final ObservableList<Tab> tabs = FXCollections.observableArrayList();
    private final ObservableList<MappingLine> lines = FXCollections.observableArrayList();
    private final ObservableList<CrmChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<ActorType> type = new SimpleObjectProperty<>(this, "type", ActorType.CUSTOMER);
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty synchronised = new SimpleBooleanProperty(this, "synchronised");
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);
    private final Map<Place, Deque<ActorMapping>> before = new HashMap<>();
    private final Map<Place, Set<String>> suggested = new HashMap<>();
    private final Set<String> order = new LinkedHashSet<>();
    private Optional<Place> shown = Optional.empty();
    private boolean editing;

    MappingsModel(SettingsDraft draft, ConnectionChoice choice, Catalogues catalogues, MappingWords words) {
        this.draft = draft;
        this.choice = choice;
        this.catalogues = catalogues;
        this.words = words;
        type.subscribe((_, _) -> look());
        filter.subscribe((_, _) -> look());
        synchronised.subscribe((_, on) -> edit(fields -> fields.mapping().withSynchronised(on)));
        look();
    }

    ObservableList<Tab> tabs() {
        return tabs;
    }

    ObservableList<MappingLine> lines() {
        return lines;
    }

    /** What can be chosen of the CRM, no field first. */
    ObservableList<CrmChoice> choices() {
        return choices;
    }

    /** Which actor type is looked at. */
    ObjectProperty<ActorType> typeProperty() {
        return type;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Whether actors of the type are synchronised; can be set. */
    BooleanProperty synchronisedProperty() {
        return synchronised;
    }

    ReadOnlyObjectProperty<Footing> footingProperty() {
        return footing.getReadOnlyProperty();
    }

    boolean mayChange() {
        return draft.mayChange();
    }

    /** Both sides have told their fields. */
    boolean canSuggest() {
        return mayChange() && fields().filter(fields -> !fields.choices().isEmpty()).isPresent()
                && catalogue().erpFields(type.get()).isPresent();
    }

    /** Somebody changed the draft: rows come in the rank that it gives them, unless the hand here did it. */
    void follow() {
        if (!editing) {
            order.clear();
        }
        look();
    }

    /** Shows what the draft and the systems hold now. */
    void look() {
        if (!draft.isChanged()) {
            before.clear();
            suggested.clear();
        }
        List<ActorType> types = types();
        if (!types.isEmpty() && !types.contains(type.get())) {
            type.set(types.getFirst());
            return;
        }
        List<Tab> now = types.stream().map(one -> new Tab(one, fields(one).map(fields -> (int) fields.mapping()
                .fields().stream().filter(field -> field.crmField() != null).count()).orElse(0))).toList();
        if (!tabs.equals(now)) {
            tabs.setAll(now);
        }
        boolean own = editing;
        editing = true;
        synchronised.set(fields().map(fields -> fields.mapping().synchronised()).orElse(false));
        editing = own;
        fill();
        footing.set(foot());
    }

    void choose(String erpKey, @Nullable String crmKey) {
        edit(fields -> fields.choosing(erpKey, crmKey));
    }

    void direct(String erpKey, Direction direction) {
        edit(fields -> fields.directing(erpKey, direction));
    }

    void showInSearch(String erpKey, boolean shownThere) {
        edit(fields -> fields.showingInSearch(erpKey, shownThere));
    }

    void showInTab(String erpKey, boolean shownThere) {
        edit(fields -> fields.showingInTab(erpKey, shownThere));
    }

    /** Maps what it can; as a whole it can be taken back. */
    void suggest() {
        if (canSuggest()) {
            Set<FieldMapping> already = new HashSet<>(fields().map(fields -> fields.mapping().fields())
                    .orElse(List.of()));
            edit(ActorFields::suggesting);
            place().ifPresent(place -> fields().ifPresent(fields -> fields.mapping().fields().stream()
                    .filter(field -> !already.contains(field)).map(FieldMapping::erpField)
                    .forEach(suggested.computeIfAbsent(place, _ -> new HashSet<>())::add)));
            lines.forEach(line -> line.set(new MappingLine.Shown(line.row(), isSuggested(line.row()))));
        }
    }

    /** Takes the last change of the actor type back, a suggestion as a whole. */
    void undo() {
        if (mayChange()) {
            place().map(before::get).map(Deque::pollLast).ifPresent(this::put);
        }
    }

    private void edit(Function<ActorFields, ActorMapping> how) {
        Optional<ActorFields> fields = fields();
        if (editing || !mayChange() || fields.isEmpty()) {
            return;
        }
        ActorMapping now = fields.get().mapping();
        ActorMapping next = how.apply(fields.get());
        if (!next.equals(now)) {
            place().ifPresent(place -> before.computeIfAbsent(place, _ -> new ArrayDeque<>()).addLast(now));
            put(next);
        }
    }

    /** Nothing moves under the hand that edits. */
    private void put(ActorMapping next) {
        editing = true;
        place().ifPresent(place -> draft.change(
                profile -> profile.withConnection(place.connection(), one -> one.withMapping(next))));
        look();
        editing = false;
    }

    private Optional<Place> place() {
        return choice.connection().map(connection -> new Place(connection.id(), type.get()));
    }

    private Catalogue catalogue() {
        return choice.connection().map(catalogues::of).orElse(Catalogues.State.NOTHING).catalogue();
    }

    private Optional<ActorFields> fields() {
        return fields(type.get());
    }

    private Optional<ActorFields> fields(ActorType of) {
        return choice.connection().map(connection -> ActorFields.of(connection, of, catalogue()));
    }

    /** Those of the profile and those that the ERP has. */
    private List<ActorType> types() {
        Optional<ErpConnection> connection = choice.connection();
        return Stream.of(ActorType.values()).filter(one -> connection.flatMap(it -> it.mapping(one)).isPresent()
                || catalogue().erpFields(one).isPresent()).toList();
    }

    private void fill() {
        List<MappingRow> rows = fields().map(ActorFields::rows).orElse(List.of());
        if (!shown.equals(place())) {
            order.clear();
            shown = place();
        }
        rows.forEach(row -> order.add(row.key()));
        List<CrmChoice> offered = words.choices(type.get().entityType(),
                fields().map(ActorFields::choices).orElse(List.of()), rows);
        if (!choices.equals(offered)) {
            choices.setAll(offered);
        }
        Map<String, MappingRow> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        List<MappingLine.Shown> seen = order.stream().map(byKey::get).filter(Objects::nonNull)
                .filter(row -> words.matches(type.get().entityType(), row, wanted))
                .map(row -> new MappingLine.Shown(row, isSuggested(row))).toList();
        if (lines.stream().map(MappingLine::key).toList().equals(seen.stream().map(one -> one.row().key()).toList())) {
            for (int at = 0; at < seen.size(); at++) {
                lines.get(at).set(seen.get(at));
            }
        } else {
            lines.setAll(seen.stream().map(MappingLine::new).toList());
        }
    }

    private boolean isSuggested(MappingRow row) {
        return row.isMapped()
                && place().map(place -> suggested.getOrDefault(place, Set.of())).orElse(Set.of()).contains(row.key());
    }

    /** The actor type that is looked at is told of first. A connection that was not touched keeps nobody from saving. */
    private Footing foot() {
        Optional<ErpConnection> connection = choice.connection();
        Optional<Sentence> why = Stream.concat(Stream.of(type.get()), types().stream()).map(this::fields)
                .flatMap(Optional::stream).flatMap(fields -> fields.whyNotActive().stream()).findFirst();
        if (why.isEmpty() || connection.isEmpty()) {
            return Footing.NONE;
        }
        String text = words.say(why.get());
        boolean touched = !draft.before().connection(connection.get().id()).equals(connection);
        return !connection.get().active()
                ? Footing.attention(text)
                : touched ? Footing.blocking(text) : Footing.bad(text);
    }
}
