package dev.linkwright.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.sync.merge.Hindrances;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.MergePlan;

/**
 * The lists of both sides that a plan needs, read beforehand, so that a window can ask them while a person decides.
 *
 * @param items of a side, by the list's name; a list that could not be read is missing
 */
public record KnownLists(Map<Side, Map<String, List<ListItem>>> items) {
    public static final KnownLists NONE = new KnownLists(Map.of());

    public KnownLists {
        items = Map.copyOf(items);
    }

    /** What people read for a value; empty for a blank one. */
    public String text(MappedField field, Side side, FieldValue value) {
        String text = value.textOrEmpty();
        String list = field.on(side).listName();
        if (field.on(side).type() != FieldType.LIST || list == null) {
            return text;
        }
        return items(side, list).stream().flatMap(List::stream).filter(item -> item.key().equals(text))
                .map(ListItem::label).findFirst().orElse(text);
    }

    /** What a side could not hold of a plan, by the key of the field. */
    public Map<String, List<Hindrance>> hindrances(MergePlan plan) {
        return Hindrances.of(plan, this::items);
    }

    /** The items of the CRM's list that the ERP's list has, too. */
    public List<ListItem> choosable(MappedField field) {
        String crmList = field.crm().listName();
        String erpList = field.erp().listName();
        if (crmList == null) {
            return List.of();
        }
        Optional<List<ListItem>> known = erpList == null ? Optional.empty() : items(Side.ERP, erpList);
        return items(Side.CRM, crmList).stream().flatMap(List::stream).filter(item -> {
            String other = field.inTermsOf(Side.ERP, item.key());
            return !other.isEmpty() && known
                    .map(items -> items.stream().anyMatch(each -> each.key().equals(other))).orElse(true);
        }).toList();
    }

    private Optional<List<ListItem>> items(Side side, String list) {
        return Optional.ofNullable(items.getOrDefault(side, Map.of()).get(list));
    }
}
