package dev.linkwright.sync.run;

import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Overwritten;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.PlannedField;

/** What the items of lists are called when they are written, for the activity log. Both systems keep lists for the session. */
record ListedValues(Systems systems) {
    private static final Logger LOG = LoggerFactory.getLogger(ListedValues.class);

    /** The same with names; where none is known people read the key. */
    List<Activity> named(Operation operation, List<Activity> activities) {
        List<MappedField> fields = Stream.concat(operation.plan().fields().stream().map(PlannedField::field),
                operation.change().overwritten().stream().map(Overwritten::field)).distinct().toList();
        return activities.stream().map(activity -> named(activity, fields)).toList();
    }

    private Activity named(Activity activity, List<MappedField> fields) {
        List<FieldDefinition> meant = fields.stream().filter(field -> field.erp().label().equals(activity.field()))
                .map(field -> field.on(activity.side())).toList();
        // Two fields of one label cannot be told apart.
        return meant.size() == 1
                ? activity.named(name(activity.side(), meant.getFirst(), activity.before()),
                        name(activity.side(), meant.getFirst(), activity.after()))
                : activity;
    }

    private String name(Side side, FieldDefinition field, FieldValue value) {
        String list = field.listName();
        if (field.type() != FieldType.LIST || list == null || value.textOrEmpty().isEmpty()) {
            return "";
        }
        try {
            List<ListItem> items = side == Side.CRM ? systems.crm().list(list) : systems.erp().list(list);
            return items.stream().filter(item -> item.key().equals(value.textOrEmpty())).map(ListItem::label)
                    .findFirst().orElse("");
        } catch (ProblemException failure) {
            LOG.info("The names of {} are not known: {}", list, failure.problem().code());
            return "";
        }
    }
}
