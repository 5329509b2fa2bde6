package dev.linkwright.cli;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.Program;
import dev.linkwright.app.ProgramVersion;
import dev.linkwright.config.plugin.Plugin;
import dev.linkwright.config.plugin.RefusedPlugin;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Texts;

/** Lists the kinds of ERP. */
@Command(name = "connectors", mixinStandardHelpOptions = true, description = {
        "Lists the sync connectors: id, name, version and file. If one was not loaded, it says why."}, exitCodeList = {
                "0:All were loaded.", "1:One was refused, or another fault.",
                "2:Wrong usage."}, footer = "  linkwright connectors --connectors /opt/connectors")
final class ConnectorsCommand implements Callable<Integer> {
    private static final int REFUSED = 1;

    @Mixin
    private final ConnectorOptions connectors = new ConnectorOptions();

    @Spec
    private CommandSpec specification;

    @Override
    public Integer call() {
        PrintWriter out = specification.commandLine().getOut();
        Texts texts = Program.texts(Optional.empty(), false);
        try (HttpClients http = new HttpClients(); Connectors known = connectors.load(http)) {
            String program = ProgramVersion.number();
            for (SyncConnectorProvider own : known.builtIn()) {
                line(out, own, program, texts.text("cli.connectors.built-in"));
            }
            for (Plugin plugin : known.plugins().loaded()) {
                line(out, plugin.provider(), plugin.version(), plugin.file().toString());
            }
            for (RefusedPlugin refused : known.plugins().refused()) {
                out.println(texts.text("app.connector-refused", refused.file().toString(), texts.say(refused.why())));
            }
            out.flush();
            return known.plugins().refused().isEmpty() ? 0 : REFUSED;
        }
    }

    private static void line(PrintWriter out, SyncConnectorProvider provider, String version, String from) {
        out.println(String.join("\t", provider.id(), provider.name(), version.isEmpty() ? "?" : version, from));
    }
}
