package dev.linkwright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

import dev.linkwright.app.ErpChoice;
import dev.linkwright.app.GivenSecrets;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.ui.common.Texts;

/** Which ERP systems to connect to. */
final class ErpOptions {
    @Option(names = "--profile", paramLabel = "FILE", description = "Use the connections and mappings of this file, for this start only. Default: those that come with the program for the ERP systems that are named here; if none is named, those of Settings and maintenance.")
    @Nullable
    Path profile;

    @ArgGroup(validate = false, heading = "%nA Business Central:%n")
    private BusinessCentralOptions businessCentral = new BusinessCentralOptions();

    @ArgGroup(validate = false, heading = "%nA Tryton:%n")
    private TrytonOptions tryton = new TrytonOptions();

    boolean isGiven(CommandLine command, Texts texts) {
        return profile != null || !given(command, texts).isEmpty();
    }

    /** The profile with what the command line says of its connections. */
    ErpChoice choice(CommandLine command, Collection<SyncConnectorProvider> providers, Texts texts) {
        List<GivenConnection> given = given(command, texts);
        if (profile == null && given.isEmpty()) {
            return new ErpChoice.Kept();
        }
        Profile read = read(command, new ProfileFile(providers), given, texts);
        GivenSecrets secrets = GivenSecrets.NONE;
        for (GivenConnection one : given) {
            ErpConnection connection = read.connections().stream()
                    .filter(known -> known.connector().equals(one.connector())).findFirst()
                    .orElseThrow(() -> new ParameterException(command,
                            texts.text("cli.profile.no-connection", one.connector())));
            read = read.withConfiguration(connection.id(), one.configuration(command, texts));
            for (Map.Entry<String, Path> secret : one.secrets().entrySet()) {
                secrets = secrets.with(connection.id(), secret.getKey(),
                        SecretFile.read(command, secret.getValue(), texts));
            }
        }
        return new ErpChoice.Given(read, secrets);
    }

    private List<GivenConnection> given(CommandLine command, Texts texts) {
        List<GivenConnection> known = List.of(businessCentral, tryton);
        return known.stream().filter(one -> one.isGiven(command, texts)).toList();
    }

    private Profile read(CommandLine command, ProfileFile files, List<GivenConnection> given, Texts texts) {
        try {
            return profile == null
                    ? files.shipped(given.stream().map(GivenConnection::connector).toList())
                    : files.read(profile);
        } catch (ProfileException wrong) {
            throw new ParameterException(command,
                    texts.text("cli.profile.wrong", String.valueOf(profile), FaultLines.of(wrong, texts)), wrong);
        } catch (IOException unreadable) {
            throw new ParameterException(command,
                    texts.text("cli.file.unreadable", String.valueOf(profile), String.valueOf(unreadable.getMessage())),
                    unreadable);
        }
    }
}
