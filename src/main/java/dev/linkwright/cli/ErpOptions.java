package dev.linkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.linkwright.app.GivenSecrets;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.ui.common.Texts;

/** Which ERP to connect to. */
final class ErpOptions {
    @Option(names = "--profile", paramLabel = "FILE", description = "Connections and mappings; without it, those for a Tryton that come with the program.")
    @Nullable
    Path profile;

    @Option(names = "--tryton", paramLabel = "ADDRESS", description = "Address of a Tryton with its database, as in http://127.0.0.1:8069/erp/")
    @Nullable
    String address;

    @Option(names = "--tryton-user", paramLabel = "NAME", description = "Who signs in to it.")
    @Nullable
    String user;

    @Option(names = "--tryton-password-file", paramLabel = "FILE", description = "File with the password, one line.")
    @Nullable
    Path passwordFile;

    Profile profile(CommandLine command, Collection<SyncConnectorProvider> providers, Texts texts) {
        ProfileFile files = new ProfileFile(providers);
        try {
            Profile read = profile == null ? files.tryton() : files.read(profile);
            return address == null ? read : pointed(command, read, address, texts);
        } catch (ProfileException wrong) {
            String faults = wrong.faults().stream().map(fault -> fault.path() + ": " + texts.say(fault.sentence()))
                    .collect(Collectors.joining(System.lineSeparator()));
            throw new ParameterException(command, texts.text("cli.profile.wrong", String.valueOf(profile), faults),
                    wrong);
        } catch (IOException unreadable) {
            throw new ParameterException(command,
                    texts.text("cli.file.unreadable", String.valueOf(profile), String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
    }

    GivenSecrets secrets(CommandLine command, Profile read, Texts texts) {
        if (passwordFile == null) {
            return GivenSecrets.NONE;
        }
        String password = SecretFile.read(command, passwordFile, texts);
        return GivenSecrets.password(tryton(command, read, texts).id(), password);
    }

    private Profile pointed(CommandLine command, Profile read, String to, Texts texts) {
        ErpConnection connection = tryton(command, read, texts);
        int slash = to.replaceAll("/+$", "").lastIndexOf('/');
        String database = to.substring(slash + 1).replace("/", "");
        if (slash < "https://".length() || database.isEmpty()) {
            throw new ParameterException(command, texts.text("cli.tryton.address", to));
        }
        Map<String, String> configuration = new HashMap<>(connection.configuration());
        configuration.put("address", to.substring(0, slash + 1));
        configuration.put("database", database);
        Optional.ofNullable(user).ifPresent(name -> configuration.put("user", name));
        return read.withConfiguration(connection.id(), configuration);
    }

    private static ErpConnection tryton(CommandLine command, Profile read, Texts texts) {
        List<ErpConnection> found = read.connections().stream()
                .filter(connection -> connection.connector().equals("tryton")).toList();
        if (found.isEmpty()) {
            throw new ParameterException(command, texts.text("cli.tryton.none"));
        }
        return found.getFirst();
    }
}
