package dev.linkwright.sandbox.crm;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.crm.SandboxUser.Rights;

/** What FieldProperties says of each field to one user. */
final class FieldRights {

    private FieldRights() {
    }

    static ObjectNode of(EntityKind kind, SandboxUser user) {
        ObjectNode json = Wire.object();
        for (FieldSpec field : EntityFields.of(kind)) {
            if (field.form() == FieldForm.CUSTOM) {
                for (CustomField custom : CustomField.ALL) {
                    ObjectNode told = property(mask(field, user), "", custom.clrType(), custom.length());
                    json.set("UserDefinedFields." + custom.name(), told);
                    json.set("CustomFields." + custom.name(), told.deepCopy());
                }
            } else if (field.form() == FieldForm.ADDRESS) {
                json.set(field.name(), property(mask(field, user), "", "", 0));
                for (Map.Entry<String, Integer> part : Addresses.LENGTHS.entrySet()) {
                    json.set("Address." + part.getKey(),
                            property(mask(field, user), "", "System.String", part.getValue()));
                }
            } else {
                int length = field.form() == FieldForm.ROWS ? 0 : field.length();
                json.set(field.name(), property(mask(field, user), field.reason(), field.form().clrType(), length));
            }
        }
        return json;
    }

    static String mask(FieldSpec field, SandboxUser user) {
        if (user.hiddenFields().contains(field.name())) {
            return "None";
        }
        boolean readsOnly = user.rights() == Rights.READ_ONLY || user.lockedFields().contains(field.name());
        return readsOnly ? "Read" : field.mask();
    }

    private static ObjectNode property(String mask, String reason, String type, int length) {
        ObjectNode json = Wire.object();
        json.set("FieldRight", EntityView.right(mask, reason));
        return json.put("FieldType", type).put("FieldLength", length);
    }
}
