package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One item of a list. */
record ListItem(int id, String name, String tooltip) {

    ObjectNode json(String list, int rank) {
        ObjectNode json = Wire.object().put("Id", id).put("Name", name).put("ToolTip", tooltip).put("Deleted", false)
                .put("Rank", rank).put("Type", list).put("ColorBlock", 0).put("IconHint", list).put("Selected", false);
        json.putArray("ChildItems");
        return json.put("ExtraInfo", "").put("StyleHint", "").put("Hidden", false).put("FullName", name);
    }
}
