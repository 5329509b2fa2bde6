package dev.linkwright.link.sqlite;

import static dev.linkwright.link.sqlite.Samples.NOON;
import static dev.linkwright.link.sqlite.Samples.OTHER;
import static dev.linkwright.link.sqlite.Samples.TRYTON;
import static dev.linkwright.link.sqlite.Samples.company;
import static dev.linkwright.link.sqlite.Samples.customer;
import static dev.linkwright.link.sqlite.Samples.link;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.LinkState;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standing;
import dev.linkwright.link.StandingFilter;
import dev.linkwright.link.Standings;
import dev.linkwright.link.Standings.Line;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.SyncMarks.Place;
import dev.linkwright.link.SyncMarks.Seen;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;
import dev.linkwright.testing.Conflicts;

/** What whoever keeps standings and marks has to hold to. */
abstract class StandingsContract {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final Seen SEEN = new Seen(Optional.of("2026-11-22T12:00:00"), Optional.of(Version.of("etag", "7")));

    abstract LinkStore links();

    abstract Standings standings();

    abstract SyncMarks marks();

    @Test
    void whatWasNeverLookedAtCountsAsInSync() {
        Link link = saved(17, "Bø");
        assertThat(standings().of(link.id())).isEmpty();
        assertThat(standings().counts()).isEqualTo(counts(1, 0, 0, 0));
        assertThat(standings().lines(Health.IN_SYNC, 0, 9)).containsExactly(new Line(link, Optional.empty()));
    }

    @Test
    void everyLinkStandsUnderExactlyOneHeading() {
        Standing conflict = Conflicts.at(saved(17, "Bø").id(), 2, NOON);
        Standing archived = new Standing(saved(18, "Ås").id(), Cause.ACTOR_ARCHIVED, 0, Optional.of(Samples.SENTENCE),
                NOON, 0, Optional.empty());
        Standing failing = failing(saved(19, "Vik"), 3, NOON);
        Standing agreed = Standing.inSync(saved(20, "Ski").id(), NOON);
        saved(21, "Never looked at");

        standings().save(List.of(conflict, archived, failing, agreed));

        assertThat(standings().counts()).isEqualTo(counts(2, 1, 1, 1));
        for (Standing standing : List.of(conflict, archived, failing, agreed)) {
            assertThat(standings().of(standing.link())).contains(standing);
        }
        assertThat(standings().lines(Health.LEFT_OUT, 0, 9)).extracting(Line::standing)
                .containsExactly(Optional.of(archived));
    }

    @Test
    void aHeadingIsReadInPagesInTheOrderOfTheNames() {
        for (String name : List.of("delta", "Alpha", "charlie", "Bravo")) {
            saved(links().all(TRYTON).size() + 1, name);
        }
        assertThat(standings().lines(Health.IN_SYNC, 1, 2)).extracting(line -> line.link().entityTitle())
                .containsExactly("Bravo", "charlie");
        assertThat(standings().lines(Health.IN_SYNC, 3, 2)).extracting(line -> line.link().entityTitle())
                .containsExactly("delta");
    }

    @Test
    void aFilterNarrowsLinesAndCountsAlike() {
        Link oslo = saved(17, "Ålesund Fisk");
        saved(18, "Bergen Fisk");
        Link other = link(LinkId.random(), OTHER, company(17), customer("9"));
        links().save(other);
        standings().save(List.of(failing(oslo, 1, NOON)));

        StandingFilter byName = new StandingFilter(Optional.empty(), Optional.empty(), " åLESund ");
        assertThat(standings().counts(byName)).isEqualTo(counts(0, 0, 0, 1));
        assertThat(standings().lines(Health.FAILING, byName, 0, 9)).extracting(Line::link).containsExactly(oslo);
        StandingFilter byConnection = new StandingFilter(Optional.of(OTHER), Optional.of(EntityType.COMPANY), "");
        assertThat(standings().lines(Health.IN_SYNC, byConnection, 0, 9)).extracting(Line::link)
                .containsExactly(other);
        StandingFilter byKind = new StandingFilter(Optional.empty(), Optional.of(EntityType.PROJECT), "");
        assertThat(standings().counts(byKind)).isEqualTo(counts(0, 0, 0, 0));
        StandingFilter byNumber = new StandingFilter(Optional.empty(), Optional.empty(),
                Objects.requireNonNullElse(oslo.actorNumber(), oslo.actor().key()));
        assertThat(standings().lines(Health.FAILING, byNumber, 0, 9)).extracting(Line::link).containsExactly(oslo);
    }

    @Test
    void sinceWhenItStandsSoStaysWhileTheCauseDoes() {
        Link link = saved(17, "Bø");
        standings().save(List.of(failing(link, 1, NOON)));
        standings().save(List.of(failing(link, 2, LATER)));
        assertThat(standings().of(link.id())).contains(failing(link, 2, NOON));
        standings().save(List.of(Standing.inSync(link.id(), LATER)));
        assertThat(standings().of(link.id())).contains(Standing.inSync(link.id(), LATER));
    }

    @Test
    void conflictsAndStandingAreOneTruth() {
        Link link = saved(17, "Bø");
        standings().save(List.of(Conflicts.at(link.id(), 2)));
        assertThat(standings().of(link.id())).hasValueSatisfying(standing -> {
            assertThat(standing.cause()).isEqualTo(Cause.CONFLICT);
            assertThat(standing.conflicts()).isEqualTo(2);
        });
        assertThat(state(link)).isEqualTo(LinkState.CONFLICT);

        standings().save(List.of(Standing.inSync(link.id(), NOON)));
        assertThat(links().conflicts(link.id())).isZero();
        assertThat(state(link)).isEqualTo(LinkState.CONNECTED);

        standings().save(List.of(new Standing(link.id(), Cause.BRAKE, 4, Optional.of(Samples.SENTENCE), NOON, 0,
                Optional.empty())));
        assertThat(links().conflicts(link.id())).isEqualTo(4);
        assertThat(links().entities(EntityType.COMPANY, LinkState.CONFLICT, 0, 9)).containsExactly(link.entity());

        standings().save(List.of(Standing.inSync(link.id(), NOON)));
        assertThat(standings().counts()).isEqualTo(counts(1, 0, 0, 0));
        assertThat(links().entities(EntityType.COMPANY, LinkState.CONNECTED, 0, 9)).containsExactly(link.entity());
    }

    @Test
    void aStandingGoesWithItsLinkAndAnotherLinkBeginsAnew() {
        Link first = saved(17, "Bø");
        standings().save(List.of(Conflicts.at(first.id(), 2, NOON)));
        links().remove(first.id());
        Link second = saved(17, "Bø");
        standings().save(List.of(Conflicts.at(first.id(), 2, NOON)));
        assertThat(standings().of(first.id())).isEmpty();
        assertThat(standings().of(second.id())).isEmpty();
        assertThat(standings().counts()).isEqualTo(counts(1, 0, 0, 0));
    }

    @Test
    void allThatAreFailingAreKnownByConnection() {
        Standing here = failing(saved(17, "Bø"), 1, NOON);
        Link there = link(LinkId.random(), OTHER, company(17), customer("9"));
        links().save(there);
        standings().save(List.of(here, failing(there, 1, NOON), Conflicts.at(saved(18, "Ås").id(), 1, NOON)));
        assertThat(standings().failing(TRYTON)).containsExactly(here);
        assertThat(standings().failing(new ConnectionId("00000000000000000000000000000000"))).isEmpty();
    }

    @Test
    void whoeverWatchesLinksLearnsHowTheyStand() {
        Link link = saved(17, "Bø");
        AtomicInteger changes = new AtomicInteger();
        links().whenChanged(changes::incrementAndGet);
        standings().save(List.of(Standing.inSync(link.id(), NOON)));
        assertThat(changes).hasValue(1);
    }

    @Test
    void pointsAndWhatWasSeenAreRememberedByPlace() {
        Link link = saved(17, "Bø");
        Link half = saved(18, "Ås");
        Seen onlyCrm = new Seen(Optional.of("stamp"), Optional.empty());
        Place customers = new Place(Side.ERP, "customer");
        marks().save(TRYTON, Map.of(customers, "100", new Place(Side.CRM, "company"), "200"),
                Map.of(link.id(), SEEN, half.id(), onlyCrm));
        marks().save(OTHER, Map.of(customers, "7"), Map.of());
        marks().save(TRYTON, Map.of(customers, "101"), Map.of());

        assertThat(marks().point(TRYTON, Side.ERP, "customer")).contains("101");
        assertThat(marks().point(TRYTON, Side.CRM, "company")).contains("200");
        assertThat(marks().point(TRYTON, Side.CRM, "customer")).isEmpty();
        assertThat(marks().seen(List.of(link.id(), half.id(), LinkId.random())))
                .isEqualTo(Map.of(link.id(), SEEN, half.id(), onlyCrm));

        marks().save(TRYTON, Map.of(), Map.of(link.id(), onlyCrm));
        assertThat(marks().seen(List.of(link.id()))).isEqualTo(Map.of(link.id(), onlyCrm));

        marks().forget(TRYTON);
        assertThat(marks().point(TRYTON, Side.ERP, "customer")).isEmpty();
        assertThat(marks().seen(List.of(link.id(), half.id()))).isEmpty();
        assertThat(marks().point(OTHER, Side.ERP, "customer")).contains("7");
    }

    @Test
    void whatWasSeenGoesWithItsLink() {
        Link link = saved(17, "Bø");
        marks().save(TRYTON, Map.of(), Map.of(link.id(), SEEN, LinkId.random(), SEEN));
        links().remove(link.id());
        links().save(link);
        assertThat(marks().seen(List.of(link.id()))).isEmpty();
    }

    private Link saved(long company, String name) {
        Link link = Samples.titled(company, name);
        links().save(link);
        return link;
    }

    private LinkState state(Link link) {
        return links().states(List.of(link.entity())).get(link.entity());
    }

    private static Standing failing(Link link, int tries, Instant since) {
        return new Standing(link.id(), Cause.PROBLEM, 0, Optional.of(Samples.SENTENCE), since, tries,
                Optional.of(LATER.plusSeconds(tries)));
    }

    private static Map<Health, Integer> counts(int inSync, int waiting, int leftOut, int failing) {
        return Map.of(Health.IN_SYNC, inSync, Health.WAITING, waiting, Health.LEFT_OUT, leftOut, Health.FAILING,
                failing);
    }
}
