package dev.linkwright.erp.businesscentral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import okhttp3.HttpUrl;

import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** The items of lists. Labels of values come from what was read last. */
final class ReferenceLists {
    private static final int AT_ONCE = 1000;
    private static final int PAGES = 20;
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceLists.class);

    private final CompanyCalls calls;
    private final Map<ReferenceList, List<ListItem>> known = new ConcurrentHashMap<>();

    ReferenceLists(CompanyCalls calls) {
        this.calls = calls;
    }

    /** As they are now. */
    List<ListItem> items(ReferenceList list) {
        List<ListItem> items = list.set().isEmpty() ? list.fixed() : ask(list);
        known.put(list, items);
        return items;
    }

    Optional<String> label(ReferenceList list, String key) {
        @Nullable
        List<ListItem> items = known.get(list);
        return (items == null ? readable(list) : items).stream().filter(item -> item.key().equals(key))
                .map(ListItem::label).findFirst();
    }

    /** A record is shown even if its user may not see the list: with keys in place of labels. */
    private List<ListItem> readable(ReferenceList list) {
        try {
            return items(list);
        } catch (ProblemException failed) {
            if (!(failed.problem() instanceof Problem.NotAllowed || failed.problem() instanceof Problem.NotFound)) {
                throw failed;
            }
            LOG.debug("{}: no labels of {}: {}", calls.system(), list.word(), failed.getMessage());
            known.put(list, List.of());
            return List.of();
        }
    }

    private List<ListItem> ask(ReferenceList list) {
        List<ListItem> items = new ArrayList<>();
        Optional<HttpUrl> next = Optional
                .of(calls.url(new Query(list.set()).select(List.of("id", "code", ApiField.NAME))));
        for (int page = 0; next.isPresent() && page < PAGES; page++) {
            RowPage rows = calls.page(next.orElseThrow(), AT_ONCE);
            for (Row row : rows.rows()) {
                String code = row.text("code");
                String label = row.text(ApiField.NAME);
                items.add(new ListItem(list.form() == ValueForm.ID ? row.id() : code, label.isEmpty() ? code : label));
            }
            next = rows.next();
        }
        return List.copyOf(items);
    }
}
