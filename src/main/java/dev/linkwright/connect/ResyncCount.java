package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.link.Cause;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Write;

/**
 * What a resync would write.
 *
 * @param looked  how many records were compared
 * @param records those of which something would be written
 * @param leftOut those that cannot be synchronised, and why
 * @param notSent the fields that flow from the ERP to the CRM only
 * @param lists   how list items of both sides are called
 * @param stopped why it ended before all was compared; then it cannot be run
 */
public record ResyncCount(ResyncWish wish, int looked, List<Item> records, List<LeftOut> leftOut,
        List<MappedField> notSent, KnownLists lists, Optional<Problem> stopped) {
    public ResyncCount {
        records = List.copyOf(records);
        leftOut = List.copyOf(leftOut);
        notSent = List.copyOf(notSent);
    }

    /** A record that is not resynchronised. */
    public record LeftOut(CrmEntity entity, String title, Cause cause, Sentence why) {
    }

    /** A record and every value of it that could be written. */
    public record Item(CrmEntity entity, String title, ErpActor actor, List<Write> values) {
        public Item {
            values = List.copyOf(values);
        }

        /** The same without what is not written where values that the CRM lacks stay. */
        Item keepingValues() {
            List<Write> deletions = values.stream().filter(Write::deletes).toList();
            return new Item(entity, title, actor, values.stream()
                    .filter(value -> deletions.stream().noneMatch(lost -> goTogether(lost, value))).toList());
        }

        /** Of a group nothing is written if a part of it stays: never half an address of each side. */
        private static boolean goTogether(Write lost, Write other) {
            String group = lost.field().group();
            return lost.equals(other) || (group != null && group.equals(other.field().group()));
        }
    }

    /** The records of which something would be written. */
    public List<Item> records(boolean noBlankOverValue) {
        return noBlankOverValue
                ? records.stream().map(Item::keepingValues).filter(item -> !item.values().isEmpty()).toList()
                : records;
    }

    /** The numbers that a person confirms. */
    public Numbers numbers(boolean noBlankOverValue) {
        List<Item> items = records(noBlankOverValue);
        List<Write> values = items.stream().flatMap(item -> item.values().stream()).toList();
        return new Numbers(items.size(), values.size(),
                (int) values.stream().filter(Write::deletes).count(),
                (int) values.stream().filter(value -> value.reason().overwritesEdit()).count());
    }

    /**
     * How much would be written.
     *
     * @param records    how many records
     * @param values     how many values in the ERP would change
     * @param deletions  how many of these would be deleted, because they are blank in the CRM
     * @param overwritten how many of these are edits, or may be
     */
    public record Numbers(int records, int values, int deletions, int overwritten) {
    }
}
