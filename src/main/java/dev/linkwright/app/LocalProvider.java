package dev.linkwright.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Route;
import dev.linkwright.ui.common.Texts;

/**
 * A kind of ERP whose labels people read in their language, where there is a text of that name: those of the connectors
 * that come with the program. Connectors of others, and what a server calls its own fields, keep their labels.
 */
record LocalProvider(SyncConnectorProvider provider, Texts texts) implements SyncConnectorProvider {

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public List<ConfigurationField> configuration() {
        return provider.configuration().stream().map(this::local).toList();
    }

    private ConfigurationField local(ConfigurationField field) {
        String key = "configuration." + field.key();
        return new ConfigurationField(field.key(), text(key, field.label()), field.type(), field.mandatory(),
                field.defaultValue(), field.items().stream()
                        .map(item -> new ListItem(item.key(), text(key + "." + item.key(), item.label()))).toList());
    }

    private FieldDefinition local(FieldDefinition field) {
        return field.labelled(text("field." + field.key(), field.label()));
    }

    private String text(String key, String otherwise) {
        return texts.textOr(id() + "." + key, otherwise);
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> values) {
        return local(provider.open(connectionName, values));
    }

    @Override
    public SyncConnector open(String connectionName, Map<String, String> values, Route route) {
        return local(provider.open(connectionName, values, route));
    }

    private SyncConnector local(SyncConnector opened) {
        return (SyncConnector) Proxy.newProxyInstance(SyncConnector.class.getClassLoader(),
                new Class<?>[]{SyncConnector.class}, (_, method, arguments) -> {
                    Object answer = call(opened, method, arguments);
                    return method.getName().equals("fields") && answer instanceof List<?> fields
                            ? fields.stream().map(FieldDefinition.class::cast).map(this::local).toList()
                            : answer;
                });
    }

    private static @Nullable Object call(SyncConnector opened, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(opened, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
