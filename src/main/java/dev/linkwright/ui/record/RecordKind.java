package dev.linkwright.ui.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.linkwright.browse.Card;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;

/**
 * What the page of a kind of record has of its own. Which fields the card shows, in which order and under which names, is
 * not here: the CRM says it.
 *
 * @param icon    stands beside the name
 * @param related what has a section tab, in their order
 * @param icons   of facts whose kind of value does not tell the icon, by field
 * @param links   the record that the value of a field names, by field
 */
record RecordKind(EntityType type, Icons icon, List<Related> related, Map<String, Icons> icons,
        Map<String, Function<Card, Optional<CrmEntity>>> links) {

    /**
     * Records that belong to one of the kind.
     *
     * @param type      their kind
     * @param withPlace whether their place, a town or a company, tells something here
     */
    record Related(EntityType type, boolean withPlace) {
    }

    RecordKind {
        related = List.copyOf(related);
        icons = Map.copyOf(icons);
        links = Map.copyOf(links);
    }

    static RecordKind of(EntityType type) {
        return switch (type) {
            case COMPANY -> CompanyKind.KIND;
            case CONTACT -> ContactKind.KIND;
            case PROJECT -> ProjectKind.KIND;
        };
    }

    /** As keys of texts and of what is remembered name it. */
    String word() {
        return type.word();
    }
}
