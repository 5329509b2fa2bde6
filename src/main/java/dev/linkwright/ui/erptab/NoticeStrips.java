package dev.linkwright.ui.erptab;

import java.util.Optional;
import javafx.scene.control.Button;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.Texts;

/** Says what came of the last thing a person did. */
final class NoticeStrips {
    private final Texts texts;
    private final Words words;
    private final ErpTabViewModel tab;
    private final TabButtons buttons;

    NoticeStrips(Texts texts, ErpTabViewModel tab, TabButtons buttons) {
        this.texts = texts;
        this.words = new Words(texts);
        this.tab = tab;
        this.buttons = buttons;
    }

    Optional<Strip> of(Notice notice) {
        return switch (notice) {
            case Notice.None() -> Optional.empty();
            case Notice.Saved(String number, int toErp, int toCrm, var undo) -> Optional.of(undoable(undo,
                    texts.text("erptab.saved", number), texts.text("erptab.saved.detail", toErp, toCrm)));
            case Notice.Settled(int toErp, int toCrm) ->
                done(texts.text("erptab.settled"), texts.text("erptab.saved.detail", toErp, toCrm));
            case Notice.InSync() -> done(texts.text("erptab.in-sync"), texts.text("erptab.in-sync.detail"));
            case Notice.Synchronised(int toErp, int toCrm) ->
                done(synchronised(toErp, toCrm), texts.text("erptab.synchronised.detail"));
            case Notice.NotSynchronised(var why) -> waiting(texts.text("erptab.not-synchronised"),
                    texts.say(why) + " " + texts.text("erptab.nothing-written"));
            case Notice.Disconnected(String number, int contacts, var undo) ->
                Optional.of(undoable(undo, texts.text("erptab.disconnected", number),
                        texts.text("erptab.disconnected.detail", contacts)));
            case Notice.ConnectUndone undone -> done(texts.text("erptab.connect-undone", undone.number()),
                    connectUndone(undone));
            case Notice.DisconnectUndone(String number, int contacts) ->
                done(texts.text("erptab.disconnect-undone", number),
                        texts.text("erptab.disconnect-undone.detail", contacts));
            case Notice.Kept(var type, String number) ->
                done(texts.text("erptab.kept." + type.word(), number), texts.text("erptab.kept.detail"));
            case Notice.Reactivated(var type, String number) ->
                done(texts.text("erptab.reactivated." + type.word(), number),
                        texts.text("erptab.reactivated.detail"));
            case Notice.TakenBack(int leftAlone) ->
                done(texts.text("erptab.taken-back"), texts.text("erptab.taken-back.detail", leftAlone));
            case Notice.Withdrawn() -> done(texts.text("erptab.withdrawn"), texts.text("erptab.withdrawn.detail"));
            case Notice.Moved(boolean partly) -> waiting(texts.text("erptab.moved"),
                    texts.text(partly ? "erptab.moved.partly" : "erptab.moved.nothing"));
            case Notice.LinksChanged() ->
                waiting(texts.text("erptab.links-changed"), texts.text("erptab.links-changed.detail"));
            case Notice.NoLink() -> waiting(texts.text("erptab.no-link"), texts.text("erptab.no-link.detail"));
            case Notice.CompanyNotConnected(CrmEntity company) -> waiting(texts.text("erptab.company-not-connected"),
                    texts.text("erptab.company-not-connected.detail"),
                    open("erptab.open-company", company));
            case Notice.NoCompany() ->
                waiting(texts.text("erptab.no-company"), texts.text("erptab.no-company.detail"));
            case Notice.Taken(CrmEntity by, boolean itself) -> itself
                    ? waiting(texts.text("erptab.taken.itself"), texts.text("erptab.taken.detail"))
                    : waiting(texts.text("erptab.taken"), texts.text("erptab.taken.detail"),
                            open("erptab.taken.open", by));
            case Notice.Claimed(String user, String workstation, var since) ->
                Optional.of(Strip.of(Strip.Kind.WAITING, Icons.CLOCK, texts.text("erptab.claimed", user, workstation),
                        texts.text("erptab.claimed.detail", since)));
            case Notice.TakenOver(String user) ->
                done(texts.text("erptab.taken-over", user), texts.text("erptab.taken-over.detail"));
            case Notice.ClaimChanged() ->
                waiting(texts.text("erptab.claim-changed"), texts.text("erptab.claim-changed.detail"));
            case Notice.Failed(var problem, Runnable retry) -> Optional.of(buttons.failed(problem, retry));
            case Notice.Stopped(var problem) -> Optional.of(Strip.problem(texts, problem,
                    texts.text("erptab.stopped.detail"), buttons.details(problem)));
        };
    }

    private String synchronised(int toErp, int toCrm) {
        if (toErp == 0) {
            return texts.text("erptab.synchronised.crm", toCrm);
        }
        return toCrm == 0
                ? texts.text("erptab.synchronised.erp", toErp)
                : texts.text("erptab.synchronised.both", toErp, toCrm);
    }

    private Strip undoable(Notice.Undo undo, String bold, String second) {
        return switch (undo) {
            case OFFERED -> {
                Button undoing = buttons.undo();
                yield Strip.of(Strip.Kind.DONE, bold, second, undoing, buttons.cancelUndo(undoing));
            }
            case NOT_HERE -> Strip.of(Strip.Kind.DONE, bold, second + " " + texts.text("erptab.undo.not-here"));
        };
    }

    private String connectUndone(Notice.ConnectUndone undone) {
        StringBuilder detail = new StringBuilder(
                texts.text("erptab.connect-undone.stays." + undone.type().word()));
        if (undone.contacts() > 0) {
            detail.append(' ').append(texts.text("erptab.connect-undone.contacts", undone.contacts()));
        }
        detail.append(' ').append(undone.back().isPresent()
                ? texts.text("erptab.connect-undone.back", undone.back().getAsInt())
                : texts.text("erptab.connect-undone.rest-back"));
        String changed = words.changed(undone.leftAlone(), undone.lists());
        if (!changed.isEmpty()) {
            detail.append(' ').append(texts.text("erptab.connect-undone.left", changed));
        }
        String refused = words.refused(undone.leftAlone());
        if (!refused.isEmpty()) {
            detail.append(' ').append(refused);
        }
        return detail.toString();
    }

    private Button open(String text, CrmEntity other) {
        return buttons.button(text, icon(other.type()), () -> tab.open(other));
    }

    private static Icons icon(EntityType type) {
        return switch (type) {
            case COMPANY -> Icons.COMPANY;
            case CONTACT -> Icons.CONTACT;
            case PROJECT -> Icons.PROJECT;
        };
    }

    private static Optional<Strip> done(String bold, String second) {
        return Optional.of(Strip.of(Strip.Kind.DONE, bold, second));
    }

    private static Optional<Strip> waiting(String bold, String second, Button... actions) {
        return Optional.of(Strip.of(Strip.Kind.WAITING, bold, second, actions));
    }
}
