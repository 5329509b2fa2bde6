package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;

class FaultsTest extends SandboxTest {

    private CrmSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void open() throws Exception {
        sandbox = start(CrmSandboxOptions.small());
        client = client(sandbox);
    }

    @Test
    void theNthRequestFailsAndNoOther() throws Exception {
        sandbox.faults().at(2, CrmFault.retryAfter(429, 7));
        assertThat(client.get("Contact/1").status()).isEqualTo(200);
        var throttled = client.get("Contact/1");
        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.header("Retry-After")).isEqualTo("7");
        assertThat(client.get("Contact/1").status()).isEqualTo(200);
        for (int status : new int[]{401, 421, 500, 503}) {
            sandbox.faults().at(1, CrmFault.status(status));
            assertThat(client.get("Contact/1").status()).isEqualTo(status);
        }
        sandbox.faults().at(1, Fault.html());
        assertThat(client.get("Contact/1").header("Content-Type")).startsWith("text/html");
    }

    @Test
    void aConnectionIsCutBeforeOrAfterTheChangeWasMade() {
        sandbox.faults().at(1, RecordedRequest::writes, new Fault.CutsBeforeCommit());
        assertThatThrownBy(() -> client.send("PATCH", "Contact/1", "{\"Department\":\"One\"}"))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.company(1).path("Department").asText()).isNotEqualTo("One");
        sandbox.faults().at(1, RecordedRequest::writes, new Fault.CutsAfterCommit());
        assertThatThrownBy(() -> client.send("PATCH", "Contact/1", "{\"Department\":\"Two\"}"))
                .isInstanceOf(IOException.class);
        assertThat(sandbox.company(1).path("Department").asText()).isEqualTo("Two");
        assertThat(sandbox.requests().stream().filter(RecordedRequest::writes)).hasSize(2)
                .allMatch(request -> request.status() == 0);
    }

    @Test
    void anAnswerMayLieAboutWhatWasDone() throws Exception {
        sandbox.faults().at(1, new Fault.AnswersAfterCommit(500, Map.of(), "oops"));
        assertThat(client.send("PATCH", "Contact/1", "{\"Department\":\"Two\"}").status()).isEqualTo(500);
        assertThat(sandbox.company(1).path("Department").asText()).isEqualTo("Two");
    }

    @Test
    void aStrangerStepsInBetweenReadingAndWriting() throws Exception {
        String modified = client.get("Contact/1").header("Last-Modified");
        sandbox.faults().before(1, request -> request.method().equals("PATCH"),
                request -> sandbox.edit(1, Map.of("Department", "Stranger")));
        var reply = client.send("PATCH", "Contact/1", "{\"Department\":\"Ours\"}", "If-Unmodified-Since", modified);
        assertThat(reply.status()).isEqualTo(412);
        sandbox.faults().beforeAnswer(1, request -> true, request -> sandbox.edit(1, Map.of("Department", "After")));
        assertThat(client.get("Contact/1").json().path("Department").asText()).isEqualTo("Stranger");
        assertThat(sandbox.company(1).path("Department").asText()).isEqualTo("After");
    }
}
