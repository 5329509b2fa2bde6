package dev.linkwright.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ListItem;

/**
 * A list of the ERP that is mapped to a list of the CRM. It is mapped once for all actor types of the connection that use
 * it, because the same item means the same wherever it stands.
 *
 * @param label       what the ERP calls the field, or the list's own name where the ERP did not tell
 * @param countries   whether the items are countries, whose codes correspond by themselves until somebody maps them
 * @param users       the actor types that use it
 * @param erpItems    empty where the ERP did not tell
 * @param crmItems    empty where the CRM did not tell
 * @param held        as the profile holds it: keys of ERP items to keys of CRM items
 * @param differently the actor types that hold something else than {@code held}; the next change makes them the same
 */
public record MappedList(ListPlace place, String label, boolean countries, Set<ActorType> users,
        Optional<List<ListItem>> erpItems, Optional<List<ListItem>> crmItems, Map<String, String> held,
        Set<ActorType> differently) {
    public MappedList {
        users = Set.copyOf(users);
        held = Map.copyOf(held);
        differently = Set.copyOf(differently);
    }
}
