package dev.linkwright.model;

/**
 * Names one record of the CRM.
 *
 * @param type what it is
 * @param id   the CRM's own number of the record, positive and never reused
 */
public record CrmEntity(EntityType type, long id) {
    public CrmEntity {
        if (id <= 0) {
            throw new IllegalArgumentException("A CRM record has a positive number, not " + id);
        }
    }

    public static CrmEntity company(long id) {
        return new CrmEntity(EntityType.COMPANY, id);
    }
}
