package dev.linkwright.ui.common;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** Every shortcut of the program, in one place. */
public enum Keys {
    FIND("keys.find", KeyCode.F, KeyCombination.SHORTCUT_DOWN),
    GO_TO("keys.go-to", KeyCode.K, KeyCombination.SHORTCUT_DOWN),
    COMPANIES("keys.companies", KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
    CONTACTS("keys.contacts", KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN),
    PROJECTS("keys.projects", KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN),
    HEALTH("keys.health", KeyCode.DIGIT4, KeyCombination.SHORTCUT_DOWN),
    ACTIVITY("keys.activity", KeyCode.DIGIT5, KeyCombination.SHORTCUT_DOWN),
    BACK("keys.back", KeyCode.LEFT, KeyCombination.ALT_DOWN),
    FORWARD("keys.forward", KeyCode.RIGHT, KeyCombination.ALT_DOWN),
    NEXT_PART("keys.next-part", KeyCode.F6),
    PREVIOUS_PART("keys.previous-part", KeyCode.F6, KeyCombination.SHIFT_DOWN),
    REFRESH("keys.refresh", KeyCode.F5),
    OPEN_IN_CRM("keys.open-in-crm", KeyCode.O, KeyCombination.SHORTCUT_DOWN),
    SAVE("keys.save", KeyCode.S, KeyCombination.SHORTCUT_DOWN),
    SYNC_NOW("keys.sync-now", KeyCode.F9),
    COPY_LINK("keys.copy-link", KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
    COPY("keys.copy", KeyCode.C, KeyCombination.SHORTCUT_DOWN),
    CONFIRM("keys.confirm", KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN),
    UNDO("keys.undo", KeyCode.Z, KeyCombination.SHORTCUT_DOWN),
    REDO("keys.redo", KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
    TAKE_CRM("keys.take-crm", KeyCode.DIGIT1),
    TAKE_ERP("keys.take-erp", KeyCode.DIGIT2),
    TAKE_LAST_AGREED("keys.take-last-agreed", KeyCode.DIGIT3),
    LEAVE_DIFFERENT("keys.leave-different", KeyCode.DIGIT4),
    DECIDE_ONE_BY_ONE("keys.decide-one-by-one", KeyCode.DIGIT5),
    SHOW_IN_FULL("keys.show-in-full", KeyCode.F3),
    TYPE_VALUE("keys.type-value", KeyCode.F2),
    BLANK("keys.blank", KeyCode.DELETE),
    NEXT_UNDECIDED("keys.next-undecided", KeyCode.F8),
    PREVIOUS_UNDECIDED("keys.previous-undecided", KeyCode.F8, KeyCombination.SHIFT_DOWN),
    NEXT_RECORD("keys.next-record", KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN),
    PREVIOUS_RECORD("keys.previous-record", KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN),
    SETTINGS("keys.settings", KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN),
    HELP("keys.help", KeyCode.F1),
    SHORTCUTS("keys.shortcuts", KeyCode.F1, KeyCombination.SHIFT_DOWN);

    private final String textKey;
    @SuppressWarnings("ImmutableEnumChecker") // A key combination does not change.
    private final KeyCombination combination;

    Keys(String textKey, KeyCode code, KeyCombination.Modifier... modifiers) {
        this.textKey = textKey;
        this.combination = new KeyCodeCombination(code, modifiers);
    }

    /** The text that says what it does. */
    public String textKey() {
        return textKey;
    }

    public KeyCombination combination() {
        return combination;
    }

    /** As people read it on a key cap, such as {@code Ctrl+F}. */
    public String cap() {
        return combination.getDisplayText();
    }
}
