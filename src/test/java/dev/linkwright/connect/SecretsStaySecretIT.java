package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.testing.FaultyTryton;
import dev.linkwright.testing.FaultyTryton.Fault;
import dev.linkwright.testing.FaultyWorld;

/** Whatever goes wrong, no password, key or token gets into the log, into what people copy, or into the store. */
class SecretsStaySecretIT {
    private static final String WRONG = "wrong-password-of-the-test";
    private static final List<String> SECRETS = List.of(WRONG, FaultyTryton.PASSWORD, FaultyTryton.SESSION_KEY,
            Base64.getEncoder().encodeToString((FaultyTryton.USER + ":2:" + FaultyTryton.SESSION_KEY)
                    .getBytes(StandardCharsets.UTF_8)),
            SandboxUser.INGRID.token(), "Authorization");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<Appender<ILoggingEvent>> usual = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender);
        log.start();
        root.addAppender(log);
        program().setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        program().setLevel(null);
        root.detachAppender(log);
        usual.forEach(root::addAppender);
    }

    private static Logger program() {
        return (Logger) LoggerFactory.getLogger("dev.linkwright");
    }

    @Test
    void noSecretIsInLogProblemsOrStoreAfterAllKindsOfFaults() throws IOException {
        try (FaultyWorld world = new FaultyWorld(folder.resolve("wrong"), WRONG)) {
            search(world);
        }
        try (FaultyWorld world = new FaultyWorld(folder.resolve("right"))) {
            PendingConnect pending = world.decided();
            for (Fault fault : Fault.values()) {
                world.erp().fails(FaultyTryton.SEARCH, fault);
                search(world);
                world.erp().fails(FaultyTryton.RIGHTS, fault);
                save(world, pending);
                world.erp().works();
            }
            world.erp().goesDown();
            search(world);
            world.erp().comesBack();
            world.crm().expire(SandboxUser.INGRID.token());
            save(world, pending);
            world.crm().renew(SandboxUser.INGRID.token());
            world.erp().fails(FaultyTryton.WRITE, Fault.CUT_AFTER_COMMIT);
            save(world, pending);

            assertThat(told).as("problems").hasSizeGreaterThan(8).allSatisfy(SecretsStaySecretIT::isClean);
            assertThat(log.list).as("log").hasSizeGreaterThan(20).map(SecretsStaySecretIT::line)
                    .allSatisfy(SecretsStaySecretIT::isClean);
            assertThat(files()).as("store").hasSizeGreaterThanOrEqualTo(4)
                    .allSatisfy(file -> isClean(Files.readString(file, StandardCharsets.ISO_8859_1)));
        }
    }

    private void search(FaultyWorld world) {
        ProblemException failed = catchThrowableOfType(ProblemException.class,
                () -> world.desk().connecting().search(world.desk().connection(),
                        new HitQuery(ActorType.CUSTOMER, "")));
        if (failed != null) {
            tell(failed.problem());
            StringWriter trace = new StringWriter();
            failed.printStackTrace(new PrintWriter(trace));
            told.add(trace.toString());
        }
    }

    private void save(FaultyWorld world, PendingConnect pending) {
        try {
            if (world.desk().connecting().save(world.desk().connection(),
                    pending) instanceof SaveOutcome.Stopped(Problem problem, Optional<?> _)) {
                tell(problem);
            }
        } catch (ProblemException failed) {
            tell(failed.problem());
        }
    }

    private void tell(Problem problem) {
        told.add(problem.details());
        told.add(problem.toString());
        told.add(problem.sentence().toString());
    }

    private static void isClean(String text) {
        assertThat(text).doesNotContain(SECRETS);
    }

    private static String line(ILoggingEvent event) {
        return event.getFormattedMessage()
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
