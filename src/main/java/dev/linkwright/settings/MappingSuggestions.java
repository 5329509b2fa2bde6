package dev.linkwright.settings;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Notation;

/** Proposes a CRM field for ERP fields that have none; a CRM field that is mapped already is not proposed. */
final class MappingSuggestions {
    private static final double ALIKE = 0.75;

    private final ActorMapping mapping;
    private final Catalogue catalogue;
    private final MappingRules rules;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> mapped = new HashSet<>();

    private MappingSuggestions(ActorMapping mapping, Catalogue catalogue) {
        this.mapping = mapping;
        this.catalogue = catalogue;
        rules = new MappingRules(mapping, catalogue);
        for (FieldMapping field : mapping.fields()) {
            String crmKey = field.crmField();
            if (crmKey != null) {
                mapped.add(field.erpField());
                used.add(crmKey);
            }
        }
    }

    /** Keys of ERP fields to keys of CRM fields: SuperOffice's own names first, then equal names, then names alike. */
    static Map<String, String> of(ActorMapping mapping, Catalogue catalogue) {
        MappingSuggestions all = new MappingSuggestions(mapping, catalogue);
        EntityType kind = mapping.actorType().entityType();
        all.where((erp, crm) -> AutomaticNames.crmField(kind, erp.key()).filter(crm.key()::equals).isPresent());
        all.where((erp, crm) -> name(erp.label()).equals(name(crm.label())));
        all.where((erp, crm) -> name(erp.key()).equals(name(crm.key())));
        all.where((erp, crm) -> isAlike(erp, crm));
        return all.chosen;
    }

    private void where(BiPredicate<FieldDefinition, FieldDefinition> same) {
        List<FieldDefinition> crmFields = catalogue.crmFields(mapping.actorType().entityType()).orElse(List.of());
        for (FieldDefinition erp : catalogue.erpFields(mapping.actorType()).orElse(List.of())) {
            if (!mapped.contains(erp.key()) && !chosen.containsKey(erp.key())) {
                Optional<FieldDefinition> found = crmFields.stream().filter(crm -> !used.contains(crm.key()))
                        .filter(crm -> same.test(erp, crm)).filter(crm -> canFlow(erp, crm)).findFirst();
                found.ifPresent(crm -> {
                    chosen.put(erp.key(), crm.key());
                    used.add(crm.key());
                });
            }
        }
    }

    private boolean canFlow(FieldDefinition erp, FieldDefinition crm) {
        return rules.whyNot(erp.key(), crm.key()).size() < Direction.values().length;
    }

    private static boolean isAlike(FieldDefinition erp, FieldDefinition crm) {
        boolean notations = erp.notation() == crm.notation()
                || erp.notation() == Notation.PLAIN || crm.notation() == Notation.PLAIN;
        return notations && ItemSuggestions.likeness(name(erp.label()), name(crm.label())) >= ALIKE;
    }

    private static String name(String text) {
        return ItemSuggestions.words(text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT));
    }
}
