package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

import dev.linkwright.app.RealSystems.Pair;

/**
 * A person's whole work in the windows of the real program, in a process of its own of which the virtual machine records every
 * connection, every access to files and every call of the store, on which thread they were.
 */
@Timeout(600)
class MainJobRecordedIT {
    private static final String SHOW = "javafx.stage.Stage::show";
    private static final String CALL = "okhttp3.internal.connection.RealCall::enqueue";
    private static final String CONNECT = "java.net.Socket::connect";
    private static final String STORE = "org.sqlite.core.DB";
    private static final Set<String> NETWORK = Set.of("jdk.SocketRead", "jdk.SocketWrite");
    private static final Set<String> WAITS = Set.of("jdk.ThreadPark", "jdk.JavaMonitorWait", "jdk.JavaMonitorEnter");
    private static final Recorded EVERYTHING = new Recorded(
            List.of("jdk.SocketRead", "jdk.SocketWrite", "jdk.FileRead", "jdk.FileWrite", "jdk.FileForce",
                    "jdk.ProcessStart", "jdk.ThreadSleep", "jdk.ThreadPark", "jdk.JavaMonitorWait",
                    "jdk.JavaMonitorEnter"),
            List.of(SHOW, CALL, "okhttp3.internal.connection.RealCall::execute", CONNECT,
                    "sun.nio.ch.SocketChannelImpl::connect", STORE,
                    "org.sqlite.jdbc3.JDBC3ResultSet::next", "dev.linkwright.config.keyring.SystemKeyring",
                    "dev.linkwright.config.keyring.KeptSecrets", "dev.linkwright.config.keyring.SealedSecrets",
                    "dev.linkwright.config.keyring.SealedFile"));

    @TempDir
    private static Path folder;
    private static RecordedProgram program;
    private static List<RecordedEvent> events;
    /** Of the thread on which windows are opened; its name is given to it only later. */
    private static long screen;

    @BeforeAll
    static void workOnce() throws Exception {
        program = new RecordedProgram(folder);
        Pair free = program.systems().pair();
        MainJob job = new MainJob(company(free), "SAVE TEST " + free.company().id(), company(program.pair()));
        Process window = program.start(EVERYTHING,
                List.of(NetworkWitness.JOB + "=" + job.write(folder.resolve("job")),
                        NetworkWitness.JOB_FOLDER + "=" + program.data()));
        try {
            assertThat(window.waitFor(400, TimeUnit.SECONDS)).as(program.said()).isTrue();
        } finally {
            window.destroyForcibly();
        }
        assertThat(window.exitValue()).as(program.said()).isZero();
        events = RecordingFile.readAllEvents(program.recording());
        screen = calls(SHOW).map(RecordedEvent::getThread).mapToLong(RecordedThread::getId).findFirst().orElseThrow();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void nobodyButTheCrmAndTheErpIsAsked() throws IOException {
        assertThat(program.asked()).containsExactlyInAnyOrder(RecordedProgram.place(program.crm()),
                RecordedProgram.place(program.erp()));
    }

    @Test
    void noServerIsAskedBeforeTheWindowIsShown() {
        Instant shown = calls(SHOW).map(RecordedEvent::getEndTime).min(Comparator.naturalOrder()).orElseThrow();
        List<RecordedEvent> asking = events.stream().filter(MainJobRecordedIT::isAsking).toList();
        assertThat(asking).extracting(MainJobRecordedIT::told).as("it is recorded").isNotEmpty();
        assertThat(asking.stream().filter(event -> event.getStartTime().isBefore(shown)).map(MainJobRecordedIT::told))
                .isEmpty();
    }

    @Test
    void nothingSlowIsDoneOnTheThreadOfTheWindows() {
        Set<String> told = slow().filter(event -> !isOnPurpose(event)).map(MainJobRecordedIT::told)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEmpty();
    }

    /** Else the others would be satisfied by a recording that misses what it is meant to catch. */
    @Test
    void whatIsSlowOnPurposeIsSeen() {
        assertThat(slow().filter(MainJobRecordedIT::isOnPurpose).map(MainJobRecordedIT::kind)).contains(CONNECT,
                STORE + "::execute", "jdk.FileWrite", "jdk.ProcessStart", "jdk.ThreadSleep");
        assertThat(events.stream().filter(event -> !isOnScreen(event)).map(MainJobRecordedIT::kind)).contains(CALL,
                CONNECT, STORE + "::execute", "jdk.SocketWrite", "jdk.SocketRead");
    }

    private static Stream<RecordedEvent> slow() {
        return events.stream().filter(MainJobRecordedIT::isOnScreen).filter(event -> !kind(event).equals(SHOW))
                .filter(event -> switch (event.getEventType().getName()) {
                    // Classes and pictures come from other places.
                    case "jdk.FileRead" -> isData(event);
                    case "jdk.FileWrite", "jdk.FileForce" -> !isLog(event) && !isFont(event);
                    case String name -> !WAITS.contains(name) || isOurs(event) && !isLoading(event);
                });
    }

    private static boolean isData(RecordedEvent event) {
        String path = event.getString("path");
        return path != null && Path.of(path).startsWith(program.data());
    }

    /** A line of the log stands there before what may end the process. */
    private static boolean isLog(RecordedEvent event) {
        String path = event.getString("path");
        return path != null && Path.of(path).startsWith(program.data().resolve("logs"));
    }

    /** JavaFX takes a typeface from nothing but a file of its own. */
    private static boolean isFont(RecordedEvent event) {
        return frames(event).anyMatch("com.sun.javafx.font.PrismFontFactory"::equals);
    }

    /** What waits for the next event of the windows, or within a library, is not the program's doing. */
    private static boolean isOurs(RecordedEvent event) {
        return frames(event).filter(type -> !type.startsWith("java.") && !type.startsWith("jdk."))
                .findFirst().filter(type -> type.startsWith("dev.linkwright."))
                .filter(type -> !type.equals(OpenProgram.class.getName())).isPresent();
    }

    /** A class is loaded and a lambda linked when first needed; another thread may need the same at that moment. */
    private static boolean isLoading(RecordedEvent event) {
        return frames(event).anyMatch(type -> type.startsWith("jdk.internal.loader.")
                || type.equals("java.lang.invoke.MethodHandleNatives"));
    }

    private static boolean isOnPurpose(RecordedEvent event) {
        return frames(event).anyMatch(SlowOnPurpose.class.getName()::equals);
    }

    private static boolean isAsking(RecordedEvent event) {
        String kind = kind(event);
        return NETWORK.contains(kind) && RecordedProgram.isOverTheNetwork(event) || kind.equals(CALL)
                || kind.equals(CONNECT);
    }

    private static boolean isOnScreen(RecordedEvent event) {
        return event.getThread() != null && event.getThread().getId() == screen;
    }

    private static Stream<RecordedEvent> calls(String method) {
        return events.stream().filter(event -> kind(event).equals(method));
    }

    /** The kind of an event, or the method that was called. */
    private static String kind(RecordedEvent event) {
        String name = event.getEventType().getName();
        if (!name.equals("jdk.MethodTrace")) {
            return name;
        }
        RecordedMethod method = event.getValue("method");
        return method.getType().getName() + "::" + method.getName();
    }

    private static String told(RecordedEvent event) {
        return kind(event) + " from " + frames(event, true).filter(frame -> frame.startsWith("dev.linkwright."))
                .limit(6).collect(Collectors.joining(" < "));
    }

    private static Stream<String> frames(RecordedEvent event) {
        return frames(event, false);
    }

    private static Stream<String> frames(RecordedEvent event, boolean withMethods) {
        return Optional.ofNullable(event.getStackTrace()).stream().flatMap(trace -> trace.getFrames().stream())
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName()
                        + (withMethods ? "." + frame.getMethod().getName() : ""));
    }

    private static MainJob.Company company(Pair pair) {
        return new MainJob.Company(pair.company().id(),
                program.systems().held(pair.company()).at("/Name").asText());
    }
}
