package dev.linkwright.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

import dev.linkwright.model.EntityType;

/** Icons by what they mean here. */
public enum Icons {
    COMPANY(MaterialDesignD.DOMAIN),
    CONTACT(MaterialDesignA.ACCOUNT_OUTLINE),
    PROJECT(MaterialDesignC.CLIPBOARD_TEXT_OUTLINE),
    LINKED(MaterialDesignL.LINK_VARIANT),
    NOT_LINKED(MaterialDesignL.LINK_VARIANT_OFF),
    CONNECT(MaterialDesignL.LINK_PLUS),
    CONFLICT(MaterialDesignA.ALERT),
    FAILED(MaterialDesignC.CLOSE_OCTAGON),
    PROBLEM(MaterialDesignC.CLOSE_CIRCLE),
    HEALTHY(MaterialDesignC.CHECK_CIRCLE),
    CERTAIN(MaterialDesignC.CHECK_DECAGRAM),
    LIKELY(MaterialDesignT.THUMB_UP_OUTLINE),
    WEAK(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    UNDECIDED(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    OFFLINE(MaterialDesignC.CLOUD_OFF_OUTLINE),
    PENDING(MaterialDesignP.PROGRESS_CLOCK),
    WAITING(MaterialDesignT.TIMER_SAND),
    INTERRUPTED(MaterialDesignF.FLAG_OUTLINE),
    GONE(MaterialDesignD.DELETE_ALERT_OUTLINE),
    ARCHIVED(MaterialDesignA.ARCHIVE_OUTLINE),
    INFORMATION(MaterialDesignI.INFORMATION_OUTLINE),
    LEFT_OUT(MaterialDesignM.MINUS_CIRCLE_OUTLINE),
    BOTH_WAYS(MaterialDesignS.SWAP_HORIZONTAL),
    TO_ERP(MaterialDesignA.ARROW_RIGHT),
    TO_CRM(MaterialDesignA.ARROW_LEFT),
    SHOWN_ONLY(MaterialDesignE.EYE_OUTLINE),
    LOCKED(MaterialDesignL.LOCK_OUTLINE),
    TYPED(MaterialDesignF.FORM_TEXTBOX),
    CHECK(MaterialDesignC.CHECK),
    EQUAL(MaterialDesignE.EQUAL),
    SEARCH(MaterialDesignM.MAGNIFY),
    ADVANCED_SEARCH(MaterialDesignT.TEXT_SEARCH),
    ADD(MaterialDesignP.PLUS),
    CLEAR(MaterialDesignC.CLOSE_CIRCLE_OUTLINE),
    BACK(MaterialDesignA.ARROW_LEFT),
    FORWARD(MaterialDesignA.ARROW_RIGHT),
    SORTED_UP(MaterialDesignA.ARROW_UP),
    SORTED_DOWN(MaterialDesignA.ARROW_DOWN),
    EXPAND(MaterialDesignC.CHEVRON_RIGHT),
    COLLAPSE(MaterialDesignC.CHEVRON_DOWN),
    EDIT(MaterialDesignP.PENCIL_OUTLINE),
    SYNC(MaterialDesignS.SYNC),
    PAUSED(MaterialDesignP.PAUSE_CIRCLE_OUTLINE),
    RETRY(MaterialDesignR.REFRESH),
    UNDO(MaterialDesignU.UNDO),
    REDO(MaterialDesignR.REDO),
    OPEN_OUTSIDE(MaterialDesignO.OPEN_IN_NEW),
    COPY(MaterialDesignC.CONTENT_COPY),
    MORE(MaterialDesignD.DOTS_HORIZONTAL),
    HISTORY(MaterialDesignH.HISTORY),
    CLOCK(MaterialDesignC.CLOCK_OUTLINE),
    USER(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE),
    DUPLICATE(MaterialDesignA.ACCOUNT_ALERT_OUTLINE),
    APPEARANCE(MaterialDesignT.THEME_LIGHT_DARK),
    ADDRESS(MaterialDesignM.MAP_MARKER_OUTLINE),
    PHONE(MaterialDesignP.PHONE_OUTLINE),
    EMAIL(MaterialDesignE.EMAIL_OUTLINE),
    WEB(MaterialDesignW.WEB),
    NUMBER(MaterialDesignI.IDENTIFIER),
    DATE(MaterialDesignC.CALENDAR),
    TEXT(MaterialDesignT.TEXT),
    MAINTENANCE(MaterialDesignC.COG_OUTLINE),
    SHORTCUTS(MaterialDesignK.KEYBOARD_OUTLINE),
    HELP(MaterialDesignH.HELP_CIRCLE_OUTLINE),
    HEALTH(MaterialDesignH.HEART_PULSE),
    IN_SYNC(MaterialDesignC.CHECK_CIRCLE_OUTLINE),
    CONNECTOR(MaterialDesignP.PUZZLE_OUTLINE),
    CONNECTION(MaterialDesignT.TRANSIT_CONNECTION_VARIANT),
    MAPPINGS(MaterialDesignT.TABLE_COLUMN),
    LIST_MAPPING(MaterialDesignF.FORMAT_LIST_BULLETED),
    DEFAULTS(MaterialDesignT.TUNE),
    RANK(MaterialDesignS.SORT_NUMERIC_VARIANT),
    PROFILE(MaterialDesignF.FILE_ACCOUNT_OUTLINE),
    PALETTE(MaterialDesignP.PALETTE_OUTLINE),
    SIGN_OUT(MaterialDesignL.LOGOUT_VARIANT),
    PREVIEW(MaterialDesignE.EYE_OUTLINE),
    SUGGEST(MaterialDesignA.AUTO_FIX),
    GRIP(MaterialDesignD.DRAG_VERTICAL),
    DELETE(MaterialDesignD.DELETE_OUTLINE);

    @SuppressWarnings("ImmutableEnumChecker") // Every Ikon here is a constant of an icon pack's enum.
    private final Ikon ikon;

    Icons(Ikon ikon) {
        this.ikon = ikon;
    }

    /** Of a kind of records. */
    public static Icons of(EntityType type) {
        return switch (type) {
            case COMPANY -> COMPANY;
            case CONTACT -> CONTACT;
            case PROJECT -> PROJECT;
        };
    }

    /** 16 px at the base font. */
    public FontIcon icon() {
        return new FontIcon(ikon);
    }

    /** 14 px: in chips, markers and the status bar. */
    public FontIcon small() {
        return styled("icon-small");
    }

    /** 24 px: where there is nothing else. */
    public FontIcon large() {
        return styled("icon-large");
    }

    private FontIcon styled(String styleClass) {
        FontIcon icon = icon();
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
