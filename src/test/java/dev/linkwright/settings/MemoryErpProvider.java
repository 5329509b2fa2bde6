package dev.linkwright.settings;

import java.util.List;
import java.util.Map;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.testing.FakeErp;

/** A kind of ERP that has every type of configuration field, and lets in whoever knows the password. */
public record MemoryErpProvider(FakeErp erp) implements SyncConnectorProvider {
    public static final String PASSWORD = "sesame-7";

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public String name() {
        return "Memory ERP";
    }

    @Override
    public List<ConfigurationField> configuration() {
        return List.of(new ConfigurationField("address", "Address", FieldType.TEXT, true, ""),
                new ConfigurationField("rows", "Rows per page", FieldType.NUMBER, false, "100"),
                new ConfigurationField("archived", "Show archived", FieldType.YES_NO, false, ""),
                ConfigurationField.choice("signIn", "Sign-in",
                        List.of(new ListItem("key", "Access key"), new ListItem("person", "A person signs in"))),
                new ConfigurationField("password", "Password", FieldType.PASSWORD, true, ""));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> configuration) {
        if (configuration.getOrDefault("address", "").isEmpty()) {
            throw new IllegalArgumentException("Address is missing");
        }
        if (!PASSWORD.equals(configuration.get("password"))) {
            throw new ProblemException(new Problem.Unauthorised(connectionName, "The password is wrong"));
        }
        return erp;
    }
}
