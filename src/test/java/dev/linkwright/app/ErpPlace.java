package dev.linkwright.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.businesscentral.BusinessCentralKit;
import dev.linkwright.erp.businesscentral.BusinessCentralProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.FieldType;

/**
 * Where an ERP is and who signs in there.
 *
 * @param connector     {@link SyncConnectorProvider#id()}
 * @param configuration with its secrets
 */
record ErpPlace(String connector, Map<String, String> configuration) {
    private static final String SEPARATOR = "\n";

    SyncConnectorProvider provider(HttpClients http) {
        return switch (connector) {
            case "tryton" -> new TrytonProvider(http);
            case "business-central" -> new BusinessCentralProvider(http, BusinessCentralKit.NOBODY);
            default -> throw new IllegalArgumentException(connector);
        };
    }

    /** As the program ships it, without secrets. */
    ErpConnection connection(HttpClients http) {
        SyncConnectorProvider provider = provider(http);
        Set<String> secret = provider.configuration().stream().filter(field -> field.type() == FieldType.PASSWORD)
                .map(ConfigurationField::key).collect(Collectors.toSet());
        Map<String, String> open = new HashMap<>(configuration);
        open.keySet().removeAll(secret);
        return new ProfileFile(List.of(provider)).shipped(List.of(connector)).connections().getFirst()
                .withConfiguration(open);
    }

    ErpPlace at(String address) {
        Map<String, String> moved = new HashMap<>(configuration);
        moved.put("address", address);
        return new ErpPlace(connector, moved);
    }

    /** For another process. */
    String text() {
        return connector + SEPARATOR + configuration.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining(SEPARATOR));
    }

    static ErpPlace of(String text) {
        List<String> lines = text.lines().toList();
        return new ErpPlace(lines.getFirst(), lines.stream().skip(1).map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
    }
}
