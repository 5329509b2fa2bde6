package dev.linkwright.link.sqlite;

import static dev.linkwright.link.sqlite.Samples.OTHER;
import static dev.linkwright.link.sqlite.Samples.TRYTON;
import static dev.linkwright.link.sqlite.Samples.base;
import static dev.linkwright.link.sqlite.Samples.company;
import static dev.linkwright.link.sqlite.Samples.customer;
import static dev.linkwright.link.sqlite.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.KeptLink;
import dev.linkwright.link.KnownValues.Seen;
import dev.linkwright.link.LinkState;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.Conflicts;

class LinkStoreTest extends OpenedStore {
    @Test
    void aSavedLinkIsFoundByRecordAndByActor() {
        Link link = link(17, "812");
        store.links().save(link);
        assertThat(store.links().of(TRYTON, company(17))).contains(link);
        assertThat(store.links().ofActor(TRYTON, "812")).containsExactly(link);
        assertThat(store.links().all(TRYTON)).containsExactly(link);
        assertThat(store.links().of(OTHER, company(17))).isEmpty();
        assertThat(store.links().of(TRYTON, new CrmEntity(EntityType.PROJECT, 17))).isEmpty();
    }

    @Test
    void aLinkOfWhichOnlyTheCrmToldIsKept() {
        Link bare = Samples.bare(LinkId.random(), company(17), customer("812"));
        store.links().save(bare);
        assertThat(store.links().of(TRYTON, company(17))).contains(bare);
    }

    @Test
    void anActorIsTakenWhateverItsType() {
        Link asSupplier = link(LinkId.random(), TRYTON, company(17), new ErpActor(ActorType.SUPPLIER, "812"));
        store.links().save(asSupplier);
        store.links().save(link(18, "812"));
        assertThat(store.links().ofActor(TRYTON, "812")).extracting(Link::entity).containsExactly(company(17),
                company(18));
    }

    @Test
    void theLinksOfManyActorsAreFoundAtOnce() {
        store.links().save(link(17, "812"));
        store.links().save(link(18, "812"));
        store.links().save(link(19, "900"));
        store.links().save(link(20, "901"));

        Map<String, Link> found = store.links().ofActors(TRYTON, EntityType.COMPANY, List.of("900", "812", "5"));

        assertThat(found.keySet()).containsExactlyInAnyOrder("812", "900");
        assertThat(found.get("812").entity()).as("the first one").isEqualTo(company(17));
        assertThat(store.links().ofActors(OTHER, EntityType.COMPANY, List.of("900"))).isEmpty();
        assertThat(store.links().ofActors(TRYTON, EntityType.PROJECT, List.of("900")))
                .as("a project may have the key of a customer").isEmpty();
    }

    @Test
    void aRecordConnectedAnewHasOnlyTheNewLink() {
        Link first = link(17, "812");
        Link second = link(17, "900");
        store.links().save(first);
        store.bases().save(first.id(), Samples.base("Bø"));
        store.links().save(second);
        assertThat(store.links().all(TRYTON)).containsExactly(second);
        assertThat(store.bases().base(first.id())).isEmpty();
    }

    @Test
    void whenSomeLinksWereSyncedLastIsWrittenDownAndNothingElse() {
        Link looked = link(17, "812");
        Link other = link(18, "900");
        List.of(looked, other).forEach(store.links()::save);
        store.bases().save(looked.id(), Samples.base("Bø"));

        store.links().synced(List.of(looked.id(), LinkId.random()), Instant.EPOCH, "Ola");

        assertThat(store.links().all(TRYTON)).contains(other).hasSize(2);
        assertThat(store.links().of(TRYTON, company(17))).get().satisfies(link -> {
            assertThat(link.syncedAt()).isEqualTo(Instant.EPOCH);
            assertThat(link.syncedBy()).isEqualTo("Ola");
            assertThat(link.connectedAt()).isEqualTo(looked.connectedAt());
        });
        assertThat(store.bases().base(looked.id())).contains(Samples.base("Bø"));
    }

    @Test
    void savingALinkAgainKeepsItsBase() {
        Link link = link(17, "812");
        store.links().save(link);
        store.bases().save(link.id(), Samples.base("Bø"));
        store.links().save(link);
        assertThat(store.bases().base(link.id())).contains(Samples.base("Bø"));
    }

    @Test
    void removingALinkTakesItsBaseAndKnownValuesAlong() {
        Link link = link(17, "812");
        store.links().save(link);
        store.bases().save(link.id(), Samples.base("Bø"));
        store.knownValues().save(link.id(), new Seen(Map.of("name", new FieldValue.Text("Bø")), Samples.NANOS));
        store.links().remove(link.id());
        store.links().remove(link.id());
        store.links().save(link);
        assertThat(store.bases().base(link.id())).isEmpty();
        assertThat(store.knownValues().of(link.id())).isEmpty();
    }

    @Test
    void linksThatWereRemovedTogetherComeBackWithTheirBases() {
        Link company = link(17, "812");
        Link other = link(18, "813");
        Link stays = link(19, "814");
        store.links().restore(List.of(new KeptLink(company, Optional.of(base("Bø")), Optional.of("stamp")),
                new KeptLink(other, Optional.empty(), Optional.empty()),
                new KeptLink(stays, Optional.empty(), Optional.empty())));
        store.links().removeAll(List.of(company.id(), other.id()));
        assertThat(store.links().all(TRYTON)).containsExactly(stays);
        assertThat(store.bases().base(company.id())).isEmpty();
        store.links().restore(List.of(new KeptLink(company, Optional.of(base("Bø")), Optional.of("stamp"))));
        assertThat(store.links().all(TRYTON)).containsExactly(company, stays);
        assertThat(store.bases().base(company.id())).contains(base("Bø"));
    }

    @Test
    void aBaseAndKnownValuesAreOverwritten() {
        Link link = link(17, "812");
        store.links().save(link);
        Seen seen = new Seen(Map.of("name", Samples.VALUES.get(0), "phone", Samples.VALUES.get(2)),
                Map.of("name", "Name"), Map.of("name", "Bø"), Samples.NANOS);
        for (String name : List.of("old", "new")) {
            store.bases().save(link.id(), Samples.base(name));
            store.knownValues().save(link.id(), new Seen(Map.of(), Samples.NOON));
        }
        store.knownValues().save(link.id(), seen);
        assertThat(store.bases().base(link.id())).contains(Samples.base("new"));
        assertThat(store.bases().base(link.id()).orElseThrow().stamp()).isEqualTo(Samples.base("new").stamp());
        assertThat(store.knownValues().of(link.id())).contains(seen);
        store.knownValues().save(link.id(), new Seen(Map.of(), Samples.NOON));
        assertThat(store.knownValues().of(link.id())).as("labels stay")
                .contains(new Seen(Map.of(), seen.labels(), Map.of(), Samples.NOON));
    }

    @Test
    void aBaseOfNoLinkIsRefusedAndKnownValuesOfNoLinkAreDropped() {
        LinkId nobody = LinkId.random();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> store.bases().save(nobody, Samples.base("Bø")))
                .satisfies(thrown -> assertThat(thrown.problem()).isInstanceOf(Problem.Bug.class));
        store.knownValues().save(nobody, new Seen(Map.of(), Samples.NOON));
        assertThat(store.knownValues().of(nobody)).isEmpty();
        store.links().save(link(17, "812"));
    }

    @Test
    void statesComeForManyRecordsOfSeveralTypesAtOnce() {
        Link quiet = link(17, "1");
        Link torn = link(18, "2");
        Link project = link(LinkId.random(), OTHER, new CrmEntity(EntityType.PROJECT, 17),
                new ErpActor(ActorType.PROJECT, "3"));
        List.of(quiet, torn, project).forEach(store.links()::save);
        store.standings().save(List.of(Conflicts.at(torn.id(), 2)));
        List<CrmEntity> asked = LongStream.rangeClosed(1, 5000).mapToObj(CrmEntity::company).toList();
        assertThat(store.links().states(asked)).isEqualTo(
                Map.of(company(17), LinkState.CONNECTED, company(18), LinkState.CONFLICT));
        assertThat(store.links().states(List.of(project.entity(), company(99))))
                .isEqualTo(Map.of(project.entity(), LinkState.CONNECTED));
        assertThat(store.links().states(List.of())).isEmpty();
    }

    @Test
    void aRecordWithAConflictInOneConnectionStandsInConflict() {
        Link here = link(17, "1");
        Link there = link(LinkId.random(), OTHER, company(17), customer("1"));
        List.of(here, there).forEach(store.links()::save);
        store.standings().save(List.of(Conflicts.at(there.id(), 1)));
        assertThat(store.links().states(List.of(company(17)))).containsEntry(company(17), LinkState.CONFLICT);
        assertThat(store.links().entities(EntityType.COMPANY, LinkState.CONFLICT, 0, 10)).containsExactly(company(17));
        assertThat(store.links().entities(EntityType.COMPANY, LinkState.CONNECTED, 0, 10)).isEmpty();
        store.standings().save(List.of(Standing.inSync(there.id(), Instant.EPOCH)));
        assertThat(store.links().entities(EntityType.COMPANY, LinkState.CONNECTED, 0, 10)).containsExactly(company(17));
    }

    @Test
    void conflictsAreCountedAndSurviveSavingTheLink() {
        Link link = link(17, "1");
        store.links().save(link);
        store.standings().save(List.of(Conflicts.at(link.id(), 3)));
        store.links().save(link);
        assertThat(store.links().conflicts(link.id())).isEqualTo(3);
        assertThat(store.links().conflicts(LinkId.random())).isZero();
    }

    @Test
    void recordsInAStateComeInPagesInTheOrderOfTheirNumbers() {
        for (long number : new long[]{9, 100, 20, 1}) {
            store.links().save(link(number, "k" + number));
        }
        assertThat(store.links().entities(EntityType.COMPANY, LinkState.CONNECTED, 0, 3)).containsExactly(company(1),
                company(9),
                company(20));
        assertThat(store.links().entities(EntityType.COMPANY, LinkState.CONNECTED, 3, 3)).containsExactly(company(100));
    }

    @Test
    void recordsOfAKindComeWithoutThoseOfOthers() {
        CrmEntity project = new CrmEntity(EntityType.PROJECT, 5);
        List.of(link(4, "4"), link(LinkId.random(), TRYTON, project, new ErpActor(ActorType.PROJECT, "5")),
                link(LinkId.random(), OTHER, project, new ErpActor(ActorType.PROJECT, "6")), link(6, "7"))
                .forEach(store.links()::save);
        assertThat(store.links().entities(EntityType.PROJECT, LinkState.CONNECTED, 0, 1)).containsExactly(project);
        assertThat(store.links().entities(EntityType.PROJECT, LinkState.CONNECTED, 1, 1)).isEmpty();
        assertThat(store.links().entities(EntityType.CONTACT, LinkState.CONNECTED, 0, 9)).isEmpty();
    }

    @Test
    void whoeverWatchesLearnsOfEveryChange() {
        AtomicInteger changes = new AtomicInteger();
        Link link = link(17, "1");
        store.links().whenChanged(changes::incrementAndGet);
        store.links().save(link);
        store.standings().save(List.of(Conflicts.at(link.id(), 1)));
        store.links().replaceAll(TRYTON, List.of(link));
        store.links().remove(link.id());
        store.links().restore(List.of(new KeptLink(link, Optional.empty(), Optional.empty())));
        store.links().removeAll(List.of(link.id()));
        assertThat(changes).hasValue(6);
    }

    @Test
    void whatIsWrittenTogetherIsToldOnceItIsThereAndNothingStaysWhereAPartFails() {
        Link link = link(17, "1");
        List<Optional<Link>> told = new ArrayList<>();
        store.links().whenChanged(() -> told.add(store.links().of(TRYTON, company(17))));
        store.links().together(() -> {
            store.links().save(link);
            store.standings().save(List.of(Conflicts.at(link.id(), 1)));
        });
        assertThat(told).containsExactly(Optional.of(link));

        assertThatThrownBy(() -> store.links().together(() -> {
            store.links().remove(link.id());
            throw new IllegalStateException("a part failed");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(store.links().of(TRYTON, company(17))).contains(link);
        assertThat(store.links().conflicts(link.id())).isEqualTo(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void namesAreRememberedAtLinksOnlyAndTellNobody() {
        Link link = link(17, "1");
        store.links().save(link);
        AtomicInteger changes = new AtomicInteger();
        store.links().whenChanged(changes::incrementAndGet);
        store.titles().remember(Map.of(company(17), "Nordmøre Bygg AS", company(18), "Nobody"));
        assertThat(store.titles().of(List.of(company(17), company(18), new CrmEntity(EntityType.PROJECT, 17))))
                .isEqualTo(Map.of(company(17), "Nordmøre Bygg AS"));
        assertThat(store.links().of(TRYTON, company(17))).map(Link::entityTitle).contains("Nordmøre Bygg AS");
        assertThat(changes).hasValue(0);
    }

    @Test
    void replacingAllKeepsWhatIsKnownOfThoseThatStay() {
        Link stays = link(17, "812");
        Link goes = link(18, "813");
        Link elsewhere = link(LinkId.random(), OTHER, company(18), customer("813"));
        List.of(stays, goes, elsewhere).forEach(store.links()::save);
        store.bases().save(stays.id(), Samples.base("Bø"));
        store.standings().save(List.of(Conflicts.at(stays.id(), 2)));
        Link comes = Samples.bare(LinkId.random(), company(18), customer("900"));
        store.links().replaceAll(TRYTON, List.of(Samples.bare(stays.id(), company(17), customer("812")), comes));
        assertThat(store.links().all(TRYTON)).containsExactly(stays, comes);
        assertThat(store.links().all(OTHER)).containsExactly(elsewhere);
        assertThat(store.bases().base(stays.id())).contains(Samples.base("Bø"));
        assertThat(store.links().conflicts(stays.id())).isEqualTo(2);
    }

    @Test
    void replacingAllLetsLinksChangePlaces() {
        Link one = link(17, "1");
        Link two = link(18, "2");
        List.of(one, two).forEach(store.links()::save);
        store.links().replaceAll(TRYTON, List.of(Samples.bare(one.id(), company(18), customer("1")),
                Samples.bare(two.id(), company(17), customer("2"))));
        assertThat(store.links().of(TRYTON, company(18))).map(Link::id).contains(one.id());
        assertThat(store.links().of(TRYTON, company(17))).map(Link::crmBindings).contains(
                new Bindings(Map.of("phone", "12")));
    }

    @Test
    void connectionsKeepTheirOrderAndLinksOutliveThem() {
        Link link = link(17, "1");
        store.links().save(link);
        var first = Samples.connection(TRYTON, "Tryton");
        var second = Samples.connection(OTHER, "Old Tryton");
        store.connections().replaceAll(List.of(first, second));
        store.connections().saveFingerprint(TRYTON, new Fingerprint("http://old/", "erp"));
        store.connections().saveFingerprint(TRYTON, new Fingerprint("http://new/", "erp"));
        store.connections().replaceAll(List.of(second, first));
        assertThat(store.connections().connections()).containsExactly(second, first);
        store.connections().replaceAll(List.of());
        assertThat(store.connections().connections()).isEmpty();
        assertThat(store.connections().fingerprint(TRYTON)).contains(new Fingerprint("http://new/", "erp"));
        assertThat(store.connections().fingerprint(OTHER)).isEmpty();
        assertThat(store.links().all(TRYTON)).containsExactly(link);
    }

    @Test
    void everythingIsThereAfterOpeningAgain() {
        Link link = link(17, "812");
        store.links().save(link);
        store.bases().save(link.id(), Samples.base("Bø"));
        store.close();
        open();
        assertThat(store.setAside()).isEmpty();
        assertThat(store.links().all(TRYTON)).containsExactly(link);
        assertThat(store.bases().base(link.id())).contains(Samples.base("Bø"));
    }
}
