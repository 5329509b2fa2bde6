package dev.linkwright.link;

import java.util.Collection;
import java.util.Map;

import dev.linkwright.model.CrmEntity;

/** What linked records are called, as far as it is known here. Calls block on disk. */
public interface EntityTitles {

    /** The names that are known. */
    Map<CrmEntity, String> of(Collection<CrmEntity> entities);

    /** Remembers names of linked records; those of others are not kept. */
    void remember(Map<CrmEntity, String> titles);
}
