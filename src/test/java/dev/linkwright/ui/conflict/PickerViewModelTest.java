package dev.linkwright.ui.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.Compared;
import dev.linkwright.model.Direction;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.plans.Plans;

class PickerViewModelTest {
    private final List<Compared> decided = new ArrayList<>();

    @Test
    void conflictsComeFirstThenWhatRulesSettledThenOneWayThenLeftOut() {
        PickerViewModel picker = picker(Plans.firstConnect());
        assertThat(picker.items().stream().map(PickerViewModelTest::name)).containsExactly("name", "[address]",
                "street", "code", "email", "website", "phone", "mobile", "terms", "seller", "-Bank account");
        assertThat(selected(picker)).isEqualTo("name");
    }

    @Test
    void equalFieldsAreFoldedAndUnfoldBelow() {
        PickerViewModel picker = picker(Plans.firstConnect());
        assertThat(picker.equalCount()).isEqualTo(3);
        assertThat(picker.otherNotationCount()).isEqualTo(1);
        picker.equalShownProperty().set(true);
        assertThat(picker.items().stream().map(PickerViewModelTest::name)).endsWith("orgnr", "city", "country");
        assertThat(state(picker, "country").crm().text()).isEqualTo("Norway");
        picker.equalShownProperty().set(false);
        assertThat(picker.items()).hasSize(11);
    }

    @Test
    void aDecisionGoesOnToTheNextUndecidedRow() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.decide(Decision.TAKE_CRM);
        assertThat(selected(picker)).isEqualTo("street");
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.TO_ERP);
        assertThat(state(picker, "name").reasons()).containsExactly("Chosen by you", "Never synchronised before");
        assertThat(state(picker, "name").erp().loses()).isTrue();
        picker.decide(Decision.TAKE_ERP);
        assertThat(state(picker, "code").happening()).as("goes with the street").isEqualTo(Happening.TO_CRM);
        assertThat(selected(picker)).isEqualTo("email");
    }

    @Test
    void theHeadingOfAGroupDecidesItAndOpensIt() {
        PickerViewModel picker = picker(Plans.firstConnect());
        PickerItem.Group group = (PickerItem.Group) picker.items().get(1);
        assertThat(group.labels()).isEqualTo("Street address, Postal code");
        picker.decide(group, Decision.TAKE_CRM);
        assertThat(state(picker, "code").happening()).isEqualTo(Happening.TO_ERP);
        picker.openGroup(group);
        assertThat(group.openProperty().get()).isTrue();
        picker.decide(item(picker, "code"), Decision.TAKE_ERP);
        assertThat(state(picker, "street").happening()).isEqualTo(Happening.TO_ERP);
        assertThat(state(picker, "code").happening()).isEqualTo(Happening.TO_CRM);
        picker.undo();
        picker.undo();
        assertThat(group.openProperty().get()).isFalse();
    }

    @Test
    void rowsStayWhereTheyAre() {
        PickerViewModel picker = picker(Plans.conflicts());
        List<PickerItem> before = List.copyOf(picker.items());
        picker.useForTheRest(Side.CRM);
        picker.decide(item(picker, "email"), Decision.TAKE_ERP);
        picker.undo();
        assertThat(picker.items()).isEqualTo(before);
    }

    @Test
    void theRestNeverOverrulesWhatWasDecided() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.decide(item(picker, "name"), Decision.TAKE_ERP);
        picker.useForTheRest(Side.CRM);
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.TO_CRM);
        assertThat(state(picker, "terms").happening()).isEqualTo(Happening.TO_ERP);
        assertThat(state(picker, "phone").byPerson()).isFalse();
        assertThat(picker.undecidedProperty().get()).isZero();
    }

    @Test
    void whatGoesOneWayCannotBeTurned() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.decide(item(picker, "credit"), Decision.TAKE_CRM);
        assertThat(state(picker, "credit").happening()).isEqualTo(Happening.ONE_WAY_TO_CRM);
        assertThat(picker.noticeProperty().get()).isNotEmpty();
        assertThat(picker.hasDecided()).isFalse();
        assertThat(state(picker, "credit").reasons()).containsExactly("Mapped one way, the ERP wins");
    }

    @Test
    void theLastAgreedValueGoesToBoth() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.selectedProperty().set(java.util.Optional.of(item(picker, "terms")));
        assertThat(state(picker, "terms").lastAgreed()).contains(
                new FieldState.LastAgreed("Last agreed 12 Nov 2026, 14:32", "21 days net"));
        picker.decide(Decision.TAKE_LAST_AGREED);
        assertThat(state(picker, "terms").happening()).isEqualTo(Happening.TO_BOTH);
        assertThat(state(picker, "terms").third()).map(FieldState.Third::lastAgreed).contains(true);
    }

    @Test
    void withoutABaseThereIsNoLastAgreedValue() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.decide(Decision.TAKE_LAST_AGREED);
        assertThat(state(picker, "name").isUndecided()).isTrue();
        assertThat(picker.noticeProperty().get()).isNotEmpty();
    }

    @Test
    void aTypedValueGoesToBothAndAnEmptyOneMakesBlank() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.startTyping();
        assertThat(picker.typedProperty().get()).isEqualTo("Havlys Sjømat AS");
        type(picker, " Havlys AS ");
        assertThat(state(picker, "name").third()).map(FieldState.Third::text).contains("Havlys AS");
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.TO_BOTH);
        picker.startTyping();
        type(picker, "  ");
        assertThat(state(picker, "terms").third()).map(FieldState.Third::text).contains("(blank)");
        picker.startTyping();
        picker.cancelTyping();
        assertThat(picker.editingProperty().get()).isEmpty();
    }

    @Test
    void aListIsNotTyped() {
        PickerViewModel picker = picker(Plans.of(Occasion.FIRST_CONNECT).country("NO", "SE").compared());
        picker.startTyping();
        assertThat(picker.editingProperty().get()).isEmpty();
        assertThat(state(picker, "country").erp().text()).isEqualTo("Sweden");
    }

    @Test
    void eachStepCanBeUndoneAndRedone() {
        PickerViewModel picker = picker(Plans.conflicts());
        assertThat(picker.undoableProperty().get()).isFalse();
        picker.decide(item(picker, "name"), Decision.TAKE_ERP);
        picker.decide(item(picker, "name"), Decision.MAKE_BLANK);
        picker.undo();
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.TO_CRM);
        picker.undo();
        assertThat(state(picker, "name").isUndecided()).isTrue();
        assertThat(picker.hasDecided()).isFalse();
        picker.redo();
        picker.redo();
        assertThat(state(picker, "name").third()).isPresent();
        assertThat(picker.redoableProperty().get()).isFalse();
        picker.undo();
        picker.decide(item(picker, "terms"), Decision.TAKE_CRM);
        assertThat(picker.redoableProperty().get()).as("another way was taken").isFalse();
    }

    @Test
    void confirmingTooEarlyGoesToTheFirstUndecidedRowAndSaysHowManyAreLeft() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.decide(item(picker, "name"), Decision.TAKE_ERP);
        picker.selectedProperty().set(java.util.Optional.of(item(picker, "credit")));
        picker.confirm();
        assertThat(decided).isEmpty();
        assertThat(selected(picker)).isEqualTo("terms");
        assertThat(picker.noticeProperty().get()).isEqualTo("1 field is still undecided");
    }

    @Test
    void aValueThatDoesNotFitKeepsThePlanBack() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.useForTheRest(Side.CRM);
        assertThat(state(picker, "website").hindrance()).isPresent().get()
                .isEqualTo(new FieldState.Hindered("Too long", "The ERP holds 20 characters, this value has 26"));
        assertThat(picker.leftProperty().get()).isEqualTo("1 too long");
        picker.confirm();
        assertThat(decided).isEmpty();
        assertThat(selected(picker)).isEqualTo("website");
        picker.startTyping();
        type(picker, "stavne.example");
        picker.confirm();
        assertThat(decided).hasSize(1);
    }

    @Test
    void whatIsHandedOnIsThatVeryPlan() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.useForTheRest(Side.ERP);
        assertThat(picker.writesProperty().get()).isEqualTo("Apply writes 1 field to the ERP and 4 to the CRM.");
        picker.confirm();
        assertThat(decided).singleElement().satisfies(
                compared -> assertThat(compared.pending().plan()).isEqualTo(picker.plan()));
    }

    @Test
    void theNextUndecidedRowIsFoundBothWaysRound() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.previousUndecided();
        assertThat(selected(picker)).isEqualTo("terms");
        picker.nextUndecided();
        assertThat(selected(picker)).isEqualTo("name");
        picker.useForTheRest(Side.CRM);
        picker.nextUndecided();
        assertThat(selected(picker)).isEqualTo("name");
    }

    @Test
    void aScreenReaderHearsFieldSideValueChoiceAndDifference() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.decide(item(picker, "email"), Decision.TAKE_CRM);
        assertThat(state(picker, "email").crm().accessible())
                .isEqualTo("Invoice e-mail, CRM value, faktura@stavne.example, selected, differs from ERP");
        assertThat(state(picker, "phone").erp().accessible())
                .isEqualTo("Phone, ERP value, blank, not selected, differs from CRM");
    }

    @Test
    void rowsThatMovedSaySo() {
        PickerViewModel picker = picker(Plans.of(Occasion.FIRST_CONNECT)
                .field("name", "Name", "A", "B", Circumstance.NEVER_SYNCHRONISED).moved().compared());
        assertThat(state(picker, "name").moved()).isTrue();
        assertThat(state(picker, "name").reasons()).containsExactly("Changed meanwhile", "Never synchronised before");
    }

    @Test
    void previewListsEachWriteWithOldAndNewValue() {
        PickerViewModel picker = picker(Plans.of(Occasion.FIRST_CONNECT)
                .field("phone", "Phone", "22 51 80 00", "", Circumstance.BLANK_IN_ERP)
                .oneWay("terms", "Payment terms", Direction.ERP_TO_CRM, "", "20 days net", Circumstance.BLANK_IN_CRM)
                .compared());
        assertThat(PreviewRow.of(picker.compared(), Plans.texts())).containsExactly(
                new PreviewRow(picker.compared().connection().name(), "C-10877, Stavne Elektro AS", "Phone", "(blank)",
                        "22 51 80 00"),
                new PreviewRow("CRM", "Stavne Elektro AS", "Payment terms", "(blank)", "20 days net"));
    }

    private PickerViewModel picker(Compared compared) {
        return new PickerViewModel(Plans.texts(), Plans.CLOCK, compared, decided::add);
    }

    private static void type(PickerViewModel picker, String text) {
        picker.typedProperty().set(text);
        picker.finishTyping();
    }

    private static PickerItem.Field item(PickerViewModel picker, String key) {
        return picker.items().stream()
                .flatMap(item -> item instanceof PickerItem.Field field && field.key().equals(key)
                        ? java.util.stream.Stream.of(field)
                        : java.util.stream.Stream.empty())
                .findFirst().orElseThrow();
    }

    private static FieldState state(PickerViewModel picker, String key) {
        return item(picker, key).state();
    }

    private static String selected(PickerViewModel picker) {
        return name(picker.selectedProperty().get().orElseThrow());
    }

    private static String name(PickerItem item) {
        return switch (item) {
            case PickerItem.Field field -> field.key();
            case PickerItem.Group group -> "[" + group.name() + "]";
            case PickerItem.LeftOutField left -> "-" + left.label();
        };
    }
}
