package dev.linkwright.cli;

import java.io.PrintWriter;
import java.util.Optional;

import dev.linkwright.app.Connectors;
import dev.linkwright.app.CrmChoice;
import dev.linkwright.app.ErpChoice;
import dev.linkwright.app.Program;
import dev.linkwright.app.StartOptions;
import dev.linkwright.app.Stopwatch;
import dev.linkwright.app.Toolkit;
import dev.linkwright.app.Visit;
import dev.linkwright.http.HttpClients;

/** The start that a desktop's menu makes, without arguments: reading none would take a tenth of it. */
final class WindowStart {
    private static final int FAULT = 1;

    private WindowStart() {
    }

    /** Answers the exit code. */
    // What the command line says of a fault, and what it then answers.
    @SuppressWarnings("CatchAndPrintStackTrace")
    static int usual(Stopwatch stopwatch) {
        PrintWriter out = new PrintWriter(System.out, true, System.out.charset());
        PrintWriter errors = new PrintWriter(System.err, true, System.err.charset());
        try (Toolkit toolkit = Toolkit.starting()) {
            Program.begin();
            Visit visit = new Visit.Show();
            if (Program.isShown(Optional.empty(), visit, out)) {
                return 0;
            }
            stopwatch.lap("arguments");
            try (HttpClients http = new HttpClients(); Connectors known = new ConnectorOptions().load(http)) {
                return Program.run(
                        new StartOptions(new CrmChoice.Kept(), new ErpChoice.Kept(), known, Optional.empty(), visit),
                        toolkit, http, out, errors, stopwatch);
            }
        } catch (Exception fault) {
            fault.printStackTrace(errors);
            return FAULT;
        }
    }
}
