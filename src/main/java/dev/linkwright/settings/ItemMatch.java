package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.linkwright.model.ListItem;

/**
 * An item of the ERP and the item of the CRM that stands for it.
 *
 * @param erp what the ERP calls it, or its key in place of a label where the ERP did not tell
 * @param crm likewise; empty for no selection
 */
public record ItemMatch(ListItem erp, Optional<ListItem> crm, State state) {
    /** How it stands with an item. */
    public enum State {
        MAPPED, NOT_MAPPED, USED_TWICE,
        /** The ERP does not have the item any more. */
        GONE_IN_ERP,
        /** The CRM does not have the item any more. */
        GONE_IN_CRM
    }

    /** Every item of the ERP in its own order, then those that are mapped and that the ERP does not have any more. */
    public static List<ItemMatch> of(MappedList list, Map<String, String> chosen) {
        Map<String, ListItem> erp = new LinkedHashMap<>();
        list.erpItems().stream().flatMap(List::stream).forEach(item -> erp.put(item.key(), item));
        Map<String, ListItem> crm = new HashMap<>();
        list.crmItems().stream().flatMap(List::stream).forEach(item -> crm.put(item.key(), item));
        Set<String> keys = new LinkedHashSet<>(erp.keySet());
        keys.addAll(new TreeMap<>(chosen).keySet());
        Map<String, Integer> uses = new HashMap<>();
        chosen.values().forEach(item -> uses.merge(item, 1, Integer::sum));
        List<ItemMatch> all = new ArrayList<>();
        for (String key : keys) {
            Optional<String> choice = Optional.ofNullable(chosen.get(key));
            Optional<ListItem> item = choice.map(one -> crm.getOrDefault(one, new ListItem(one, one)));
            boolean goneInErp = list.erpItems().isPresent() && !erp.containsKey(key);
            boolean goneInCrm = list.crmItems().isPresent() && choice.filter(one -> !crm.containsKey(one)).isPresent();
            boolean twice = choice.filter(one -> uses.getOrDefault(one, 0) > 1).isPresent();
            State state = choice.isEmpty()
                    ? State.NOT_MAPPED
                    : twice
                            ? State.USED_TWICE
                            : goneInErp ? State.GONE_IN_ERP : goneInCrm ? State.GONE_IN_CRM : State.MAPPED;
            all.add(new ItemMatch(erp.getOrDefault(key, new ListItem(key, key)), item, state));
        }
        return all;
    }

    /** What of it no item is used twice in; the items that share one are left out. */
    public static Map<String, String> sound(Map<String, String> chosen) {
        Map<String, Integer> uses = new HashMap<>();
        chosen.values().forEach(item -> uses.merge(item, 1, Integer::sum));
        Map<String, String> sound = new HashMap<>(chosen);
        sound.values().removeIf(item -> uses.getOrDefault(item, 0) > 1);
        return sound;
    }
}
