package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.linkwright.sandbox.erp.Principal.Right;
import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;

/** Who gets in, how many at once, and what goes wrong on order. */
class AccessTest extends ErpSandboxTest {

    @Test
    void nobodyGetsInWithoutBeingKnown() throws Exception {
        ErpSandbox sandbox = start(small());
        for (String authorization : List.of("", "Basic eDp5", "Basic %%", "Bearer x", "Digest x")) {
            var reply = client(sandbox, authorization).get("customers");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.code()).isEqualTo("Authentication_InvalidCredentials");
            assertThat(reply.header("WWW-Authenticate")).contains("Bearer");
        }
        assertThat(client(sandbox, "bAsIc " + ErpUser.GUEST.basic()).get("customers?$top=1").status()).isEqualTo(200);
        assertThat(sandbox.requests().toString()).doesNotContain(ErpUser.GUEST.basic())
                .doesNotContain(ErpUser.GUEST.accessKey());
    }

    @Test
    void rightsAreByEntitySet() throws Exception {
        var clerk = new ErpUser(ErpUser.GUEST.principal().with("customers", Right.READ, Right.MODIFY)
                .with("vendors"), "made-up-key");
        ErpSandbox sandbox = start(small().withUsers(clerk));
        ErpClient client = client(sandbox, clerk);
        String path = "customers(" + sandbox.idOf("customers", "C0000001") + ")";
        assertThat(client.send("PATCH", path, "{\"city\":\"x\"}", "If-Match", "*").status()).isEqualTo(200);
        assertThat(client.send("DELETE", path, "", "If-Match", "*").message()).contains("Customer Delete");
        assertThat(client.send("POST", "customers", "{\"displayName\":\"x\"}").status()).isEqualTo(403);
        assertThat(client.get("vendors").message()).contains("(TableData 23 Vendor Read: Base Application)");
        assertThat(client.get("projects").status()).isEqualTo(200);
        assertThat(client.send("POST", "projects", "{\"displayName\":\"x\"}").status()).isEqualTo(403);
    }

    @Test
    void tooManyRequestsInAMinuteAreTurnedAway() throws Exception {
        var now = new AtomicReference<>(Instant.parse("2026-11-12T09:30:00Z"));
        InstantSource source = now::get;
        ErpSandbox sandbox = start(small().withLimits(new ErpLimits(3, 0, 0))
                .withClock(source.withZone(ZoneOffset.UTC)));
        ErpClient client = client(sandbox);
        for (int nth = 0; nth < 3; nth++) {
            assertThat(client.get("customers?$top=1").status()).isEqualTo(200);
            now.updateAndGet(instant -> instant.plusSeconds(10));
        }
        assertThat(client.get("customers?$top=1").status()).isEqualTo(429);
        now.updateAndGet(instant -> instant.plusSeconds(31));
        assertThat(client.get("customers?$top=1").status()).isEqualTo(200);
        assertThat(client.get("customers?$top=1").status()).isEqualTo(429);
    }

    @Test
    void someAreWorkedOnSomeWaitAndTheRestAreTurnedAway() throws Exception {
        ErpSandbox sandbox = start(small().withLimits(new ErpLimits(0, 2, 1)));
        ErpClient client = client(sandbox);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Hold hold = sandbox.hold(request -> request.method().equals("GET"))) {
            var answers = new ArrayList<Future<Integer>>();
            for (int nth = 0; nth < 2; nth++) {
                answers.add(threads.submit(() -> client.get("customers?$top=1").status()));
            }
            assertThat(hold.awaits(2, 20)).isTrue();
            for (int nth = 0; nth < 2; nth++) {
                answers.add(threads.submit(() -> client.get("vendors?$top=1").status()));
            }
            while (answers.stream().noneMatch(Future::isDone)) {
                Thread.onSpinWait();
            }
            assertThat(hold.waiting()).isEqualTo(2);
            hold.release();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(20, TimeUnit.SECONDS));
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 429);
        }
    }

    @Test
    void whatIsPlannedGoesWrong() throws Exception {
        ErpSandbox sandbox = start(small());
        ErpClient client = client(sandbox);
        sandbox.faults().at(1, ErpFault.throttled());
        assertThat(client.get("customers").status()).isEqualTo(429);
        for (int status : new int[]{408, 504}) {
            sandbox.faults().at(1, ErpFault.timeout(status));
            assertThat(client.get("customers").status()).isEqualTo(status);
        }
        sandbox.faults().at(1, ErpFault.retryAfter(503, 7));
        assertThat(client.get("customers").header("Retry-After")).isEqualTo("7");
        String id = sandbox.idOf("customers", "C0000001");
        sandbox.faults().at(1, RecordedRequest::writes, ErpFault.timeoutAfterCommit(504));
        var late = client.send("PATCH", "customers(" + id + ")", "{\"city\":\"Late\"}", "If-Match", "*");
        assertThat(late.status()).isEqualTo(504);
        assertThat(client.get("customers(" + id + ")").json().path("city").asText()).isEqualTo("Late");
        sandbox.faults().at(1, new Fault.CutsAfterCommit());
        assertThatThrownBy(() -> client.send("POST", "customers", "{\"displayName\":\"Cut\"}"))
                .isInstanceOf(IOException.class);
        assertThat(client.filter("customers", "displayName eq 'Cut'").values("id")).hasSize(1);
        assertThat(sandbox.requests().stream().filter(RecordedRequest::writes)).hasSize(2);
        sandbox.forgetRequests();
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void aStrangerStepsInBetweenReadingAndWriting() throws Exception {
        ErpSandbox sandbox = start(small().withClock(Clock.systemUTC()));
        ErpClient client = client(sandbox);
        String id = sandbox.idOf("customers", "C0000001");
        String seen = client.get("customers(" + id + ")").json().path("@odata.etag").asText();
        sandbox.faults().before(1, RecordedRequest::writes,
                request -> sandbox.edit("customers", id, Map.of("city", "Stranger's")));
        assertThat(client.send("PATCH", "customers(" + id + ")", "{\"city\":\"Ours\"}", "If-Match", seen).status())
                .isEqualTo(409);
    }

    @Test
    void theUsualWorldIsServed() throws Exception {
        ErpSandbox sandbox = start(ErpSandboxOptions.of(BusinessCentralSeed.usual()));
        ErpClient client = client(sandbox);
        assertThat(client.get("customers/$count").text()).isEqualTo("3000");
        assertThat(client.get("vendors/$count").text()).isEqualTo("800");
        assertThat(client.get("contacts/$count").text()).isEqualTo("6000");
        assertThat(client.get("projects/$count").text()).isEqualTo("300");
        assertThat(client.all("customers", "id", "Prefer", "odata.maxpagesize=700")).doesNotHaveDuplicates()
                .hasSize(3_000);
        assertThat(client.all("contacts", "number")).hasSize(6_000).doesNotHaveDuplicates();
        String company = client.filter("contacts", "type eq 'Company'").json().path("value").path(0)
                .path("number").asText();
        assertThat(client.filter("contacts", "companyNumber eq '" + company + "'").values("number"))
                .contains(company);
        assertThat(client.send("POST", "customers", "{\"displayName\":\"Next\"}").json().path("number").asText())
                .matches("C-\\d+");
    }
}
