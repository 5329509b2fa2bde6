package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.testing.Conflicts;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.testing.Samples;

class CrmFinderTest {
    private final FakeCrm crm = new FakeCrm(Samples.crmFields());
    private final MemoryLinks links = new MemoryLinks();
    private final Finder finder = new CrmFinder(crm, links, new LinkTitles(links, crm));

    @BeforeEach
    void fillTheCrm() {
        for (int number = 1; number <= 120; number++) {
            crm.put(CrmEntity.company(number), Map.of("name", "Company %03d AS".formatted(number)));
        }
    }

    @Test
    void aPageOfTheServerIsMarkedFromTheStore() {
        link(2, "Company 002 AS");
        links.standings().save(List.of(Conflicts.at(link(3, "Company 003 AS"), 2)));
        Finder.FinderPage page = find("", FinderFilter.ALL, Optional.empty());
        assertThat(page.rows()).hasSize(50);
        assertThat(page.next()).isPresent();
        assertThat(marker(page, 1)).isEqualTo(FinderRow.Marker.NOT_CONNECTED);
        assertThat(marker(page, 2)).isEqualTo(FinderRow.Marker.CONNECTED);
        assertThat(marker(page, 3)).isEqualTo(FinderRow.Marker.CONFLICT);
    }

    @Test
    void whatARecordIsCalledNowIsRememberedForTheListOfConnectedOnes() {
        link(2, "Company 002 AS");
        crm.edit(CrmEntity.company(2), "name", "Renamed AS");
        assertThat(finder.rows(EntityType.COMPANY, List.of(CrmEntity.company(2), CrmEntity.company(999))))
                .extracting(FinderRow::title, FinderRow::marker)
                .containsExactly(tuple("Renamed AS", FinderRow.Marker.CONNECTED));
        assertThat(all("", FinderFilter.CONNECTED)).extracting(FinderRow::title).containsExactly("Renamed AS");
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        assertThat(all("", FinderFilter.ALL)).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void notConnectedIsTheServersPagesWithoutTheLinks() {
        for (int number = 1; number <= 60; number++) {
            link(number, "");
        }
        assertThat(all("", FinderFilter.NOT_CONNECTED)).hasSize(60)
                .allMatch(row -> row.marker() == FinderRow.Marker.NOT_CONNECTED).doesNotHaveDuplicates();
    }

    @Test
    void connectedComesFromTheStoreAloneInPages() {
        for (int number = 1; number <= 70; number++) {
            link(number, "Company %03d AS".formatted(number));
        }
        assertThat(all("", FinderFilter.CONNECTED)).hasSize(70).doesNotHaveDuplicates();
        assertThat(crm.calls().log()).isEmpty();
    }

    @Test
    void connectedIsFilteredByTheStartOfWords() {
        link(7, "Nordmøre Bygg AS");
        link(8, "Byggern AS");
        link(9, "Ombygging AS");
        assertThat(all("bygg", FinderFilter.CONNECTED)).extracting(FinderRow::title)
                .containsExactly("Byggern AS", "Nordmøre Bygg AS");
    }

    @Test
    void amongTheConnectedNamesThatBeginWithWhatWasTypedComeFirst() {
        link(7, "Nordmøre Bygg AS");
        link(8, "Byggern AS");
        link(9, "Østre Bygg AS");
        link(10, "Bygg og Anlegg AS");
        assertThat(all("bygg", FinderFilter.CONNECTED)).extracting(FinderRow::title)
                .containsExactly("Byggern AS", "Bygg og Anlegg AS", "Nordmøre Bygg AS", "Østre Bygg AS");
    }

    @Test
    void aNameThatTheStoreDoesNotKnowIsAskedOfTheCrm() {
        link(5, "");
        assertThat(all("", FinderFilter.CONNECTED)).extracting(FinderRow::title).containsExactly("Company 005 AS");
        int asked = crm.calls().log().size();
        assertThat(all("comp", FinderFilter.CONNECTED)).hasSize(1);
        assertThat(crm.calls().log()).hasSize(asked);
    }

    @Test
    void connectedAndConflictAreOfTheKindThatIsAskedFor() {
        link(7, "Nordmøre Bygg AS");
        CrmEntity silje = new CrmEntity(EntityType.CONTACT, 7);
        LinkId torn = link(silje, "Silje Hovland");
        CrmEntity cable = new CrmEntity(EntityType.PROJECT, 7);
        link(cable, "Fjord cable");
        links.standings().save(List.of(Conflicts.at(torn, 1)));
        assertThat(finder.find(EntityType.PROJECT, "", FinderFilter.CONNECTED, Optional.empty()).rows())
                .extracting(FinderRow::entity).containsExactly(cable);
        assertThat(finder.find(EntityType.CONTACT, "", FinderFilter.CONFLICT, Optional.empty()).rows())
                .extracting(FinderRow::entity).containsExactly(silje);
        assertThat(finder.find(EntityType.CONTACT, "", FinderFilter.CONNECTED, Optional.empty()).rows()).isEmpty();
        assertThat(finder.markers(List.of(silje, cable, CrmEntity.company(7), CrmEntity.company(8)))).isEqualTo(
                Map.of(silje, FinderRow.Marker.CONFLICT, cable, FinderRow.Marker.CONNECTED, CrmEntity.company(7),
                        FinderRow.Marker.CONNECTED, CrmEntity.company(8), FinderRow.Marker.NOT_CONNECTED));
    }

    @Test
    void aLinkedRecordThatTheCrmNoLongerHasIsStillListed() {
        link(5000, "");
        assertThat(all("", FinderFilter.CONNECTED)).extracting(FinderRow::title).containsExactly("#5000");
    }

    private LinkId link(long company, String title) {
        return link(CrmEntity.company(company), title);
    }

    private LinkId link(CrmEntity entity, String title) {
        LinkId id = LinkId.random();
        links.save(new Link(id, Samples.CONNECTION, entity, title,
                new ErpActor(ActorType.CUSTOMER, "k" + entity), null, Bindings.NONE, Bindings.NONE, null, "", null,
                ""));
        return id;
    }

    private Finder.FinderPage find(String text, FinderFilter filter, Optional<String> page) {
        return finder.find(EntityType.COMPANY, text, filter, page);
    }

    private List<FinderRow> all(String text, FinderFilter filter) {
        List<FinderRow> rows = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Finder.FinderPage page = find(text, filter, next);
            rows.addAll(page.rows());
            next = page.next();
        } while (next.isPresent());
        return rows;
    }

    private static FinderRow.Marker marker(Finder.FinderPage page, long company) {
        return page.rows().stream().filter(row -> row.entity().id() == company).findFirst().orElseThrow().marker();
    }
}
