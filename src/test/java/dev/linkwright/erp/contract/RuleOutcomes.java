package dev.linkwright.erp.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

import dev.linkwright.erp.contract.ContractTable.Row;

/** Writes down what came of each rule. */
final class RuleOutcomes implements BeforeEachCallback, TestWatcher, AfterAllCallback {
    private final List<Row> rows = new ArrayList<>();
    private final Set<String> gaps = new LinkedHashSet<>();
    private String connector = "";

    void of(String name) {
        connector = name;
    }

    void gap(String words) {
        gaps.add(words);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        gaps.clear();
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        add(context, gaps.isEmpty() ? "passed" : "gap: " + String.join(" ", gaps));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        add(context, "FAILED");
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        add(context, "ABORTED");
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        add(context, "NOT RUN");
    }

    private void add(ExtensionContext context, String outcome) {
        Method rule = context.getRequiredTestMethod();
        rows.add(new Row(sentence(rule.getDeclaringClass().getSimpleName().replace("Rules", "")),
                sentence(rule.getName()), outcome));
    }

    private static String sentence(String camelCase) {
        String words = camelCase.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("([A-Z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (connector.isEmpty()) {
            return; // nothing was opened
        }
        try {
            new ContractTable(Path.of("target", "contract")).keep(connector, rows);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
