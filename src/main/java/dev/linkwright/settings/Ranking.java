package dev.linkwright.settings;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.model.FieldMapping;

/** The order of the fields in the ERP tab. */
public final class Ranking {
    private Ranking() {
    }

    /** The fields that the ERP tab shows, in rank order. */
    public static List<FieldMapping> shown(ActorMapping mapping) {
        return mapping.fields().stream().filter(FieldMapping::showInTab).toList();
    }

    /**
     * The mapping with one of the shown fields at another place among them; fields that are not shown keep theirs.
     *
     * @param from place among the shown fields
     * @param to   likewise; beyond an end means that end
     */
    public static ActorMapping moved(ActorMapping mapping, int from, int to) {
        List<FieldMapping> shown = new ArrayList<>(shown(mapping));
        FieldMapping field = shown.remove(from);
        shown.add(Math.clamp(to, 0, shown.size()), field);
        Iterator<FieldMapping> next = shown.iterator();
        return mapping.withFields(mapping.fields().stream().map(one -> one.showInTab() ? next.next() : one).toList());
    }
}
