package dev.linkwright.connect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.merge.Hindrances;
import dev.linkwright.sync.plan.Hindrance;

/**
 * What a person sees and fills in before an actor is made.
 *
 * @param entityTitle the CRM record's name
 * @param parent      the actor that a person belongs to; empty elsewhere
 * @param fields      those that are asked for first, then the mapped ones in rank order, then the ERP's others
 * @param lists       the items of the ERP's lists, by the list's name; one that could not be read is missing
 * @param country     ISO 3166 two letters of the record's country; empty where unknown
 */
public record CreateForm(CrmEntity entity, String entityTitle, ActorType type, Optional<ErpActor> parent,
        List<CreateField> fields, Map<String, List<ListItem>> lists, String country) {
    public CreateForm {
        fields = List.copyOf(fields);
        lists = Map.copyOf(lists);
    }

    public Optional<CreateField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The same with what a person typed or picked. */
    public CreateForm typed(String key, FieldValue value) {
        return new CreateForm(entity, entityTitle, type, parent,
                fields.stream().map(field -> field.key().equals(key) ? field.typed(value) : field).toList(), lists,
                country);
    }

    /** What the ERP could not hold, by the key of the field; with any, nothing is sent. */
    public Map<String, Hindrance> hindrances() {
        Map<String, Hindrance> hindrances = new LinkedHashMap<>();
        for (CreateField field : fields) {
            Hindrances.of(Side.ERP, field.field(), field.value(), name -> Optional.ofNullable(lists.get(name)))
                    .ifPresent(hindrance -> hindrances.put(field.key(), hindrance));
        }
        return hindrances;
    }
}
