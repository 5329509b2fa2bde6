package dev.linkwright.crm;

import java.util.List;

import dev.linkwright.model.CrmEntity;

/**
 * What was written since.
 *
 * @param entities each once, newest first; deleted ones are not among them
 * @param next     where the next call starts from; opaque
 */
public record CrmChanges(List<ChangedEntity> entities, String next) {
    /**
     * A record that may have changed.
     *
     * @param stamp equal stamps of a record: not written between, as far as the server can tell. SuperOffice counts whole
     *              seconds, and may move it when a key is saved
     */
    public record ChangedEntity(CrmEntity entity, String stamp) {
    }

    public CrmChanges {
        entities = List.copyOf(entities);
    }
}
