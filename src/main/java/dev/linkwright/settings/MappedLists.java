package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Side;

/** The lists of a connection that can be mapped: those behind fields that are mapped and are lists on both sides. */
public final class MappedLists {
    private final ErpConnection connection;
    private final Catalogue catalogue;
    private final Map<ListPlace, Use> uses = new LinkedHashMap<>();

    private MappedLists(ErpConnection connection, Catalogue catalogue) {
        this.connection = connection;
        this.catalogue = catalogue;
    }

    /**
     * In the order in which the mappings name them. Where a system did not tell its fields, what the profile holds is
     * taken for them.
     */
    public static List<MappedList> of(ErpConnection connection, Catalogue catalogue) {
        MappedLists all = new MappedLists(connection, catalogue);
        connection.mappings().stream().filter(ActorMapping::synchronised).forEach(all::add);
        return all.uses.entrySet().stream().map(use -> all.list(use.getKey(), use.getValue())).toList();
    }

    /** The connection with a list mapped so for every actor type that uses it. */
    public static ErpConnection with(ErpConnection connection, MappedList list, Map<String, String> erpToCrm) {
        ListMapping next = new ListMapping(list.place().erpList(), list.place().crmList(), erpToCrm);
        ErpConnection changed = connection;
        for (ActorMapping mapping : connection.mappings()) {
            if (list.users().contains(mapping.actorType())) {
                changed = changed.withMapping(with(mapping, list.place(), next));
            }
        }
        return changed;
    }

    private static ActorMapping with(ActorMapping mapping, ListPlace place, ListMapping next) {
        List<ListMapping> lists = new ArrayList<>(mapping.lists());
        if (lists.stream().noneMatch(one -> isOf(one, place))) {
            lists.add(next);
        }
        lists.replaceAll(one -> isOf(one, place) ? next : one);
        return mapping.withLists(lists);
    }

    private void add(ActorMapping mapping) {
        ActorType type = mapping.actorType();
        if (!catalogue.erpFields().containsKey(type) || !catalogue.crmFields().containsKey(type.entityType())) {
            mapping.lists().forEach(list -> use(list.erpList(), list.crmList(), list.erpList(), false, type));
            return;
        }
        for (FieldMapping field : mapping.fields()) {
            String crmKey = field.crmField();
            Optional<FieldDefinition> erp = catalogue.erpField(type, field.erpField());
            Optional<FieldDefinition> crm = crmKey == null
                    ? Optional.empty()
                    : catalogue.crmField(type.entityType(), crmKey);
            if (erp.isPresent() && crm.isPresent()) {
                add(type, erp.get(), crm.get());
            }
        }
    }

    private void add(ActorType type, FieldDefinition erp, FieldDefinition crm) {
        String erpList = erp.listName();
        String crmList = crm.listName();
        if (erp.type() == FieldType.LIST && crm.type() == FieldType.LIST && erpList != null && crmList != null) {
            use(erpList, crmList, erp.label(),
                    erp.notation() == Notation.COUNTRY && crm.notation() == Notation.COUNTRY, type);
        }
    }

    private void use(String erpList, String crmList, String label, boolean countries, ActorType type) {
        uses.computeIfAbsent(new ListPlace(connection.id(), erpList, crmList), _ -> new Use(label, countries)).types
                .add(type);
    }

    private MappedList list(ListPlace place, Use use) {
        Optional<List<ListItem>> erp = catalogue.list(Side.ERP, place.erpList());
        Optional<List<ListItem>> crm = catalogue.list(Side.CRM, place.crmList());
        Map<ActorType, Map<String, String>> held = new LinkedHashMap<>();
        connection.mappings().stream().filter(mapping -> use.types.contains(mapping.actorType()))
                .forEach(mapping -> mapping.lists().stream().filter(one -> isOf(one, place)).findFirst()
                        .ifPresent(one -> held.put(mapping.actorType(), one.erpToCrm())));
        Map<String, String> shown = held.values().stream().findFirst()
                .orElseGet(() -> use.countries ? sameCodes(erp, crm) : Map.of());
        Set<ActorType> others = EnumSet.noneOf(ActorType.class);
        held.forEach((type, items) -> {
            if (!items.equals(shown)) {
                others.add(type);
            }
        });
        return new MappedList(place, use.label, use.countries, use.types, erp, crm, shown, others);
    }

    private static Map<String, String> sameCodes(Optional<List<ListItem>> erp, Optional<List<ListItem>> crm) {
        Set<String> codes = new LinkedHashSet<>();
        crm.stream().flatMap(List::stream).forEach(item -> codes.add(item.key()));
        Map<String, String> same = new HashMap<>();
        erp.stream().flatMap(List::stream).map(ListItem::key).filter(codes::contains)
                .forEach(code -> same.put(code, code));
        return same;
    }

    private static boolean isOf(ListMapping list, ListPlace place) {
        return list.erpList().equals(place.erpList()) && list.crmList().equals(place.crmList());
    }

    private static final class Use {
        private final String label;
        private final boolean countries;
        private final Set<ActorType> types = EnumSet.noneOf(ActorType.class);

        Use(String label, boolean countries) {
            this.label = label;
            this.countries = countries;
        }
    }
}
