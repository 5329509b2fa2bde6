package dev.linkwright.app;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.inject.AbstractModule;

import dev.linkwright.doctor.Diagnostics;
import dev.linkwright.doctor.Examination;
import dev.linkwright.doctor.Installation;
import dev.linkwright.doctor.Installation.Connector;
import dev.linkwright.doctor.ServerClocks;
import dev.linkwright.doctor.WorkstationExamination;
import dev.linkwright.http.HttpClients;

/** What the doctor looks at besides what everybody uses. */
final class DoctorModule extends AbstractModule {
    private final Path logs;
    private final Connectors connectors;
    private final String crm;
    private final HttpClients http;

    DoctorModule(Path logs, Connectors connectors, String crm, HttpClients http) {
        this.logs = logs;
        this.connectors = connectors;
        this.crm = crm;
        this.http = http;
    }

    @Override
    protected void configure() {
        bind(Diagnostics.LogFolder.class).toInstance(new Diagnostics.LogFolder(logs));
        bind(Installation.class).toInstance(installation(connectors, crm));
        bind(Examination.class).to(WorkstationExamination.class);
        bind(ServerClocks.class).toInstance(http::clockAhead);
    }

    static Installation installation(Connectors connectors, String crm) {
        Stream<Connector> builtIn = connectors.builtIn().stream()
                .map(one -> new Connector(one.id(), one.name(), ProgramVersion.number()));
        Stream<Connector> others = connectors.plugins().loaded().stream()
                .map(one -> new Connector(one.provider().id(), one.provider().name(), one.version()));
        List<Connector> all = Stream.concat(builtIn, others).toList();
        String system = "%s %s, %s".formatted(System.getProperty("os.name"), System.getProperty("os.version"),
                System.getProperty("os.arch"));
        return new Installation(ProgramVersion.number(), Runtime.version().toString(), ProgramVersion.javaFx(), system,
                all, connectors.plugins().refused().stream().map(refused -> refused.why()).toList(), crm);
    }
}
