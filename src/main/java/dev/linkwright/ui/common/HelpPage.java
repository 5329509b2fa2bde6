package dev.linkwright.ui.common;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.linkwright.model.KeyWord;

/** What F1 leads to: a page for each window, and for parts of a window that have work of their own. */
public enum HelpPage {
    CONTENTS(List.of()),
    MAIN(List.of(Keys.FIND, Keys.GO_TO, Keys.COMPANIES, Keys.CONTACTS, Keys.PROJECTS, Keys.HEALTH, Keys.ACTIVITY,
            Keys.BACK, Keys.FORWARD, Keys.NEXT_PART,
            Keys.PREVIOUS_PART, Keys.REFRESH, Keys.OPEN_IN_CRM, Keys.COPY_LINK, Keys.COPY, Keys.SETTINGS)),
    ERP_TAB(List.of(Keys.SAVE, Keys.SYNC_NOW, Keys.REFRESH, Keys.OPEN_IN_CRM, Keys.COPY, Keys.NEXT_PART)),
    SWITCHER(List.of(Keys.GO_TO)),
    CONNECT(List.of(Keys.CONFIRM, Keys.COPY)),
    ADVANCED_SEARCH(List.of(Keys.CONFIRM)),
    CREATE(List.of(Keys.CONFIRM)),
    CONFLICT_PICKER(List.of(Keys.TAKE_CRM, Keys.TAKE_ERP, Keys.TAKE_LAST_AGREED, Keys.LEAVE_DIFFERENT, Keys.TYPE_VALUE,
            Keys.BLANK,
            Keys.DECIDE_ONE_BY_ONE, Keys.SHOW_IN_FULL, Keys.NEXT_UNDECIDED, Keys.PREVIOUS_UNDECIDED, Keys.UNDO,
            Keys.REDO, Keys.NEXT_RECORD,
            Keys.PREVIOUS_RECORD, Keys.CONFIRM)),
    PREVIEW(List.of(Keys.COPY)),
    DISCONNECT(List.of(Keys.CONFIRM), "undo", "undo-values"),
    SYNC_HEALTH(List.of(Keys.HEALTH, Keys.FIND, Keys.NEXT_UNDECIDED, Keys.PREVIOUS_UNDECIDED, Keys.NEXT_RECORD,
            Keys.PREVIOUS_RECORD, Keys.REFRESH,
            Keys.COPY, Keys.NEXT_PART)),
    ACTIVITY_LOG(List.of(Keys.ACTIVITY, Keys.FIND, Keys.REFRESH, Keys.COPY, Keys.NEXT_PART)),
    RESYNC(List.of(Keys.CONFIRM)),
    SYNC_CONNECTORS(List.of()),
    ERP_CONNECTIONS(List.of(Keys.SAVE)),
    MAPPINGS(List.of(Keys.SAVE, Keys.UNDO)),
    LIST_MAPPING(List.of(Keys.SAVE, Keys.UNDO)),
    DEFAULTS(List.of(Keys.SAVE)),
    RANK(List.of(Keys.SAVE)),
    AUTOMATIC_SYNC(List.of(Keys.SAVE)),
    PROFILE(List.of(Keys.SAVE)),
    APPEARANCE(List.of()),
    DOCTOR(List.of(Keys.COPY)),
    ABOUT(List.of()),
    SIGN_IN(List.of()),
    SECRET(List.of(Keys.CONFIRM)),
    PASSPHRASE(List.of(Keys.CONFIRM));

    @SuppressWarnings("ImmutableEnumChecker") // Lists that are made by List.of do not change.
    private final List<Keys> keys;
    @SuppressWarnings("ImmutableEnumChecker") // Likewise.
    private final List<String> windows;

    /** @param windows names of further windows that it is about, besides the one that is called as it is */
    HelpPage(List<Keys> keys, String... windows) {
        this.keys = keys;
        this.windows = List.of(windows);
    }

    /** The page of a window that is remembered under a name; small questions have none of their own. */
    static Optional<HelpPage> ofWindow(String name) {
        return Arrays.stream(values()).filter(page -> page.word().equals(name) || page.windows.contains(name))
                .findFirst();
    }

    /** The start of the keys of its texts. */
    String textKey() {
        return "help." + word();
    }

    /** The shortcuts of its window, and those that every window has. */
    List<Keys> keys() {
        List<Keys> all = new ArrayList<>(keys);
        all.addAll(List.of(Keys.HELP, Keys.SHORTCUTS));
        return all;
    }

    /** Where it leads to. */
    List<HelpPage> related() {
        return switch (this) {
            case CONTENTS -> Stream.of(values()).filter(page -> page != this).toList();
            case MAIN -> List.of(ERP_TAB, SWITCHER, SYNC_HEALTH);
            case ERP_TAB -> List.of(CONNECT, CONFLICT_PICKER, DISCONNECT);
            case SWITCHER -> List.of(MAIN);
            case CONNECT -> List.of(ADVANCED_SEARCH, CREATE, CONFLICT_PICKER);
            case ADVANCED_SEARCH -> List.of(CONNECT);
            case CREATE -> List.of(CONNECT, DEFAULTS);
            case CONFLICT_PICKER -> List.of(PREVIEW, ERP_TAB, SYNC_HEALTH);
            case PREVIEW -> List.of(CONFLICT_PICKER, ACTIVITY_LOG);
            case DISCONNECT -> List.of(ERP_TAB, ACTIVITY_LOG);
            case SYNC_HEALTH -> List.of(CONFLICT_PICKER, AUTOMATIC_SYNC, ACTIVITY_LOG);
            case ACTIVITY_LOG -> List.of(AUTOMATIC_SYNC, DISCONNECT);
            case RESYNC -> List.of(SYNC_HEALTH, ACTIVITY_LOG);
            case SYNC_CONNECTORS -> List.of(ERP_CONNECTIONS);
            case ERP_CONNECTIONS -> List.of(MAPPINGS, SYNC_CONNECTORS, PROFILE);
            case MAPPINGS -> List.of(LIST_MAPPING, DEFAULTS, RANK);
            case LIST_MAPPING, RANK -> List.of(MAPPINGS);
            case DEFAULTS -> List.of(MAPPINGS, CREATE);
            case AUTOMATIC_SYNC -> List.of(SYNC_HEALTH, ACTIVITY_LOG);
            case PROFILE -> List.of(ERP_CONNECTIONS, MAPPINGS);
            case APPEARANCE -> List.of(AUTOMATIC_SYNC, ABOUT);
            case ABOUT -> List.of(APPEARANCE, DOCTOR);
            case DOCTOR -> List.of(SYNC_HEALTH, ERP_CONNECTIONS);
            case SIGN_IN -> List.of(SECRET, PASSPHRASE);
            case SECRET, PASSPHRASE -> List.of(SIGN_IN);
        };
    }

    private String word() {
        return KeyWord.of(this);
    }
}
