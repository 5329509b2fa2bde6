package dev.linkwright.config;

import java.util.List;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.ListMapping;

/**
 * How actors of one type correspond to CRM records.
 *
 * @param synchronised whether the type can be connected at all
 * @param fields       in rank order
 * @param lists        for the fields that are lists on both sides
 * @param defaults     for actors that are created, in the order in which they are asked for
 */
public record ActorMapping(ActorType actorType, boolean synchronised, List<FieldMapping> fields,
        List<ListMapping> lists, List<DefaultValue> defaults) {
    public ActorMapping {
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
        defaults = List.copyOf(defaults);
    }

    /** Without defaults of its own; the ERP's count. */
    public ActorMapping(ActorType actorType, boolean synchronised, List<FieldMapping> fields,
            List<ListMapping> lists) {
        this(actorType, synchronised, fields, lists, List.of());
    }

    public ActorMapping withSynchronised(boolean other) {
        return new ActorMapping(actorType, other, fields, lists, defaults);
    }

    public ActorMapping withFields(List<FieldMapping> others) {
        return new ActorMapping(actorType, synchronised, others, lists, defaults);
    }

    public ActorMapping withLists(List<ListMapping> others) {
        return new ActorMapping(actorType, synchronised, fields, others, defaults);
    }

    public ActorMapping withDefaults(List<DefaultValue> others) {
        return new ActorMapping(actorType, synchronised, fields, lists, others);
    }
}
