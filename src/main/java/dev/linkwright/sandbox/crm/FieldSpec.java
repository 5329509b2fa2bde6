package dev.linkwright.sandbox.crm;

/**
 * One property of an entity.
 *
 * @param length
 *            the greatest length of the text, or of each row's value
 * @param list
 *            the list that holds the items, where there is one
 */
record FieldSpec(String name, FieldForm form, int length, boolean mandatory, boolean serverSet, String list) {

    static FieldSpec of(String name, FieldForm form) {
        return new FieldSpec(name, form, form.length(), false, false, "");
    }

    static FieldSpec text(String name, int length) {
        return new FieldSpec(name, FieldForm.TEXT, length, false, false, "");
    }

    static FieldSpec rows(String name, int length) {
        return new FieldSpec(name, FieldForm.ROWS, length, false, false, "");
    }

    static FieldSpec item(String name, String list) {
        return new FieldSpec(name, FieldForm.LIST_ITEM, FieldForm.LIST_ITEM.length(), false, false, list);
    }

    FieldSpec needed() {
        return new FieldSpec(name, form, length, true, serverSet, list);
    }

    FieldSpec setByServer() {
        return new FieldSpec(name, form, length, mandatory, true, list);
    }

    String mask() {
        if (!form.isWritable() && form != FieldForm.ID) {
            return "Read";
        }
        return mandatory ? "Update, UIHintMandatory" : "Update";
    }

    String reason() {
        return mandatory ? "[SR_ACCESS_MANDATORY]" : "";
    }
}
