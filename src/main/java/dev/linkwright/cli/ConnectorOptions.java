package dev.linkwright.cli;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import dev.linkwright.app.Connectors;
import dev.linkwright.config.plugin.PluginFolder;
import dev.linkwright.http.HttpClients;

/** Where sync connectors of others are. */
final class ConnectorOptions {
    @Option(names = "--connectors", paramLabel = "FOLDER", description = {
            "Load further sync connectors from the jars in this folder. Default: the system's usual place, and the folder 'connectors' beside the program.",
            "The folder, its jars and the folders above it must belong to an administrator and be writable by nobody else. One that is given here may also be your own, if only you can write it."})
    @Nullable
    Path folder;

    Connectors load(HttpClients http) {
        return Connectors.load(http, folder == null ? PluginFolder.usual() : List.of(PluginFolder.given(folder)));
    }
}
