package dev.linkwright.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.browse.FinderRow.Marker;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.plans.HeldWork;
import dev.linkwright.ui.plans.Plans;

/** Reads the records that belong to another one, without a window. */
class RelatedViewModelTest {
    private final MemoryRecordReader reader = new MemoryRecordReader();
    private final HeldWork held = new HeldWork();
    private final RelatedViewModel contacts = new RelatedViewModel(EntityType.CONTACT, reader, held.work(),
            Plans.texts());

    @Test
    void aCompanysContactsComeAPageAtATime() {
        people(120);
        contacts.show(MemoryRecordReader.FJORDTECH);
        held.runAll();
        assertThat(contacts.rows()).hasSize(50);
        assertThat(contacts.countProperty().get()).isEqualTo("50 contacts so far");
        contacts.loadMore();
        contacts.loadMore();
        assertThat(held.waiting()).isOne();
        held.runAll();
        contacts.loadMore();
        held.runAll();
        contacts.loadMore();
        held.runAll();
        assertThat(contacts.rows()).hasSize(120);
        assertThat(contacts.countProperty().get()).isEqualTo("120 contacts");
        assertThat(reader.asked).hasSize(3);
    }

    @Test
    void nothingThereIsSaidOnlyWhenItIsKnown() {
        contacts.show(MemoryRecordReader.FJORDTECH);
        assertThat(contacts.emptyProperty().get()).isFalse();
        held.runAll();
        assertThat(contacts.emptyProperty().get()).isTrue();
        assertThat(contacts.countProperty().get()).isEmpty();
        reader.down = true;
        contacts.refresh();
        held.runAll();
        assertThat(contacts.emptyProperty().get()).isFalse();
    }

    @Test
    void anotherCompanysContactsGoAtOnce() {
        people(3);
        contacts.show(MemoryRecordReader.FJORDTECH);
        held.runAll();
        contacts.show(CrmEntity.company(2));
        assertThat(contacts.rows()).isEmpty();
        assertThat(contacts.countProperty().get()).isEmpty();
        held.timePasses();
        assertThat(contacts.readingProperty().get()).isTrue();
        held.runAll();
        assertThat(contacts.rows()).hasSize(3);
        assertThat(contacts.readingProperty().get()).isFalse();
    }

    @Test
    void whatWasUnderWayForAnotherCompanyIsDropped() {
        people(3);
        contacts.show(CrmEntity.company(2));
        contacts.show(MemoryRecordReader.FJORDTECH);
        held.runAll();
        assertThat(contacts.rows()).hasSize(3);
        assertThat(reader.asked).containsExactly("related COMPANY 1 CONTACT first");
    }

    @Test
    void aContactWhoseLinkChangedIsMarkedAnewWithoutReadingTheList() {
        people(3);
        contacts.show(MemoryRecordReader.FJORDTECH);
        held.runAll();
        held.timePasses();
        FinderRow first = contacts.rows().getFirst();
        reader.mark(first, Marker.CONFLICT);
        reader.mark(contacts.rows().get(1), Marker.CONFLICT);
        assertThat(held.waiting()).isZero();
        held.timePasses();
        assertThat(held.waiting()).isOne();
        held.runAll();
        assertThat(contacts.rows()).extracting(FinderRow::marker).containsExactly(Marker.CONFLICT, Marker.CONFLICT,
                Marker.NOT_CONNECTED);
        assertThat(reader.asked).hasSize(1);
    }

    @Test
    void nothingIsAskedOfMarkersWhileNothingIsListed() {
        people(1);
        reader.mark(new FinderRow(MemoryRecordReader.SILJE, "", "", "", Marker.CONNECTED), Marker.CONFLICT);
        held.timePasses();
        assertThat(held.waiting()).isZero();
    }

    @Test
    void aPageThatDidNotComeIsAskedForAgain() {
        people(70);
        contacts.show(MemoryRecordReader.FJORDTECH);
        held.runAll();
        reader.down = true;
        contacts.loadMore();
        held.runAll();
        assertThat(contacts.problemProperty().get()).contains(MemoryRecordReader.DOWN);
        contacts.loadMore();
        assertThat(held.waiting()).isZero();
        reader.down = false;
        contacts.retry();
        held.runAll();
        assertThat(contacts.rows()).hasSize(70);
        assertThat(contacts.problemProperty().get()).isEmpty();
    }

    private void people(int count) {
        for (int number = 1; number <= count; number++) {
            reader.add(EntityType.CONTACT, "Person %03d".formatted(number), "Fjordtech Energi AS", "",
                    Marker.NOT_CONNECTED);
        }
    }
}
