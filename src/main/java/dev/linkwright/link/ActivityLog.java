package dev.linkwright.link;

import java.util.List;

import dev.linkwright.model.CrmEntity;

/** What was written, when, by whom and why. Rows are added by {@link Journal#close}. */
public interface ActivityLog {

    /** The newest rows about a record. */
    List<Activity> of(CrmEntity entity, int limit);

    /** The newest rows of all. */
    List<Activity> newest(int offset, int limit);
}
