package dev.linkwright.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import dev.linkwright.app.RealSystems.Pair;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.SandboxUser;

/**
 * The real program in a process of its own, on a CRM and an ERP that are servers outside it, with a company that is connected
 * already. What it does is recorded by its virtual machine.
 */
final class RecordedProgram implements AutoCloseable {
    private static final SandboxUser PERSON = SandboxUser.INGRID;

    private final Path folder;
    private final RealSystems systems;
    private final Pair pair;

    /** Nothing is started yet but the servers. */
    RecordedProgram(Path folder) throws IOException {
        this.folder = folder;
        systems = new RealSystems(folder, new RunningSandbox());
        pair = systems.pair();
        RealDesk stranger = systems.stranger();
        stranger.connecting().save(stranger.connection(),
                stranger.decided(pair.company(), pair.customer(), Side.CRM));
        new ProfileFile(List.of()).write(new Profile(Profile.VERSION, List.of(stranger.connection()),
                Optional.of(new Automatic(Optional.of(PERSON.login()), Optional.empty(), Duration.ofMinutes(1)))),
                folder.resolve("profile.json"));
        Files.writeString(folder.resolve("crm-password"), PERSON.password());
        Files.writeString(folder.resolve("erp-key"), systems.erp().place().configuration().get("key"));
        Path services = Files.createDirectories(folder.resolve("witness/META-INF/services"));
        Files.writeString(services.resolve(InetAddressResolverProvider.class.getName()),
                NetworkWitness.class.getName());
    }

    RealSystems systems() {
        return systems;
    }

    /** The company that is connected, and to what. */
    Pair pair() {
        return pair;
    }

    /** Where the program keeps its data. */
    Path data() {
        return folder.resolve("data");
    }

    /**
     * Starts it.
     *
     * @param recorded what is recorded of it
     * @param properties of the process, by name and value
     * @param further arguments of the program
     */
    Process start(Recorded recorded, List<String> properties, String... further) throws IOException {
        Path record = Files.writeString(folder.resolve("record.jfc"), recorded.settings());
        List<String> command = SameJava.command();
        properties.forEach(property -> command.add("-D" + property));
        command.addAll(List.of("-D" + NetworkWitness.NOTES + "=" + folder.resolve("hosts"),
                "-XX:StartFlightRecording=dumponexit=true,filename=%s,settings=%s".formatted(recording(), record),
                "-cp", folder.resolve("witness") + System.getProperty("path.separator")
                        + System.getProperty("java.class.path"),
                NetworkWitness.class.getName()));
        command.addAll(List.of(further));
        command.addAll(List.of("--profile-folder", data().toString(), "--profile",
                folder.resolve("profile.json").toString(), "--crm", crm().toString(), "--crm-user",
                PERSON.login(), "--crm-password-file", folder.resolve("crm-password").toString(),
                "--business-central-key-file", folder.resolve("erp-key").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile())
                .start();
    }

    String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    /** What was recorded of the process that has ended. */
    Path recording() {
        return folder.resolve("recorded.jfr");
    }

    /** Host and port of whom bytes went to or came from, and every name that was asked for. */
    Set<String> asked() throws IOException {
        Set<String> asked = RecordingFile.readAllEvents(recording()).stream()
                .filter(RecordedProgram::isOverTheNetwork).map(RecordedProgram::place)
                .collect(Collectors.toCollection(TreeSet::new));
        Path hosts = folder.resolve("hosts");
        if (Files.exists(hosts)) {
            // A workstation asks for its own name. The systems here have numbers, of which the bytes tell the port, too.
            Set<String> known = Set.of(InetAddress.getLocalHost().getHostName(), "127.0.0.1");
            Files.readAllLines(hosts).stream().filter(host -> !known.contains(host)).forEach(asked::add);
        }
        return asked;
    }

    /** Whether bytes went to another place or came from there. */
    static boolean isOverTheNetwork(RecordedEvent event) {
        return event.hasField("port") && event.getInt("port") != 0;
    }

    private static String place(RecordedEvent event) {
        return event.getString("address") + ":" + event.getInt("port");
    }

    /** As {@link #asked()} calls it. */
    static String place(URI address) {
        return address.getHost() + ":" + address.getPort();
    }

    URI crm() {
        return systems.crm().address();
    }

    URI erp() {
        return URI.create(systems.stranger().connection().configuration().get("address"));
    }

    @Override
    public void close() {
        systems.close();
    }
}
