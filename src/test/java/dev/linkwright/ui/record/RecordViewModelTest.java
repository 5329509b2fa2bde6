package dev.linkwright.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.Card;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

/** Reads cards and puts them into the words of the page, without a window. */
class RecordViewModelTest {
    private final MemoryRecordReader reader = new MemoryRecordReader();
    private final HeldWork held = new HeldWork();

    @Test
    void aCompanysCardIsWrittenAsTheCrmDescribesIt() {
        ShownCard card = shown(MemoryRecordReader.FJORDTECH);
        assertThat(card.title()).isEqualTo("Fjordtech Energi AS");
        assertThat(card.subtitle()).isEqualTo("Energy and utilities · Key account");
        assertThat(card.facts()).extracting(Fact::text).containsExactly("Strandgaten 18, 5013 Bergen",
                "+47 55 31 40 00", "311 482 904", "post@fjordtech.example", "fjordtech.example", "Ingrid Solheim");
        assertThat(fact(card, "Website").leadsTo())
                .isEqualTo(new Fact.Target.Address(URI.create("https://fjordtech.example")));
    }

    @Test
    void aContactsCompanyLeadsThere() {
        assertThat(fact(shown(MemoryRecordReader.SILJE), "Company").leadsTo())
                .isEqualTo(new Fact.Target.ToRecord(MemoryRecordReader.FJORDTECH));
    }

    @Test
    void datesAreWrittenAsPeopleReadThem() {
        assertThat(fact(shown(MemoryRecordReader.GRID), "End date").text()).isEqualTo("30 Jun 2027");
    }

    @Test
    void onlyWhatTheIconSaysAloneIsWithoutALabel() {
        assertThat(shown(MemoryRecordReader.FJORDTECH).facts().stream().filter(Fact::labelled).map(Fact::label))
                .containsExactly("Organisation number", "Our contact");
        assertThat(shown(MemoryRecordReader.SILJE).facts().stream().filter(Fact::labelled).map(Fact::label))
                .contains("Direct phone", "Mobile phone").doesNotContain("E-mail");
    }

    @Test
    void oneOfTwoPhonesIsNamedEvenIfTheOtherIsBlank() {
        Card card = new Card(MemoryRecordReader.SILJE, "Silje Hovland", Map.of("mobilePhone", "+47 901 22 334"),
                Optional.empty());
        assertThat(new CardWriter(RecordKind.of(EntityType.CONTACT), Plans.texts())
                .write(card, reader.fields(EntityType.CONTACT)).facts()).allMatch(Fact::labelled);
    }

    @Test
    void blankValuesAreLeftOut() {
        CardWriter writer = new CardWriter(RecordKind.of(EntityType.COMPANY), Plans.texts());
        Card bare = new Card(CrmEntity.company(5), "Bare AS",
                Map.of("streetAddress.city", "Moss", "url", "not an address"), Optional.empty());
        ShownCard card = writer.write(bare, reader.fields(EntityType.COMPANY));
        assertThat(card.subtitle()).isEmpty();
        assertThat(card.facts()).extracting(Fact::text).containsExactly("Moss", "not an address");
        assertThat(fact(card, "Website").leadsTo()).isEqualTo(new Fact.Target.Nothing());
    }

    @Test
    void theWholeCardIsCopiedWithItsLabels() {
        assertThat(shown(MemoryRecordReader.FJORDTECH).asText()).isEqualTo("""
                Fjordtech Energi AS
                Energy and utilities · Key account
                Address: Strandgaten 18, 5013 Bergen
                Phone: +47 55 31 40 00
                Organisation number: 311 482 904
                E-mail: post@fjordtech.example
                Website: fjordtech.example
                Our contact: Ingrid Solheim""");
    }

    @Test
    void theDescriptionsAreReadOnce() {
        RecordViewModel page = page(EntityType.COMPANY);
        page.show(CrmEntity.company(1));
        held.runAll();
        page.show(CrmEntity.company(2));
        held.runAll();
        assertThat(reader.described).hasValue(1);
        assertThat(reader.asked).isEqualTo(List.of("card COMPANY 1", "card COMPANY 2"));
    }

    @Test
    void anotherRecordsValuesDoNotStayUnderASlowOne() {
        RecordViewModel page = page(EntityType.COMPANY);
        page.show(CrmEntity.company(1));
        held.runAll();
        page.show(CrmEntity.company(2));
        assertThat(page.cardProperty().get()).isPresent();
        held.timePasses();
        assertThat(page.cardProperty().get()).isEmpty();
        assertThat(page.readingProperty().get()).isTrue();
        held.runAll();
        assertThat(page.cardProperty().get()).isPresent();
        assertThat(page.readingProperty().get()).isFalse();
    }

    @Test
    void onlyTheRecordThatWasAskedForLastIsShown() {
        RecordViewModel page = page(EntityType.COMPANY);
        page.show(CrmEntity.company(1));
        page.show(CrmEntity.company(2));
        held.runAll();
        assertThat(page.cardProperty().get().map(ShownCard::entity)).contains(CrmEntity.company(2));
    }

    @Test
    void aProblemIsSaidAndTheCardStaysWhenItWasOnlyReadAnew() {
        RecordViewModel page = page(EntityType.COMPANY);
        page.show(CrmEntity.company(1));
        held.runAll();
        reader.down = true;
        page.refresh();
        held.runAll();
        assertThat(page.problemProperty().get()).contains(MemoryRecordReader.DOWN);
        assertThat(page.cardProperty().get()).isPresent();
        page.show(CrmEntity.company(2));
        held.runAll();
        assertThat(page.cardProperty().get()).isEmpty();
        reader.down = false;
        page.refresh();
        held.runAll();
        assertThat(page.problemProperty().get()).isEmpty();
        assertThat(page.cardProperty().get()).isPresent();
    }

    @Test
    void aChangedRecordIsReadAnewOnlyIfItIsShown() {
        RecordViewModel page = page(EntityType.COMPANY);
        page.show(CrmEntity.company(1));
        held.runAll();
        page.changed(CrmEntity.company(2));
        assertThat(held.waiting()).isZero();
        page.changed(CrmEntity.company(1));
        assertThat(held.waiting()).isOne();
    }

    private ShownCard shown(CrmEntity entity) {
        RecordViewModel page = page(entity.type());
        page.show(entity);
        held.runAll();
        return page.cardProperty().get().orElseThrow();
    }

    private RecordViewModel page(EntityType type) {
        return new RecordViewModel(RecordKind.of(type), reader, held.work(), Plans.texts());
    }

    private static Fact fact(ShownCard card, String label) {
        return card.facts().stream().filter(fact -> fact.label().equals(label)).findFirst().orElseThrow();
    }
}
