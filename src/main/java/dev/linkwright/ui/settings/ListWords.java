package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ListItem;
import dev.linkwright.settings.ItemMatch;
import dev.linkwright.settings.ListPlace;
import dev.linkwright.settings.MappedList;
import dev.linkwright.ui.common.Texts;

/** What is said about the items of a list. */
final class ListWords {
    /** A bold sentence and what to do. */
    record Warning(boolean blocks, String bold, String second) {
    }

    private final Texts texts;

    ListWords(Texts texts) {
        this.texts = texts;
    }

    Optional<Warning> warning(MappedList list, List<ItemMatch> matches) {
        Optional<ListItem> doubled = matches.stream().filter(match -> match.state() == ItemMatch.State.USED_TWICE)
                .flatMap(match -> match.crm().stream()).findFirst();
        return doubled.map(item -> twice(item, matches)).or(() -> differently(list));
    }

    Footing footing(List<ItemMatch> matches, Map<ListPlace, Map<String, String>> unsettled) {
        long twice = matches.stream().filter(match -> match.state() == ItemMatch.State.USED_TWICE)
                .map(ItemMatch::crm).distinct().count();
        long open = matches.stream().filter(match -> match.state() == ItemMatch.State.NOT_MAPPED).count();
        long gone = matches.stream().filter(ListWords::isGone).count();
        String rest = open > 0 && gone > 0
                ? texts.text("settings.list.foot.both", open, gone)
                : open > 0
                        ? texts.text("settings.list.foot.open", open)
                        : gone > 0 ? texts.text("settings.list.foot.gone", gone) : "";
        if (twice > 0) {
            String words = texts.text("settings.list.foot.twice", twice);
            return Footing.blocking(rest.isEmpty() ? words : texts.text("settings.list.foot.and", words, rest));
        }
        if (!unsettled.isEmpty()) {
            return Footing.blocking(texts.text("settings.list.foot.elsewhere", unsettled.size()));
        }
        return rest.isEmpty() ? Footing.NONE : Footing.plain(rest);
    }

    String state(ItemMatch.State state) {
        return switch (state) {
            case MAPPED -> texts.text("settings.list.mapped");
            case NOT_MAPPED -> texts.text("settings.list.not-mapped");
            case USED_TWICE -> texts.text("settings.list.twice");
            case GONE_IN_ERP -> texts.text("settings.list.gone-in-erp");
            case GONE_IN_CRM -> texts.text("settings.list.gone-in-crm");
        };
    }

    String item(Optional<ListItem> item) {
        return item.map(ListItem::label).orElseGet(() -> texts.text("settings.list.no-selection"));
    }

    private Warning twice(ListItem item, List<ItemMatch> matches) {
        List<String> codes = matches.stream()
                .filter(match -> match.crm().map(ListItem::key).equals(Optional.of(item.key())))
                .map(match -> name(match.erp())).toList();
        return codes.size() == 2
                ? new Warning(true, texts.text("settings.list.twice.bold", item.label()),
                        texts.text("settings.list.twice.choose", codes.getFirst(), codes.getLast()))
                : new Warning(true, texts.text("settings.list.often.bold", item.label(), codes.size()),
                        texts.text("settings.list.often.choose",
                                String.join(", ", codes.subList(0, codes.size() - 1)), codes.getLast()));
    }

    private Optional<Warning> differently(MappedList list) {
        return list.differently().isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(false, texts.text("settings.list.differently"),
                        texts.text("settings.list.differently.detail", list.differently().stream().sorted()
                                .map(this::type).collect(Collectors.joining(", ")))));
    }

    private String type(ActorType type) {
        return texts.text("erptab.type." + type.word());
    }

    /** A code where there is one that people know; an identifier made by a machine says nothing to them. */
    static String code(ListItem item) {
        return item.key().length() < 30 ? item.key() : "";
    }

    private static String name(ListItem item) {
        return code(item).isEmpty() ? item.label() : code(item);
    }

    private static boolean isGone(ItemMatch match) {
        return match.state() == ItemMatch.State.GONE_IN_ERP || match.state() == ItemMatch.State.GONE_IN_CRM;
    }
}
