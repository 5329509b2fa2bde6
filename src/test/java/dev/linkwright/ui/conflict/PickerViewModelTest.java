package dev.linkwright.ui.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.connect.Compared;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.Direction;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.common.PreviewRow;
import dev.linkwright.ui.common.Reasons;
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
        picker.choose(Choice.CRM);
        assertThat(selected(picker)).isEqualTo("street");
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.TO_ERP);
        assertThat(state(picker, "name").reasons()).containsExactly("Chosen by you", "Never synchronised before");
        assertThat(state(picker, "name").erp().loses()).isTrue();
        picker.choose(Choice.ERP);
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
        picker.selectedProperty().set(Optional.of(group));
        picker.choose(Choice.ONE_BY_ONE);
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
        picker.selectedProperty().set(Optional.of(item(picker, "terms")));
        assertThat(state(picker, "terms").lastAgreed()).contains(
                new FieldState.LastAgreed("Last agreed 12 Nov 2026, 14:32", "21 days net"));
        picker.choose(Choice.LAST_AGREED);
        assertThat(state(picker, "terms").happening()).isEqualTo(Happening.TO_BOTH);
        assertThat(state(picker, "terms").third()).map(FieldState.Third::lastAgreed).contains(true);
    }

    @Test
    void withoutABaseThereIsNoLastAgreedValue() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.choose(Choice.LAST_AGREED);
        assertThat(state(picker, "name").isUndecided()).isTrue();
        assertThat(picker.noticeProperty().get()).isNotEmpty();
    }

    @Test
    void aTypedValueGoesToBothAndAnEmptyOneMakesBlank() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.choose(Choice.TYPE);
        assertThat(picker.typing().typedProperty().get()).isEqualTo("Havlys Sjømat AS");
        type(picker, " Havlys AS ");
        assertThat(state(picker, "name").third()).map(FieldState.Third::text).contains("Havlys AS");
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.TO_BOTH);
        picker.choose(Choice.TYPE);
        type(picker, "  ");
        assertThat(state(picker, "terms").third()).map(FieldState.Third::text).contains("(blank)");
        picker.choose(Choice.TYPE);
        picker.typing().cancel();
        assertThat(picker.typing().editingProperty().get()).isEmpty();
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
        picker.selectedProperty().set(Optional.of(item(picker, "credit")));
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
        picker.choose(Choice.TYPE);
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
        Reasons reasons = new Reasons(Plans.texts(), Clock.systemUTC());
        assertThat(PreviewRows.of(picker.compared(), Plans.texts(), reasons)).containsExactly(
                new PreviewRow(picker.compared().connection().name(), "C-10877, Stavne Elektro AS", "Phone", "(blank)",
                        "22 51 80 00", "Blank in the ERP, the value wins"),
                new PreviewRow("CRM", "Stavne Elektro AS", "Payment terms", "(blank)", "20 days net",
                        "Mapped one way, the ERP wins"));
    }

    @Test
    void whatIsLeftDifferentIsSaidAndWritesNothing() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.choose(Choice.LEAVE_DIFFERENT);
        assertThat(state(picker, "name").happening()).isEqualTo(Happening.LEFT_DIFFERENT);
        assertThat(state(picker, "name").reasons()).first().isEqualTo("Left as they are by you");
        assertThat(picker.plan().field("name").orElseThrow().writes()).isEmpty();
        assertThat(selected(picker)).isEqualTo("terms");
    }

    @Test
    void aBlankIsSaidAsADeletion() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.choose(Choice.BLANK);
        assertThat(state(picker, "name").reasons()).contains("The values on both sides are deleted");
        picker.decide(item(picker, "phone"), Decision.TAKE_ERP);
        assertThat(state(picker, "phone").reasons()).contains("The value in the CRM is deleted");
        picker.decide(item(picker, "mobile"), Decision.TAKE_ERP);
        assertThat(state(picker, "mobile").reasons()).noneMatch(line -> line.contains("deleted"));
    }

    @Test
    void typingWhatASideHoldsTakesThatSide() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.choose(Choice.TYPE);
        type(picker, "Havlys Seafood AS");
        assertThat(picker.plan().field("name").orElseThrow().decision()).isEqualTo(Decision.TAKE_ERP);
    }

    @Test
    void goingElsewhereWithoutTypingDecidesNothing() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.choose(Choice.TYPE);
        picker.typing().leave();
        assertThat(state(picker, "name").isUndecided()).isTrue();
        picker.choose(Choice.TYPE);
        picker.typing().typedProperty().set("Havlys");
        picker.typing().leave();
        assertThat(state(picker, "name").third()).map(FieldState.Third::text).contains("Havlys");
    }

    @Test
    void whatIsTypedIsCheckedAsItIsTyped() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.selectedProperty().set(Optional.of(item(picker, "website")));
        picker.choose(Choice.TYPE);
        assertThat(picker.typing().refusalProperty().get()).isEmpty();
        picker.typing().typedProperty().set("www.stavne-elektro.examples");
        assertThat(picker.typing().refusalProperty().get())
                .isEqualTo("The ERP holds 20 characters, this value has 27");
        picker.typing().typedProperty().set("stavne.example");
        assertThat(picker.typing().refusalProperty().get()).isEmpty();
    }

    @Test
    void numbersAndDatesAreShownAndTypedInTheFormatsOfTheCountry() {
        PickerViewModel picker = picker(Plans.of(Occasion.FIRST_CONNECT)
                .typed("credit", "Credit limit", FieldType.DECIMAL, "250000.50", "400000")
                .typed("since", "Customer since", FieldType.DATE, "2019-03-01", "2020-03-01").compared());
        assertThat(state(picker, "credit").crm().text()).isEqualTo("250,000.50");
        assertThat(state(picker, "since").erp().text()).isEqualTo("1 Mar 2020");
        picker.choose(Choice.TYPE);
        type(picker, "300,000");
        assertThat(picker.plan().field("credit").orElseThrow().decision()).isEqualTo(new Decision.Typed("300000"));
        assertThat(state(picker, "credit").third()).map(FieldState.Third::text).contains("300,000");
        picker.choose(Choice.TYPE);
        picker.typing().typedProperty().set("31/2/2021");
        assertThat(picker.typing().refusalProperty().get()).isEqualTo("The CRM expects another kind of value");
        type(picker, "1/2/2021");
        assertThat(picker.plan().field("since").orElseThrow().decision())
                .isEqualTo(new Decision.Typed("2021-02-01"));
    }

    @Test
    void ofAListAThirdItemIsChosenByItsName() {
        PickerViewModel picker = picker(Plans.of(Occasion.FIRST_CONNECT).country("NO", "SE").compared());
        assertThat(state(picker, "country").typable()).isTrue();
        picker.choose(Choice.TYPE);
        assertThat(picker.typing().items()).extracting(ListItem::label).containsExactly("Norway", "Sweden", "Denmark");
        assertThat(picker.typing().typedProperty().get()).isEqualTo("NO");
        type(picker, "DK");
        assertThat(state(picker, "country").third()).map(FieldState.Third::text).contains("Denmark");
    }

    @Test
    void theRestIsSummedUpBeforeItIsDecided() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.decide(item(picker, "name"), Decision.TAKE_ERP);
        Rest rest = picker.rest(Side.CRM);
        assertThat(rest.count()).isEqualTo(3);
        assertThat(PreviewRows.of(rest.after(), rest.keys(), Plans.texts())).extracting(PreviewRow::field)
                .containsExactly("Street address", "Postal code", "Invoice e-mail");
        assertThat(picker.undecidedProperty().get()).as("nothing is decided yet").isEqualTo(3);
    }

    @Test
    void onlyDecisionsMakeLeavingAQuestion() {
        PickerViewModel picker = picker(Plans.firstConnect());
        picker.selectedProperty().set(Optional.of(picker.items().get(1)));
        picker.choose(Choice.ONE_BY_ONE);
        assertThat(picker.undoableProperty().get()).isTrue();
        assertThat(picker.hasDecided()).isFalse();
        assertThat(picker.choicesProperty().get()).doesNotContain(Choice.ONE_BY_ONE, Choice.BLANK, Choice.TYPE);
    }

    @Test
    void undoGoesToWhatItBrings() {
        PickerViewModel picker = picker(Plans.conflicts());
        picker.choose(Choice.CRM);
        picker.choose(Choice.CRM);
        picker.selectedProperty().set(Optional.of(item(picker, "credit")));
        picker.undo();
        assertThat(selected(picker)).isEqualTo("terms");
        assertThat(picker.leftProperty().get()).isEqualTo("1 undecided");
        picker.undo();
        assertThat(selected(picker)).isEqualTo("name");
        assertThat(picker.leftProperty().get()).isEqualTo("2 undecided");
    }

    @Test
    void whatWasAgreedInTwoNotationsIsShownInBoth() {
        PickerViewModel picker = picker(Plans.of(Occasion.SYNCHRONISATION)
                .changed("phone", "Phone", "1", "2", new BasePair(FieldValue.of("22 51 80 00"),
                        FieldValue.of("+47 22518000")), Circumstance.BOTH_CHANGED)
                .compared());
        assertThat(state(picker, "phone").lastAgreed()).map(FieldState.LastAgreed::text)
                .contains("22 51 80 00 in the CRM, +47 22518000 in the ERP");
    }

    @Test
    void personsAndProjectsAreCalledWhatTheyAre() {
        for (ActorType type : ActorType.values()) {
            Compared customer = Plans.firstConnect();
            MergePlan plan = customer.pending().plan();
            Compared compared = customer.decided(new MergePlan(plan.connection(), plan.entity(),
                    new ErpActor(type, "7"), plan.occasion(), plan.crm(), plan.erp(), plan.fields(), plan.leftOut(),
                    plan.openGroups()));
            assertThat(picker(compared).words().heading())
                    .isEqualTo("Stavne Elektro AS and " + type.word() + " C-10877");
        }
    }

    private PickerViewModel picker(Compared compared) {
        return new PickerViewModel(Plans.texts(), Plans.CLOCK, compared, decided::add);
    }

    private static void type(PickerViewModel picker, String text) {
        picker.typing().typedProperty().set(text);
        picker.typing().finish();
    }

    private static PickerItem.Field item(PickerViewModel picker, String key) {
        return picker.items().stream()
                .flatMap(item -> item instanceof PickerItem.Field field && field.key().equals(key)
                        ? Stream.of(field)
                        : Stream.empty())
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
