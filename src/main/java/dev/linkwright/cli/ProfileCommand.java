package dev.linkwright.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.Program;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileException;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.ui.common.Texts;

/** What is done with profiles without a window. */
@Command(name = "profile", mixinStandardHelpOptions = true, description = {
        "Works with profiles: files with connections and mappings."}, exitCodeList = {
                "2:Wrong usage."}, footer = "  linkwright profile check FILE")
final class ProfileCommand implements Runnable {
    private static final int WRONG = 1;

    @Spec
    private CommandSpec specification;

    @Override
    public void run() {
        CommandLine command = specification.commandLine();
        throw new ParameterException(command, Program.texts(Optional.empty(), false).text("cli.profile.which"));
    }

    /** Asks no system: it looks at the file alone. */
    @Command(name = "check", mixinStandardHelpOptions = true, description = {
            "Tells whether a profile can be used, and all that is wrong with it. It asks no system and changes nothing."}, exitCodeList = {
                    "0:The profile can be used.", "1:It cannot be used, or not be read.",
                    "2:Wrong usage."}, footer = "  linkwright profile check team.json")
    int check(@Parameters(paramLabel = "FILE", description = "Look at this file.") Path file,
            @Mixin ConnectorOptions connectors) {
        CommandLine command = specification.commandLine();
        PrintWriter errors = command.getErr();
        Texts texts = Program.texts(Optional.empty(), false);
        try (HttpClients http = new HttpClients(); Connectors known = connectors.load(http)) {
            tell(command.getOut(), file, new ProfileFile(known.all()).read(file), texts);
            return 0;
        } catch (ProfileException wrong) {
            errors.println(texts.text("cli.profile.wrong", file.toString(), FaultLines.of(wrong, texts)));
        } catch (IOException unreadable) {
            errors.println(texts.text("cli.file.unreadable", file.toString(), String.valueOf(unreadable.getMessage())));
        }
        errors.flush();
        return WRONG;
    }

    private static void tell(PrintWriter out, Path file, Profile profile, Texts texts) {
        out.println(texts.text("cli.profile.good", file.toString(), profile.connections().size()));
        for (ErpConnection connection : profile.connections()) {
            out.println(String.join("\t", connection.name(), connection.connector(),
                    texts.text(connection.active() ? "cli.profile.active" : "cli.profile.inactive"),
                    connection.actorTypes().stream().map(ActorType::word).collect(Collectors.joining(", "))));
        }
        out.flush();
    }
}
