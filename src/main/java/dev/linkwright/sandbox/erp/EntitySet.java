package dev.linkwright.sandbox.erp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the ERP has of one kind.
 *
 * @param name
 *            in paths, such as {@code customers}
 * @param type
 *            of one of them, such as {@code customer}
 * @param table
 *            number of the table, which error texts about rights name
 * @param caption
 *            name of the table
 * @param key
 *            the property that people know a row by, unique
 * @param firstNumber
 *            what the number series of an empty table begins with
 */
record EntitySet(String name, String type, int table, String caption, String key, String firstNumber,
        boolean writable, Map<String, Property> properties, Map<String, Navigation> navigations) {

    static final String STAMP = "lastModifiedDateTime";
    static final String ID = "id";

    /** From a row to the one of another set whose code it holds. */
    record Navigation(String name, String set, String codeKeptAs) {
    }

    static EntitySet of(String name, String type, int table, String caption, String key, List<Property> properties) {
        var byName = new LinkedHashMap<String, Property>();
        properties.forEach(one -> byName.put(one.name(), one));
        return new EntitySet(name, type, table, caption, key, "", false, byName, Map.of());
    }

    EntitySet writable(String newFirstNumber, Navigation... links) {
        var byName = new LinkedHashMap<String, Navigation>();
        for (Navigation link : links) {
            byName.put(link.name(), link);
        }
        return new EntitySet(name, type, table, caption, key, newFirstNumber, true, properties, byName);
    }

    @Nullable
    Property property(String wanted) {
        return properties.get(wanted);
    }

    Property need(String wanted) {
        Property found = properties.get(wanted);
        if (found == null) {
            throw ErpError.badRequest(ErpText.UNKNOWN_PROPERTY_IN_QUERY, wanted, type);
        }
        return found;
    }
}
