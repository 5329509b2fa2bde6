package dev.linkwright.sync.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;

class NewBaseTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void aWrittenFieldHoldsWhatItsServerAnswered() {
        Records records = changedInCrm();
        Base base = NewBase.of(records.merged(), Optional.empty(), saved("B"), records.base(), NOW);
        assertThat(base.pairs()).containsEntry("name", pair("b", "B"));
        assertThat(base.settledAt()).isEqualTo(NOW);
    }

    @Test
    void aFieldWhoseWriteIsNotKnownToHaveHappenedKeepsItsPair() {
        Records records = changedInCrm();
        assertThat(NewBase.of(records.merged(), Optional.empty(), Optional.empty(), records.base(), NOW))
                .isEqualTo(records.base().orElseThrow());
    }

    @Test
    void aWriteWithoutEffectSettlesNothingAndIsTold() {
        Records records = changedInCrm();
        MergePlan plan = records.merged();
        assertThat(NewBase.of(plan, Optional.empty(), saved("a"), records.base(), NOW).pairs()).containsEntry("name",
                pair("a", "a"));
        assertThat(NewBase.withoutEffect(plan, Side.ERP, saved("a").orElseThrow())).hasSize(1);
        assertThat(NewBase.withoutEffect(plan, Side.ERP, saved("b").orElseThrow())).isEmpty();
    }

    @Test
    void aWrittenFieldMissingFromTheAnswerKeepsItsPair() {
        Records records = changedInCrm();
        Saved withoutName = new Saved(Map.of(), Version.of("v", "2"), Bindings.NONE);
        assertThat(NewBase.of(records.merged(), Optional.empty(), Optional.of(withoutName), records.base(), NOW))
                .isEqualTo(records.base().orElseThrow());
    }

    @Test
    void whatAServerChangedBesideTheWriteIsNotSettled() {
        Records records = changedInCrm();
        Saved answer = new Saved(Map.of("name", new FieldValue.Text("b"), "phone", new FieldValue.Text("9")),
                Version.of("v", "2"), Bindings.NONE);
        assertThat(NewBase.of(records.merged(), Optional.empty(), Optional.of(answer), records.base(), NOW).pairs())
                .containsEntry("phone", pair("1", "1"));
    }

    @Test
    void anUndecidedFieldKeepsItsPairAndALeftOneIsSettled() {
        MergePlan plan = new Records(Occasion.FIRST_CONNECT, fields()).now("name", "a", "b").now("phone", "1", "2")
                .merged().decide("phone", Decision.LEAVE_DIFFERENT);
        assertThat(NewBase.of(plan, Optional.empty(), Optional.empty(), Optional.empty(), NOW).pairs())
                .isEqualTo(Map.of("phone", pair("1", "2")));
    }

    @Test
    void newWritingOfTheSameValueDoesNotMoveTheStamp() {
        Records records = new Records(Occasion.SYNCHRONISATION, fields()).settled("name", "a", "a")
                .settled("phone", "1", "1").now("name", "A", "a").now("phone", "1", "1");
        assertThat(NewBase.of(records.merged(), Optional.empty(), Optional.empty(), records.base(), NOW).stamp())
                .isEqualTo(records.base().orElseThrow().stamp());
    }

    @Test
    void whatBothSidesChangedAlikeBecomesTheBase() {
        Records records = new Records(Occasion.SYNCHRONISATION, fields()).settled("name", "a", "a")
                .settled("phone", "1", "1").now("name", "b", "B").now("phone", "1", "1");
        assertThat(NewBase.of(records.merged(), Optional.empty(), Optional.empty(), records.base(), NOW).pairs())
                .containsEntry("name", pair("b", "B"));
    }

    @Test
    void aFieldThatWasLeftOutKeepsItsPair() {
        Records records = new Records(Occasion.SYNCHRONISATION, fields()).settled("name", "a", "a")
                .settled("phone", "1", "1").now("name", "b", "b").now("phone", null, "2");
        assertThat(NewBase.of(records.merged(), Optional.empty(), Optional.empty(), records.base(), NOW).pairs())
                .containsEntry("phone", pair("1", "1")).containsEntry("name", pair("b", "b"));
    }

    @Test
    void pairsOfABaseThatWasOutOfDateAreForgotten() {
        MergePlan plan = new Records(Occasion.BASE_OUT_OF_DATE, fields()).now("name", "a", "b").now("phone", "1", "1")
                .merged();
        Base old = new Base(Map.of("name", pair("a", "a")), Records.SETTLED);
        assertThat(NewBase.of(plan, Optional.empty(), Optional.empty(), Optional.of(old), NOW).pairs())
                .isEqualTo(Map.of("phone", pair("1", "1")));
    }

    private static Records changedInCrm() {
        return new Records(Occasion.SYNCHRONISATION, fields()).settled("name", "a", "a").settled("phone", "1", "1")
                .now("name", "b", "a").now("phone", "1", "1");
    }

    private static List<MappedField> fields() {
        return List.of(Records.field("name", Direction.BOTH), Records.field("phone", Direction.BOTH));
    }

    private static Optional<Saved> saved(String name) {
        return Optional.of(new Saved(Map.of("name", new FieldValue.Text(name), "phone", new FieldValue.Text("1")),
                Version.of("v", "2"), Bindings.NONE));
    }

    private static BasePair pair(String crm, String erp) {
        return new BasePair(FieldValue.of(crm), FieldValue.of(erp));
    }
}
