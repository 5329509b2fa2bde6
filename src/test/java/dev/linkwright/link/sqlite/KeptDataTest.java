package dev.linkwright.link.sqlite;

import static dev.linkwright.link.sqlite.Samples.NOON;
import static dev.linkwright.link.sqlite.Samples.company;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.Ending;
import dev.linkwright.link.KeptData.Kept;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.KnownValues.Seen;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.LoggedActivity;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;

class KeptDataTest extends OpenedStore {
    /** Stands in every value of the person, and nowhere else. */
    private static final String SECRET = "Fjordheim-Østervåg";
    private static final CrmEntity PERSON = new CrmEntity(EntityType.CONTACT, 41);

    @Test
    void nothingOfAForgottenPersonIsInAnyFile() throws IOException {
        Link link = personsLink();
        fill(link);
        store.links().remove(link.id());
        assertThat(bytes()).as("the test itself").contains(SECRET);

        Kept left = store.keptData().forget(PERSON);

        assertThat(bytes()).doesNotContain(SECRET);
        assertThat(left).isEqualTo(new Kept(0, 0, 0, 0, 0));
    }

    @Test
    void thatSomethingWasWrittenStaysWithoutItsValues() throws IOException {
        fill(personsLink());
        store.keptData().forget(PERSON);

        List<LoggedActivity> rows = store.activities().find(ActivityQuery.ALL, 0, 10).stream()
                .filter(row -> row.activity().entity().equals(PERSON)).toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.title()).isEmpty();
            assertThat(row.activity().before().isReadable()).isFalse();
            assertThat(row.activity().after().isReadable()).isFalse();
            assertThat(row.activity().field()).isEqualTo("Phone");
            assertThat(row.activity().user()).isEqualTo("Anna Berg");
        });
        assertThat(store.activities().count(new ActivityQuery(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), SECRET))).isZero();
        assertThat(store.journal().completed(PERSON)).isEmpty();
    }

    @Test
    void whatWasAgreedOfALinkStaysWhileTheLinkDoes() throws IOException {
        Link link = personsLink();
        fill(link);

        assertThat(store.keptData().forget(PERSON).links()).isOne();

        assertThat(store.bases().base(link.id())).isPresent();
        assertThat(store.knownValues().of(link.id())).isEmpty();
        assertThat(store.titles().of(List.of(PERSON))).isEmpty();
        store.links().remove(link.id());
        store.keptData().forget(PERSON);
        assertThat(bytes()).doesNotContain(SECRET);
    }

    @Test
    void whatIsUnfinishedStaysAndIsCounted() {
        Operation unfinished = operation(PERSON, LinkChange.NONE);
        store.journal().open(unfinished);

        assertThat(store.keptData().forget(PERSON)).isEqualTo(new Kept(0, 0, 1, 0, 0));

        assertThat(store.journal().unfinished()).extracting(entry -> entry.operation()).containsExactly(unfinished);
    }

    @Test
    void theCompanysOwnOperationsCanStillBeUndone() throws IOException {
        Link link = personsLink();
        fill(link);
        store.keptData().forget(PERSON);

        Operation disconnect = store.journal().completed(company(17)).getFirst().operation();
        assertThat(disconnect.change().links()).extracting(kept -> kept.link().entity())
                .containsExactly(PERSON, company(17));
        assertThat(disconnect.change().links().getFirst().base()).isEmpty();
        assertThat(disconnect.change().links().getLast().base()).isPresent();
    }

    @Test
    void othersAreLeftAsTheyAre() throws IOException {
        fill(personsLink());
        Operation other = operation(company(18), LinkChange.NONE);
        store.journal().open(other);
        Activity row = Samples.activity(other.id(), company(18), NOON, "Name");
        store.journal().close(other.id(), Ending.COMPLETED, List.of(row));

        store.keptData().forget(PERSON);

        assertThat(store.activities().of(company(18), 9)).containsExactly(row);
        assertThat(store.journal().completed(company(18))).hasSize(1);
    }

    @Test
    void whatIsOlderThanItIsKeptGoesWithLastSeenValuesAndFilesSetAside() throws IOException {
        Link link = personsLink();
        fill(link);
        Path young = Files.writeString(folder().resolve("links-schema-9-20261122T000000Z.db"), "x");
        Files.setLastModifiedTime(young, FileTime.from(NOON.plus(Duration.ofDays(2))));
        Path unrelated = Files.writeString(folder().resolve("notes.db"), "x");
        Files.setLastModifiedTime(unrelated, FileTime.from(NOON.minus(Duration.ofDays(2))));

        store.keptData().removeBefore(NOON.minus(Duration.ofDays(1)));
        assertThat(store.activities().count(ActivityQuery.ALL)).isOne();
        assertThat(store.knownValues().of(link.id())).isPresent();

        assertThat(store.keptData().removeBefore(NOON.plus(Duration.ofDays(1)))).isOne();

        assertThat(store.activities().count(ActivityQuery.ALL)).isZero();
        assertThat(store.knownValues().of(link.id())).isEmpty();
        assertThat(store.bases().base(link.id())).isPresent();
        assertThat(young).exists();
        assertThat(unrelated).exists();
        assertThat(damaged()).doesNotExist();
    }

    private Link personsLink() {
        return new Link(LinkId.random(), Samples.TRYTON, PERSON, SECRET, new ErpActor(ActorType.PERSON, "99"), null,
                Bindings.NONE, Bindings.NONE, NOON, "Anna Berg", NOON,
                "Anna Berg");
    }

    /** A link with all that is kept of it, an ended save, the disconnect of the company, and a damaged file. */
    private void fill(Link link) throws IOException {
        store.links().save(link);
        store.bases().save(link.id(), Samples.base(SECRET));
        store.knownValues().save(link.id(), new Seen(Map.of("name", FieldValue.of(SECRET)), NOON));
        Operation save = operation(PERSON, LinkChange.NONE);
        store.journal().open(save);
        Samples.lines().forEach(line -> store.journal().record(save.id(), line));
        store.journal().close(save.id(), Ending.COMPLETED,
                List.of(new Activity(save.id(), NOON, "Anna Berg", Samples.TRYTON, PERSON, link.actor(),
                        Side.CRM, "Phone", FieldValue.of(SECRET + " 1"),
                        FieldValue.of(SECRET + " 2"), Samples.activity(save.id(), PERSON, NOON, "x").reason(), true)));
        Operation disconnect = operation(company(17),
                new LinkChange(List.of(new KeptLink(link, Optional.of(Samples.base(SECRET)), Optional.of("stamp")),
                        new KeptLink(Samples.link(17, "812"), Optional.of(Samples.base("Bø")), Optional.of("stamp"))),
                        List.of()));
        store.journal().open(disconnect);
        store.journal().close(disconnect.id(), Ending.COMPLETED, List.of());
        Files.writeString(damaged(), SECRET);
        Files.setLastModifiedTime(damaged(), FileTime.from(NOON));
    }

    private Path damaged() {
        return folder().resolve("links-damaged-20261122T101500Z.db");
    }

    private static Operation operation(CrmEntity entity, LinkChange change) {
        Operation any = Samples.operation(entity);
        return new Operation(OperationId.random(), OperationKind.CONNECT, any.link(),
                entity.equals(PERSON) ? SECRET : "Bø", any.actorNumber(), any.plan(), any.crmBindings(),
                any.erpBindings(), any.user(), any.workstation(), NOON, change);
    }

    /** All that lies in the folder, as text. */
    private String bytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
