package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ChangePoint;
import dev.linkwright.erp.Changes;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.Opening;
import dev.linkwright.model.ActorType;
import dev.linkwright.sandbox.erp.ErpAssumption;
import dev.linkwright.sandbox.erp.ErpAssumption.ProjectStamp;
import dev.linkwright.sandbox.erp.ErpAssumption.VanishedSkipToken;

class ChangesTest {
    private BusinessCentralKit kit;
    private SyncConnector erp;

    private void open(ErpAssumption... assumptions) throws IOException {
        kit = new BusinessCentralKit("Changes", assumptions);
        erp = kit.open(Opening.as(Opening.User.WRITER));
    }

    @AfterEach
    void stop() {
        kit.close();
    }

    private ChangePoint now(ActorType type) {
        return erp.changedSince(type, Optional.empty()).next();
    }

    private List<String> since(ActorType type, ChangePoint point) {
        List<String> keys = new ArrayList<>();
        Changes changes = erp.changedSince(type, Optional.of(point));
        changes.actors().forEach(changed -> keys.add(changed.actor().key()));
        while (changes.more()) {
            changes = erp.changedSince(type, Optional.of(changes.next()));
            changes.actors().forEach(changed -> keys.add(changed.actor().key()));
        }
        return keys;
    }

    private List<String> customers(int count) {
        List<String> made = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            made.add(kit.sandbox().insert("customers", Map.of("displayName", "Import " + each)));
        }
        return made;
    }

    @Test
    void aLookOfSeveralPagesTellsEachOnce() throws IOException {
        open();
        ChangePoint before = now(ActorType.CUSTOMER);
        List<String> made = customers(1203);

        assertThat(since(ActorType.CUSTOMER, before)).containsAll(made).doesNotHaveDuplicates();
    }

    @Test
    void aLinkThatHoldsNoLongerStartsTheLookAgain() throws IOException {
        open(VanishedSkipToken.NO_LONGER_VALID);
        ChangePoint before = now(ActorType.CUSTOMER);
        List<String> made = customers(700);
        Changes first = erp.changedSince(ActorType.CUSTOMER, Optional.of(before));
        assertThat(first.more()).isTrue();
        String last = first.actors().getLast().actor().key();
        kit.sandbox().remove("customers", last);
        made.remove(last);

        assertThat(since(ActorType.CUSTOMER, first.next())).containsAll(made);
    }

    @Test
    void anOldImportIsNotReadAgainWheneverNothingElseChanged() throws IOException {
        open();
        ChangePoint before = now(ActorType.CUSTOMER);
        String old = kit.sandbox().insertLate("customers", Map.of("displayName", "Import"), Duration.ofHours(5));
        Changes look = erp.changedSince(ActorType.CUSTOMER, Optional.of(before));

        assertThat(since(ActorType.CUSTOMER, look.next())).doesNotContain(old);
    }

    @Test
    void aStampOfTheFutureHidesNothing() throws IOException {
        open();
        kit.sandbox().insertLate("customers", Map.of("displayName", "The day after tomorrow"), Duration.ofDays(-2));
        ChangePoint point = now(ActorType.CUSTOMER);
        for (int turn = 0; turn < 3; turn++) {
            String made = customers(1).getFirst();
            Changes look = erp.changedSince(ActorType.CUSTOMER, Optional.of(point));

            assertThat(look.actors()).extracting(changed -> changed.actor().key()).contains(made);
            point = look.next();
        }
    }

    @Test
    void projectsWithoutStampsAreToldByTheirVersions() throws IOException {
        open(ProjectStamp.ABSENT);
        ChangePoint point = now(ActorType.PROJECT);
        String made = kit.sandbox().insert("projects", Map.of("displayName", "Bridge"));

        assertThat(since(ActorType.PROJECT, point)).contains(made).doesNotHaveDuplicates()
                .hasSameSizeAs(kit.sandbox().ids("projects"));
    }
}
