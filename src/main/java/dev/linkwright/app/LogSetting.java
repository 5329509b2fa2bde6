package dev.linkwright.app;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;

/**
 * Logback as it is from the first line on: warnings to the standard error stream. Reading the same from an XML file takes
 * a twentieth of a second of every start.
 */
@ConfiguratorRank(ConfiguratorRank.NOMINAL)
public final class LogSetting extends ContextAwareBase implements Configurator {
    /** They complain of sessions without a keyring, which is no fault, and write down what they send. */
    private static final String[] SILENT = {"org.freedesktop.dbus", "de.swiesend.secretservice"};

    @Override
    public ExecutionStatus configure(LoggerContext logback) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY; // whoever names a file of Logback's has it their way
        }
        // Logback says nothing about itself on the console.
        logback.getStatusManager().add(new NopStatusListener());
        // Keeps java.util.logging from making lines that nobody wants.
        LevelChangePropagator propagator = new LevelChangePropagator();
        propagator.setContext(logback);
        propagator.start();
        logback.addListener(propagator);
        for (String name : SILENT) {
            logback.getLogger(name).setLevel(Level.OFF);
        }
        ch.qos.logback.classic.Logger root = logback.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console(logback));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext logback) {
        ThresholdFilter warnings = new ThresholdFilter();
        warnings.setLevel(Level.WARN.levelStr);
        warnings.start();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(logback);
        // Stack traces stand in the log file.
        encoder.setPattern("%-5level %logger{0}: %msg%n%nopex");
        encoder.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logback);
        console.setName("console");
        console.setTarget("System.err");
        console.addFilter(warnings);
        console.setEncoder(encoder);
        console.start();
        return console;
    }
}
