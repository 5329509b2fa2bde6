package dev.linkwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

@Timeout(120)
class SandboxCommandTest {

    private static final String LAST = "erp-application-secret";

    /** The command while it runs. */
    private static final class Running implements AutoCloseable {
        private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
        private final Map<String, String> printed = new HashMap<>();

        Running(String... arguments) throws IOException {
            var reader = new PipedReader();
            var writer = new PrintWriter(new PipedWriter(reader));
            var command = new SandboxCommand();
            new CommandLine(command).setOut(writer).parseArgs(arguments);
            thread.submit(command);
            var lines = new BufferedReader(reader);
            while (!printed.containsKey(LAST)) {
                String[] parts = lines.readLine().split("=", 2);
                printed.putIfAbsent(parts[0], parts[1]);
            }
        }

        String line(String name) {
            return printed.getOrDefault(name, "");
        }

        @Override
        public void close() {
            thread.shutdownNow();
            try {
                assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JsonNode ask(String method, String address, String user, String password, String... more)
            throws Exception {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + basic).header("Accept", "application/json")
                .method(method, more.length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(more[0]));
        if (more.length > 0) {
            request.header("Content-Type", "application/json").header("If-Match", "*");
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return JsonMapper.builder().build().readTree(response.body());
        }
    }

    private static JsonNode erp(Running running, String method, String path, String... body) throws Exception {
        return ask(method, running.line("erp") + "companies(" + running.line("erp-company") + ")/" + path,
                running.line("erp-user"), running.line("erp-access-key"), body);
    }

    private static String stavne(Running running) throws Exception {
        return erp(running, "GET", "customers?$filter=number%20eq%20'C-10877'").path("value").get(0).path("id")
                .asText();
    }

    @Test
    void bothSystemsAnswerWithWhatIsPrintedAndKeepWhatIsWritten(@TempDir Path folder) throws Exception {
        try (var running = new Running("--folder", folder.toString())) {
            assertThat(ask("GET", running.line("crm") + "Contact/1", running.line("crm-user"),
                    running.line("crm-password")).path("Name").asText()).isEqualTo("Stavne Elektro AS");
            erp(running, "PATCH", "customers(" + stavne(running) + ")", "{\"city\":\"Oppdal\"}");
            assertThat(List.of(running.line("erp-online"), running.line("erp-authority"), running.line("erp-client")))
                    .allMatch(line -> !line.isEmpty());
        }
        try (var again = new Running("--folder", folder.toString())) {
            assertThat(erp(again, "GET", "customers(" + stavne(again) + ")").path("city").asText())
                    .isEqualTo("Oppdal");
        }
    }

    @Test
    void theErpCanHaveAMillionCustomers() throws Exception {
        try (var running = new Running("--customers", "1000000")) {
            JsonNode page = erp(running, "GET", "customers?$top=1&$count=true");
            assertThat(page.path("@odata.count").asInt()).isEqualTo(1_000_000);
        }
    }

    @Test
    void anotherNumberOfCustomersIsRefused() {
        var errors = new StringWriter();
        List<Integer> codes = new ArrayList<>();
        for (String number : List.of("2999", "1000001")) {
            codes.add(new CommandLine(new SandboxCommand()).setErr(new PrintWriter(errors)).execute("--customers",
                    number));
        }
        assertThat(codes).containsExactly(2, 2);
        assertThat(errors.toString()).contains("3,000 to 1,000,000");
    }
}
