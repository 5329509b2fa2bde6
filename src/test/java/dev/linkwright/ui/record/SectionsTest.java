package dev.linkwright.ui.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** Which section is shown, and what it reads, without a window. */
class SectionsTest {
    private static final CrmEntity ONE = CrmEntity.company(1);
    private static final CrmEntity OTHER = CrmEntity.company(2);

    @TempDir
    private Path folder;
    private final PretendSection contacts = new PretendSection();
    private final PretendSection erp = new PretendSection();
    private final Section contactsTab = new Section("contact", Icons.CONTACT, contacts, false);
    private final Section erpTab = new Section("erp", Icons.LINKED, erp, true);
    private WindowMemory memory;
    private Sections sections;

    @BeforeEach
    void start() {
        memory = WindowMemory.load(folder, Work.inline());
        sections = sections("record.company.section");
    }

    @Test
    void theErpIsShownUntilAPersonChoosesAnother() {
        assertThat(sections.shownProperty().get()).contains(erpTab);
        sections.choose(contactsTab);
        assertThat(sections.shownProperty().get()).contains(contactsTab);
    }

    @Test
    void aSectionReadsOnlyWhenItIsShown() {
        sections.show(ONE);
        assertThat(contacts.done).isEmpty();
        assertThat(erp.done).containsExactly("show 1");
        sections.choose(contactsTab);
        assertThat(contacts.done).containsExactly("show 1");
        sections.choose(erpTab);
        sections.choose(contactsTab);
        assertThat(contacts.done).containsExactly("show 1");
        sections.show(OTHER);
        assertThat(contacts.done).containsExactly("show 1", "show 2");
        assertThat(erp.done).containsExactly("show 1", "show 2");
    }

    @Test
    void sectionsAreToldOfWritesOfTheRecordThatIsShown() {
        sections.show(ONE);
        sections.changed(OTHER);
        assertThat(erp.done).containsExactly("show 1");
        sections.changed(ONE);
        assertThat(erp.done).containsExactly("show 1", "changed");
    }

    @Test
    void whatWasNotShownWhenAllWasReadAnewIsReadWhenItIsShown() {
        sections.show(ONE);
        sections.choose(contactsTab);
        sections.choose(erpTab);
        sections.refresh();
        assertThat(erp.done).containsExactly("show 1", "refresh");
        assertThat(contacts.done).containsExactly("show 1");
        sections.choose(contactsTab);
        assertThat(contacts.done).containsExactly("show 1", "show 1");
    }

    @Test
    void theChoiceIsRememberedForTheKindAndForNoOther() {
        sections.choose(contactsTab);
        assertThat(sections("record.company.section").shownProperty().get()).contains(contactsTab);
        assertThat(sections("record.project.section").shownProperty().get()).contains(erpTab);
    }

    @Test
    void whereTheChosenSectionIsNotThereAnotherStandsInForIt() {
        sections.choose(erpTab);
        sections.show(ONE);
        erp.available.set(false);
        assertThat(sections.shownProperty().get()).contains(contactsTab);
        assertThat(contacts.done).containsExactly("show 1");
        erp.available.set(true);
        assertThat(sections.shownProperty().get()).contains(erpTab);
    }

    @Test
    void leavingAsksEverySectionAndOneCanStop() {
        List<String> left = new ArrayList<>();
        sections.leave(() -> left.add("left"));
        assertThat(left).hasSize(1);
        erp.stays = true;
        sections.leave(() -> left.add("left"));
        assertThat(left).hasSize(1);
    }

    @Test
    void whatWaitsForSaveInAnySectionIsToldOfThePage() {
        assertThat(sections.pending().getValue()).isFalse();
        erp.pending.set(true);
        assertThat(sections.pending().getValue()).isTrue();
        erp.pending.set(false);
        assertThat(sections.pending().getValue()).isFalse();
    }

    private Sections sections(String key) {
        return new Sections(List.of(contactsTab, erpTab), memory, key);
    }

    private static final class PretendSection implements RecordSection {
        private final SimpleBooleanProperty available = new SimpleBooleanProperty(true);
        private final SimpleBooleanProperty pending = new SimpleBooleanProperty();
        private final List<String> done = new ArrayList<>();
        private boolean stays;

        @Override
        public Node node() {
            throw new UnsupportedOperationException("There is no window");
        }

        @Override
        public ObservableValue<Boolean> available() {
            return available;
        }

        @Override
        public ObservableValue<Boolean> pending() {
            return pending;
        }

        @Override
        public void show(CrmEntity entity) {
            done.add("show " + entity.id());
        }

        @Override
        public void refresh() {
            done.add("refresh");
        }

        @Override
        public void changed() {
            done.add("changed");
        }

        @Override
        public void leave(Runnable goOn) {
            if (!stays) {
                goOn.run();
            }
        }

        @Override
        public void requestFocus() {
            done.add("focus");
        }
    }
}
