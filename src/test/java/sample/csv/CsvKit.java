package sample.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.contract.ContractKit;
import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.erp.contract.Opening;
import dev.linkwright.model.ActorType;

/** A file with some hundred customers. */
final class CsvKit implements ContractKit {
    private final SyncConnectorProvider provider;
    private final CsvFileServer server;
    private final Path folder;

    CsvKit(SyncConnectorProvider provider, Path folder) {
        this.provider = provider;
        this.folder = folder;
        this.server = new CsvFileServer(folder.resolve("customers.csv"));
        server.fill(250);
    }

    @Override
    public String name() {
        return "CSV file (sample)";
    }

    @Override
    public SyncConnector open(Opening opening) {
        return opened(server.file(), opening.user() == Opening.User.READER);
    }

    @Override
    public SyncConnector blindTo(ActorType type, String field) {
        Path other = folder.resolve("without-" + field + ".csv");
        Map<String, Map<String, String>> lines = new LinkedHashMap<>(server.lines());
        lines.replaceAll((_, line) -> {
            Map<String, String> fewer = new LinkedHashMap<>(line);
            fewer.remove(field);
            return fewer;
        });
        CsvFileServer.write(other, lines);
        return opened(other, false);
    }

    @Override
    public SyncConnector elsewhere() {
        return opened(folder.resolve("elsewhere.csv"), false);
    }

    @Override
    public ErpServer server() {
        return server;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(server.file());
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }

    private SyncConnector opened(Path file, boolean readOnly) {
        return provider.open("Customers", Map.of("file", file.toString(), "readOnly", Boolean.toString(readOnly)));
    }
}
