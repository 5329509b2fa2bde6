package dev.linkwright.browse;

import java.util.Map;

import dev.linkwright.model.CrmEntity;

/**
 * A record in the finder.
 *
 * @param title     its name
 * @param place     town or company; may be empty
 * @param number    organisation number or the like; may be empty
 * @param marker    how it stands
 */
public record FinderRow(CrmEntity entity, String title, String place, String number, Marker marker) {
    /** How a record stands towards the ERP, as the local store knows it. */
    public enum Marker {
        CONNECTED, CONFLICT, NOT_CONNECTED
    }

    /** Its place and its number, as far as it has them: what tells it from others of its name. */
    public String detail() {
        if (place.isEmpty() || number.isEmpty()) {
            return place + number;
        }
        return place + " \u00b7 " + number;
    }

    /** The same by its name of now. */
    public FinderRow titled(String now) {
        return new FinderRow(entity, now, place, number, marker);
    }

    /** The same as it stands now, where that is among these. */
    public FinderRow marked(Map<CrmEntity, Marker> markers) {
        return new FinderRow(entity, title, place, number, markers.getOrDefault(entity, marker));
    }
}
