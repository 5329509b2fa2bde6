package dev.linkwright.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.testing.Samples;

class CrmFinderTest {
    private final FakeCrm crm = new FakeCrm(Samples.crmFields());
    private final MemoryLinks links = new MemoryLinks();
    private final Finder finder = new CrmFinder(crm, links,
            new LinkTitles(links, new OneConnection(Samples.connection()), crm));

    @BeforeEach
    void fillTheCrm() {
        for (int number = 1; number <= 120; number++) {
            crm.put(CrmEntity.company(number), Map.of("name", "Company %03d AS".formatted(number)));
        }
    }

    @Test
    void aPageOfTheServerIsMarkedFromTheStore() {
        link(2, "Company 002 AS");
        links.setConflicts(link(3, "Company 003 AS"), 2);
        Finder.FinderPage page = find("", FinderFilter.ALL, Optional.empty());
        assertThat(page.rows()).hasSize(50);
        assertThat(page.next()).isPresent();
        assertThat(marker(page, 1)).isEqualTo(FinderRow.Marker.NOT_CONNECTED);
        assertThat(marker(page, 2)).isEqualTo(FinderRow.Marker.CONNECTED);
        assertThat(marker(page, 3)).isEqualTo(FinderRow.Marker.CONFLICT);
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
                .containsExactly("Nordmøre Bygg AS", "Byggern AS");
    }

    @Test
    void aNameThatTheStoreDoesNotKnowIsAskedOfTheCrm() {
        link(5, "");
        assertThat(all("", FinderFilter.CONNECTED)).extracting(FinderRow::title).containsExactly("Company 005 AS");
    }

    @Test
    void aLinkedRecordThatTheCrmNoLongerHasIsStillListed() {
        link(5000, "");
        assertThat(all("", FinderFilter.CONNECTED)).extracting(FinderRow::title).containsExactly("#5000");
    }

    private LinkId link(long company, String title) {
        LinkId id = LinkId.random();
        links.save(new Link(id, Samples.CONNECTION, CrmEntity.company(company), title,
                new ErpActor(ActorType.CUSTOMER, "k" + company), null, Bindings.NONE, Bindings.NONE, null, "", null,
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

    private record OneConnection(ErpConnection connection) implements ConnectionStore {
        @Override
        public List<ErpConnection> connections() {
            return List.of(connection);
        }

        @Override
        public void replaceAll(List<ErpConnection> connections) {
            throw new UnsupportedOperationException("This test changes no connections");
        }

        @Override
        public Optional<Fingerprint> fingerprint(ConnectionId id) {
            return Optional.empty();
        }

        @Override
        public void saveFingerprint(ConnectionId id, Fingerprint fingerprint) {
            throw new UnsupportedOperationException("This test changes no connections");
        }
    }
}
