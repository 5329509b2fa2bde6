package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Rights;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.merge.MappedFields;

/** Which way the values of a field can flow, by what both systems say and by what is mapped already. */
final class MappingRules {
    /** The way that is taken first. */
    private static final List<Direction> LIKED = List.of(Direction.BOTH, Direction.ERP_TO_CRM, Direction.CRM_TO_ERP);
    private static final Map<String, String> SHORTER = Map.of("mapping.read-only.erp",
            "settings.mapping.read-only.erp", "mapping.read-only.crm", "settings.mapping.read-only.crm",
            "mapping.other-type", "settings.mapping.other-type");

    private final ActorMapping mapping;
    private final Catalogue catalogue;
    private final ActorType type;

    MappingRules(ActorMapping mapping, Catalogue catalogue) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        type = mapping.actorType();
    }

    /** The impossible directions. Where a system did not tell its fields, what it would say stops nobody. */
    Map<Direction, Sentence> whyNot(String erpKey, @Nullable String crmKey) {
        Map<Direction, Sentence> all = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            if (crmKey == null) {
                all.put(direction, Sentence.of("settings.mapping.choose-first"));
            } else {
                whyNot(erpKey, crmKey, direction).ifPresent(why -> all.put(direction, why));
            }
        }
        return all;
    }

    /** The direction that a field begins with; it writes nothing to the CRM where none is possible. */
    Direction first(String erpKey, String crmKey, Direction before) {
        Map<Direction, Sentence> impossible = whyNot(erpKey, crmKey);
        return Stream.concat(Stream.of(before), LIKED.stream()).filter(way -> !impossible.containsKey(way)).findFirst()
                .orElse(Direction.CRM_TO_ERP);
    }

    private Optional<Sentence> whyNot(String erpKey, String crmKey, Direction direction) {
        Optional<Sentence> types = notJoined(erpKey, crmKey, direction);
        if (types.isPresent()) {
            return types;
        }
        if (direction.writesTo(Side.ERP) && !catalogue.rights().getOrDefault(type, Rights.ALL).write()) {
            return Optional.of(Sentence.of("settings.mapping.not-allowed"));
        }
        return mapping.fields().stream().filter(other -> direction.writesTo(Side.CRM))
                .filter(other -> crmKey.equals(other.crmField()) && !other.erpField().equals(erpKey))
                .filter(other -> other.direction().writesTo(Side.CRM)).findFirst()
                .map(other -> Sentence.of("settings.mapping.written", catalogue.erpField(type, other.erpField())
                        .map(FieldDefinition::label).orElse(other.erpField())));
    }

    private Optional<Sentence> notJoined(String erpKey, String crmKey, Direction direction) {
        Optional<List<FieldDefinition>> erp = catalogue.erpFields(type);
        Optional<List<FieldDefinition>> crm = catalogue.crmFields(type.entityType());
        if (erp.isEmpty() || crm.isEmpty()) {
            return Optional.empty();
        }
        return MappedFields
                .join(List.of(new FieldMapping(erpKey, crmKey, direction, false, false)), crm.get(), erp.get(),
                        lists(erpKey, crmKey))
                .notJoined().stream().findFirst()
                .map(one -> Optional.ofNullable(SHORTER.get(one.why().key())).map(Sentence::of).orElse(one.why()));
    }

    /** The items are mapped after the fields, so that a list mapping that is missing keeps nobody from mapping them. */
    private List<ListMapping> lists(String erpKey, String crmKey) {
        List<ListMapping> lists = new ArrayList<>(mapping.lists());
        String erpList = catalogue.erpField(type, erpKey).map(FieldDefinition::listName).orElse(null);
        String crmList = catalogue.crmField(type.entityType(), crmKey).map(FieldDefinition::listName).orElse(null);
        if (erpList != null && crmList != null) {
            lists.add(new ListMapping(erpList, crmList, Map.of()));
        }
        return lists;
    }
}
