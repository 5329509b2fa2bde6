package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.sandbox.erp.MadeRows.Kind;

/** A million customers that nobody holds in memory. The limits are wide; the times printed are what to look at. */
class MillionTest extends ErpSandboxTest {

    private static final int MILLION = 1_000_000;
    private static final Duration QUICK = Duration.ofSeconds(20);
    private static final Duration PATIENT = Duration.ofSeconds(60);

    private ErpClient client;

    @BeforeEach
    void open() throws Exception {
        client = client(start(ErpSandboxOptions.of(MadeRows.tables(MILLION))));
        client.get("customers?$top=50");
    }

    private ErpClient.Reply timed(Duration limit, String path) throws Exception {
        Instant begin = Instant.now();
        var reply = client.get(path, "Prefer", "odata.maxpagesize=50");
        Duration taken = Duration.between(begin, Instant.now());
        System.out.printf("a million customers: %6d ms  %s%n", taken.toMillis(),
                path.replaceAll(".*/customers", "customers"));
        assertThat(taken).isLessThan(limit);
        return reply;
    }

    @Test
    void pagesComeAtOnceWhereverTheyLie() throws Exception {
        var first = timed(QUICK, "customers");
        assertThat(timed(QUICK, first.next()).values("number")).first()
                .isEqualTo(MadeRows.number(Kind.CUSTOMER, 50));
        String middle = client.filter("customers", "number eq 'C0500000'").json().path("value").path(0).path("id")
                .asText();
        var page = timed(QUICK, first.next().replaceAll("skiptoken=.*", "skiptoken=" + middle));
        assertThat(page.values("number")).hasSize(50).first().isEqualTo("C0500001");
        assertThat(timed(QUICK, "customers?$skip=500000").values("number")).first().isEqualTo("C0500001");
        assertThat(timed(QUICK, "customers?$count=true").json().path("@odata.count").asInt()).isEqualTo(MILLION);
        assertThat(timed(QUICK, "customers?$filter=" + ErpClient.encoded("number eq 'C0999999'")).values("number"))
                .hasSize(1);
    }

    @Test
    void aSearchStopsWhenItsPageIsFull() throws Exception {
        String search = "customers?$schemaversion=2.1&$filter=" + ErpClient.encoded("contains(tolower(displayName),");
        assertThat(timed(QUICK, search + "'fjord')").values("number")).hasSize(50);
        assertThat(timed(PATIENT, search + "'%20999999')").values("number")).hasSize(1);
        assertThat(timed(PATIENT, "customers/$count?$filter=" + ErpClient.encoded("startswith(displayName,'Fj')"))
                .text()).isEqualTo("333333");
        var sorted = timed(PATIENT, "customers?$orderby=displayName");
        assertThat(sorted.values("displayName")).isSorted().hasSize(50);
        timed(QUICK, sorted.next());
    }

    @Test
    void theMadeUpWorldIsQuickToo() throws Exception {
        client = client(start(ErpSandboxOptions.of(BusinessCentralSeed.customers(MILLION))));
        String next = client.get("customers?$skip=500000", "Prefer", "odata.maxpagesize=50").next();
        var taken = new ArrayList<Long>();
        for (int page = 0; page < 41; page++) {
            Instant begin = Instant.now();
            next = client.get(next, "Prefer", "odata.maxpagesize=50").next();
            taken.add(Duration.between(begin, Instant.now()).toMillis());
        }
        taken.sort(Long::compare);
        System.out.printf("a million customers: %6d ms  the median of pages of 50 behind row 500,000%n",
                taken.get(20));
        assertThat(taken.get(20)).isLessThan(QUICK.toMillis());
        assertThat(timed(QUICK, "customers?$skip=500000").values("id")).hasSize(50);
        String search = "customers?$schemaversion=2.1&$filter=" + ErpClient.encoded("contains(tolower(displayName),");
        assertThat(timed(QUICK, search + "'as')").values("number")).hasSize(50);
        timed(PATIENT, search + "'nobody%20is%20called%20this')");
        timed(PATIENT, search + "'nobody%20is%20called%20this')");
        timed(PATIENT, "customers?$filter=lastModifiedDateTime%20gt%202026-10-30T00:00:00Z");
    }
}
