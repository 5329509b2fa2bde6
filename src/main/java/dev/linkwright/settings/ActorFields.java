package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;

/** The fields of an actor type of a connection, as they are mapped and as they could be. Changes nothing itself. */
public final class ActorFields {
    private final ActorMapping mapping;
    private final Catalogue catalogue;
    private final ActorType type;
    private final MappingRules rules;

    private ActorFields(ActorMapping mapping, Catalogue catalogue) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        type = mapping.actorType();
        rules = new MappingRules(mapping, catalogue);
    }

    /** An actor type that the profile does not know yet is not synchronised. */
    public static ActorFields of(ErpConnection connection, ActorType type, Catalogue catalogue) {
        return new ActorFields(connection.mapping(type)
                .orElseGet(() -> new ActorMapping(type, false, List.of(), List.of())), catalogue);
    }

    /** As the profile holds it. */
    public ActorMapping mapping() {
        return mapping;
    }

    /** What is in the profile in rank order, then the other fields of the ERP in its own order. */
    public List<MappingRow> rows() {
        Map<String, FieldMapping> all = new LinkedHashMap<>();
        mapping.fields().forEach(field -> all.put(field.erpField(), field));
        catalogue.erpFields(type).orElse(List.of()).forEach(field -> all.putIfAbsent(field.key(), empty(field.key())));
        return all.values().stream().map(this::row).toList();
    }

    /** The CRM's fields that can be chosen; none where the CRM did not tell. */
    public List<FieldDefinition> choices() {
        return catalogue.crmFields(type.entityType()).orElse(List.of()).stream()
                .filter(field -> field.type() != FieldType.PASSWORD).toList();
    }

    /** Why a connection with this cannot be activated; empty if it can, and where the ERP did not tell its fields. */
    public Optional<Sentence> whyNotActive() {
        return mapping.synchronised() && catalogue.rights().getOrDefault(type, Rights.ALL).create()
                ? MandatorySources.sentence(mapping, catalogue.erpFields(type).orElse(List.of()))
                : Optional.empty();
    }

    /** The same with another CRM field, and a direction that is possible; null takes the field away. */
    public ActorMapping choosing(String erpKey, @Nullable String crmKey) {
        return edited(erpKey, field -> crmKey == null
                ? new FieldMapping(erpKey, null, Direction.ERP_TO_CRM, field.showInSearch(), field.showInTab())
                : new FieldMapping(erpKey, crmKey,
                        rules.first(erpKey, crmKey, field.crmField() == null ? Direction.BOTH : field.direction()),
                        field.showInSearch(), field.showInTab() || field.crmField() == null));
    }

    /** The same with another direction; the same as it is where that is impossible. */
    public ActorMapping directing(String erpKey, Direction direction) {
        return edited(erpKey, field -> rules.whyNot(erpKey, field.crmField()).containsKey(direction)
                ? field
                : new FieldMapping(erpKey, field.crmField(), direction, field.showInSearch(), field.showInTab()));
    }

    public ActorMapping showingInSearch(String erpKey, boolean shown) {
        return edited(erpKey, field -> new FieldMapping(erpKey, field.crmField(), field.direction(), shown,
                field.showInTab()));
    }

    public ActorMapping showingInTab(String erpKey, boolean shown) {
        return edited(erpKey, field -> new FieldMapping(erpKey, field.crmField(), field.direction(),
                field.showInSearch(), shown));
    }

    /** The same with what is suggested besides; fields that are mapped stay as they are. */
    public ActorMapping suggesting() {
        ActorFields next = this;
        for (Map.Entry<String, String> one : MappingSuggestions.of(mapping, catalogue).entrySet()) {
            next = new ActorFields(next.choosing(one.getKey(), one.getValue()), catalogue);
        }
        return next.mapping;
    }

    /** In its place; a field that is neither mapped nor shown needs none. */
    private ActorMapping edited(String erpKey, UnaryOperator<FieldMapping> edit) {
        List<FieldMapping> fields = new ArrayList<>(mapping.fields());
        if (fields.stream().noneMatch(field -> field.erpField().equals(erpKey))) {
            fields.add(empty(erpKey));
        }
        fields.replaceAll(field -> field.erpField().equals(erpKey) ? edit.apply(field) : field);
        fields.removeIf(field -> field.equals(empty(erpKey)));
        return mapping.withFields(fields);
    }

    private static FieldMapping empty(String erpKey) {
        return new FieldMapping(erpKey, null, Direction.ERP_TO_CRM, false, false);
    }

    private MappingRow row(FieldMapping field) {
        String crmKey = field.crmField();
        Optional<FieldDefinition> erp = catalogue.erpField(type, field.erpField());
        Optional<FieldDefinition> crm = crmKey == null
                ? Optional.empty()
                : catalogue.crmField(type.entityType(), crmKey);
        Map<Direction, Sentence> whyNot = rules.whyNot(field.erpField(), crmKey);
        return new MappingRow(field, erp, crm, whyNot, note(field, erp, crm, whyNot));
    }

    private Optional<MappingRow.Note> note(FieldMapping field, Optional<FieldDefinition> erp,
            Optional<FieldDefinition> crm, Map<Direction, Sentence> whyNot) {
        if (erp.filter(one -> MandatorySources.isMissing(mapping, one)).isPresent()) {
            return note(MappingRow.Weight.BAD, Sentence.of("settings.mapping.no-source"));
        }
        if (field.crmField() != null && whyNot.containsKey(field.direction())) {
            return Optional.ofNullable(whyNot.get(field.direction()))
                    .flatMap(why -> note(MappingRow.Weight.BAD, why));
        }
        if (needsItems(erp, crm)) {
            return note(MappingRow.Weight.ATTENTION, Sentence.of("settings.mapping.no-items"));
        }
        return whyNot.entrySet().stream().min(Comparator.comparing(Map.Entry::getKey))
                .flatMap(why -> note(MappingRow.Weight.PLAIN, why.getValue()));
    }

    /** Country codes join without a list mapping. */
    private boolean needsItems(Optional<FieldDefinition> erp, Optional<FieldDefinition> crm) {
        return erp.isPresent() && crm.isPresent() && erp.get().type() == FieldType.LIST
                && crm.get().type() == FieldType.LIST && erp.get().notation() != Notation.COUNTRY
                && mapping.lists().stream().noneMatch(list -> list.erpList().equals(erp.get().listName())
                        && list.crmList().equals(crm.get().listName()));
    }

    private static Optional<MappingRow.Note> note(MappingRow.Weight weight, Sentence words) {
        return Optional.of(new MappingRow.Note(weight, words));
    }
}
