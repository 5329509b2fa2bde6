package dev.linkwright.ui.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.model.KeyWord;

/** Which kinds of notices a person wants to be shown on this computer; all of them until they say otherwise. */
@Singleton
public final class NoticeChoice {
    private final Map<NoticeKind, BooleanProperty> shown = new EnumMap<>(NoticeKind.class);

    @Inject
    public NoticeChoice(WindowMemory memory) {
        for (NoticeKind kind : NoticeKind.values()) {
            String key = "notice." + KeyWord.of(kind);
            boolean wanted = memory.get(key).map(word -> !word.equals(Boolean.toString(false))).orElse(true);
            BooleanProperty property = new SimpleBooleanProperty(this, key, wanted);
            property.subscribe((_, now) -> memory.put(key, now.toString()));
            shown.put(kind, property);
        }
    }

    /** It counts at once, for what was told already too. */
    public BooleanProperty shownProperty(NoticeKind kind) {
        return Objects.requireNonNull(shown.get(kind), kind::name);
    }

    /** What somebody has to look at always is. */
    public boolean isShown(Notices.Notice notice) {
        return notice.kind().map(kind -> shownProperty(kind).get()).orElse(true);
    }
}
