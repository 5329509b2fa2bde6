package dev.linkwright.sandbox.crm;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.node.ArrayNode;

import dev.linkwright.sandbox.http.Answer;

/** {@code /MDOList/{name}} and {@code /List/{name}/Items}. */
final class ListEndpoints {

    private final Lists lists;

    ListEndpoints(Lists lists) {
        this.lists = lists;
    }

    Answer mdoList(Call call) {
        return Answer.ok(items(call.segment(1), call.parameter("query")));
    }

    Answer list(Call call) {
        if (call.path().size() == 1) {
            ArrayNode all = Wire.array();
            lists.names().forEach(name -> all.addObject().put("Name", name).put("ListType", name));
            return Answer.ok(all);
        }
        if (call.isAt(2, "Items")) {
            return Answer.ok(items(call.segment(1), ""));
        }
        need(call.segment(1));
        return Answer.ok(Wire.object().put("Name", call.segment(1)).put("ListType", call.segment(1)));
    }

    private ArrayNode items(String list, String query) {
        ArrayNode items = Wire.array();
        for (ListItem item : need(list)) {
            if (query.isEmpty() || item.name().toLowerCase(Locale.ROOT).startsWith(query.toLowerCase(Locale.ROOT))) {
                items.add(item.json(list, items.size() + 1));
            }
        }
        return items;
    }

    private List<ListItem> need(String list) {
        List<ListItem> items = lists.items(list);
        if (items == null) {
            throw ApiError.notFound("List '" + list + "' not found");
        }
        return items;
    }
}
