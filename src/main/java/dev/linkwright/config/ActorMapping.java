package dev.linkwright.config;

import java.util.List;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.ListMapping;

/**
 * How actors of one type correspond to CRM records.
 *
 * @param synchronised whether the type can be connected at all
 * @param fields       in rank order
 * @param lists        for the fields that are lists on both sides
 */
public record ActorMapping(ActorType actorType, boolean synchronised, List<FieldMapping> fields,
        List<ListMapping> lists) {
    public ActorMapping {
        fields = List.copyOf(fields);
        lists = List.copyOf(lists);
    }
}
