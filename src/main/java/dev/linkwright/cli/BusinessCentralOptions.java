package dev.linkwright.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;

import dev.linkwright.ui.common.Texts;

/** Which Business Central to connect to. */
final class BusinessCentralOptions implements GivenConnection {
    @Option(names = "--business-central", paramLabel = "ADDRESS", description = "Connect to this Business Central: https://erp.example.com:7048/BC/")
    @Nullable
    String address;

    @Option(names = "--business-central-company", paramLabel = "NAME", description = "Work in this one of its companies.")
    @Nullable
    String company;

    @Option(names = "--business-central-environment", paramLabel = "NAME", description = "Online: work in this environment.")
    @Nullable
    String environment;

    @Option(names = "--business-central-tenant", paramLabel = "TENANT", description = "Online: work in the tenant with this identifier or domain.")
    @Nullable
    String tenant;

    @Option(names = "--business-central-sign-in", paramLabel = "WAY", description = "Sign in this way: 'key' by user and web service key, 'browser', or 'application' by its secret. Default: key.")
    @Nullable
    String signIn;

    @Option(names = "--business-central-user", paramLabel = "NAME", description = "Sign in to it as this user.")
    @Nullable
    String user;

    @Option(names = "--business-central-key-file", paramLabel = "FILE", description = "Read the user's web service key from the one line of this file.")
    @Nullable
    Path keyFile;

    @Option(names = "--business-central-application", paramLabel = "ID", description = "Online: sign in as the application with this identifier.")
    @Nullable
    String application;

    @Option(names = "--business-central-secret-file", paramLabel = "FILE", description = "Read the application's secret from the one line of this file.")
    @Nullable
    Path secretFile;

    @Override
    public String connector() {
        return "business-central";
    }

    @Override
    public Map<String, String> configuration(CommandLine command, Texts texts) {
        Map<String, String> values = new HashMap<>();
        put(values, "address", address);
        put(values, "company", company);
        put(values, "environment", environment);
        put(values, "tenant", tenant);
        put(values, "signIn", signIn);
        put(values, "user", user);
        put(values, "application", application);
        return values;
    }

    @Override
    public Map<String, Path> secrets() {
        Map<String, Path> files = new HashMap<>();
        put(files, "key", keyFile);
        put(files, "secret", secretFile);
        return files;
    }

    private static <T> void put(Map<String, T> values, String key, @Nullable T value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
