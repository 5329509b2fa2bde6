package dev.linkwright.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.linkwright.ui.common.Texts;

/** Which Tryton to connect to. */
final class TrytonOptions implements GivenConnection {
    @Option(names = "--tryton", paramLabel = "ADDRESS", description = "Connect to this Tryton, with its database: http://127.0.0.1:8069/erp/")
    @Nullable
    String address;

    @Option(names = "--tryton-user", paramLabel = "NAME", description = "Sign in to it as this user.")
    @Nullable
    String user;

    @Option(names = "--tryton-password-file", paramLabel = "FILE", description = "Read the password from the one line of this file.")
    @Nullable
    Path passwordFile;

    @Override
    public String connector() {
        return "tryton";
    }

    @Override
    public Map<String, String> configuration(CommandLine command, Texts texts) {
        Map<String, String> values = new HashMap<>();
        if (address != null) {
            int slash = address.replaceAll("/+$", "").lastIndexOf('/');
            String database = address.substring(slash + 1).replace("/", "");
            if (slash < "https://".length() || database.isEmpty()) {
                throw new ParameterException(command, texts.text("cli.tryton.address", address));
            }
            values.put("address", address.substring(0, slash + 1));
            values.put("database", database);
        }
        if (user != null) {
            values.put("user", user);
        }
        return values;
    }

    @Override
    public Map<String, Path> secrets() {
        return passwordFile == null ? Map.of() : Map.of("password", passwordFile);
    }
}
