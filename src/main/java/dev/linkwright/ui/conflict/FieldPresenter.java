package dev.linkwright.ui.conflict;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.BasePair;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.ui.common.Reasons;
import dev.linkwright.ui.common.Texts;

/** Turns a planned field into what its row shows. */
final class FieldPresenter {
    private final Texts texts;
    private final ValueTexts values;
    private final Reasons reasons;

    FieldPresenter(Texts texts, Clock clock, ValueTexts values) {
        this.texts = texts;
        this.values = values;
        this.reasons = new Reasons(texts, clock);
    }

    FieldState present(PlannedField field, List<Hindrance> hindrances) {
        Happening happening = Happening.of(field);
        Optional<Side> chosen = chosen(field);
        boolean third = field.decision() instanceof Decision.Typed || field.decision() instanceof Decision.MakeBlank
                || field.decision() instanceof Decision.TakeLastAgreed;
        Words words = words(field);
        String label = field.field().erp().label();
        boolean turnable = field.canBeTurned();
        return new FieldState(label, value(field, label, Side.CRM, words.crm(), chosen, third),
                value(field, label, Side.ERP, words.erp(), chosen, third), happening,
                texts.text("conflict.happening." + KeyWord.of(happening)), reasons.of(field),
                hindrances.stream().findFirst().map(this::hindered), turnable,
                turnable && field.field().direction() == Direction.BOTH && values.canBeTyped(field.field()),
                field.byPerson(), chosen, field.base().map(base -> lastAgreed(field, base)), third(field),
                field.moved());
    }

    private FieldState.Hindered hindered(Hindrance hindrance) {
        return new FieldState.Hindered(
                texts.text("conflict.hindrance." + KeyWord.of(hindrance.kind())),
                texts.say(hindrance.sentence()));
    }

    private Words words(PlannedField field) {
        String crm = values.text(field, Side.CRM);
        String erp = values.text(field, Side.ERP);
        return field.isEqual() ? new Words(Words.plain(crm), Words.plain(erp)) : Words.of(crm, erp);
    }

    private FieldState.Value value(PlannedField field, String label, Side side, List<Word> words,
            Optional<Side> chosen, boolean third) {
        boolean loses = third || chosen.filter(winner -> winner != side).isPresent();
        String text = values.text(field, side);
        String spoken = text.isEmpty() ? texts.text("conflict.spoken.blank") : text;
        boolean wins = chosen.filter(winner -> winner == side).isPresent();
        String column = texts.text(side == Side.CRM ? "conflict.crm-value" : "conflict.erp-value");
        String standing = texts.text(wins ? "conflict.spoken.selected" : "conflict.spoken.not-selected");
        String difference = field.isEqual()
                ? texts.text("conflict.spoken.equal")
                : texts.text(
                        side == Side.CRM ? "conflict.spoken.differs-from-erp" : "conflict.spoken.differs-from-crm");
        return new FieldState.Value(text, words, loses,
                String.join(", ", label, column, spoken, standing, difference));
    }

    private static Optional<Side> chosen(PlannedField field) {
        return switch (field.decision()) {
            case Decision.TakeCrm _ -> Optional.of(Side.CRM);
            case Decision.TakeErp _ -> Optional.of(Side.ERP);
            case Decision.TakeLastAgreed _,Decision.MakeBlank _,Decision.Typed _,Decision.Keep _,Decision.LeaveDifferent _,Decision.Undecided _ ->
                Optional.empty();
        };
    }

    private FieldState.LastAgreed lastAgreed(PlannedField field, BasePair base) {
        String title = field.reason().since().map(since -> texts.text("conflict.last-agreed", since))
                .orElseGet(() -> texts.text("conflict.last-agreed.undated"));
        return new FieldState.LastAgreed(title, agreed(field, base));
    }

    /** What counts as agreed may be written differently on both sides, or have been left different. */
    private String agreed(PlannedField field, BasePair base) {
        String crm = values.shown(field.field(), Side.CRM, base.crm());
        String erp = values.shown(field.field(), Side.ERP, base.erp());
        return crm.equals(erp) ? crm : texts.text("conflict.last-agreed.pair", crm, erp);
    }

    private Optional<FieldState.Third> third(PlannedField field) {
        return switch (field.decision()) {
            case Decision.Typed(String text) -> Optional.of(new FieldState.Third(
                    values.text(field.field(), Side.CRM, FieldValue.of(text)), texts.text("conflict.typed"), false));
            case Decision.MakeBlank _ -> Optional.of(
                    new FieldState.Third(texts.text("conflict.blank"), texts.text("conflict.made-blank"), false));
            case Decision.TakeLastAgreed _ -> field.base().map(base -> new FieldState.Third(
                    agreed(field, base), texts.text("conflict.chosen"), true));
            case Decision.TakeCrm _,Decision.TakeErp _,Decision.Keep _,Decision.LeaveDifferent _,Decision.Undecided _ ->
                Optional.empty();
        };
    }
}
