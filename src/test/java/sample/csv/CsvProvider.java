package sample.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.FieldType;

/** The ERP is a CSV file. Named in META-INF/services, where the program finds it. */
public final class CsvProvider implements SyncConnectorProvider {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String name() {
        return "CSV file";
    }

    @Override
    public List<ConfigurationField> configuration() {
        return List.of(new ConfigurationField("file", "File", FieldType.TEXT, true, ""),
                new ConfigurationField("readOnly", "Never write it", FieldType.YES_NO, false, "false"));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration) {
        String file = Optional.ofNullable(configuration.get("file"))
                .orElseThrow(() -> new IllegalArgumentException("File is missing"));
        return new CsvConnector(new CsvFile(connectionName, Path.of(file).toAbsolutePath()),
                Boolean.parseBoolean(configuration.get("readOnly")));
    }
}
