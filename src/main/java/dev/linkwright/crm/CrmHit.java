package dev.linkwright.crm;

import dev.linkwright.model.CrmEntity;

/**
 * A record in the finder.
 *
 * @param title  its name
 * @param place  town or company; may be empty
 * @param number organisation number or the like; may be empty
 */
public record CrmHit(CrmEntity entity, String title, String place, String number) {
}
