package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.stream.Collectors;

import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.UndoneValue;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.ui.common.Texts;

/** Phrases that several parts of the tab use. */
final class Words {
    private static final int NAMED = 5;

    private final Texts texts;

    Words(Texts texts) {
        this.texts = texts;
    }

    /** Such as <em>customer C-10877</em>. */
    String actor(ActorType type, String number) {
        return texts.text("erptab.actor." + type.word(), number);
    }

    String actor(ErpActor actor, String number) {
        return actor(actor.type(), number);
    }

    String actor(Link link) {
        return actor(link.actor(), LinkOutcomes.number(link));
    }

    /** A few names, and how many more there are. */
    String names(List<Link> links) {
        List<String> names = links.stream().map(Link::entityTitle).filter(name -> !name.isEmpty()).limit(NAMED)
                .toList();
        int more = links.size() - names.size();
        String listed = String.join(", ", names);
        return more == 0 || names.isEmpty() ? listed : texts.text("erptab.names.more", listed, more);
    }

    /** A field, called as the tab and the picker call it, and the system that it lies in. */
    String place(UndoneValue value) {
        return texts.text(switch (value.side()) {
            case CRM -> "erptab.place.crm";
            case ERP -> "erptab.place.erp";
        }, value.field().erp().label());
    }

    String value(KnownLists lists, UndoneValue value, FieldValue which) {
        String text = lists.text(value.field(), value.side(), which);
        return text.isEmpty() ? texts.text("erptab.blank") : text;
    }

    /** What somebody has changed; empty if nothing. */
    String changed(List<UndoneValue> values, KnownLists lists) {
        return values.stream().filter(value -> value.refusal().isEmpty())
                .map(value -> texts.text("erptab.left", place(value), value(lists, value, value.now())))
                .collect(Collectors.joining(", "));
    }

    /** What a system did not take back, and why; empty if nothing. */
    String refused(List<UndoneValue> values) {
        return values.stream()
                .flatMap(value -> value.refusal()
                        .map(why -> texts.text("erptab.left.refused", place(value), why.sentence())).stream())
                .collect(Collectors.joining(" "));
    }
}
