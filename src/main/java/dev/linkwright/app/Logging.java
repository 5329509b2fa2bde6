package dev.linkwright.app;

import java.nio.file.Path;

import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;

/**
 * Where log lines go: warnings to the standard error stream from the start, and everything to a file as soon as it is
 * known which folder is ours. Nobody logs field values or secrets.
 */
public final class Logging {
    private static final String FILE = "file";
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level [%thread] %logger{36} %msg%n";

    private Logging() {
    }

    /** Brings the lines of libraries that use java.util.logging to the same places. */
    public static void bringTogether() {
        // Now, and by one thread: what another logs while this is set up, is complained of.
        var _ = LoggerFactory.getILoggerFactory();
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }

    /** Writes to a file in this folder from now on; about a month of files is kept, 50 MB at most. */
    public static void writeTo(Path folder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();

        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(FILE);
        appender.setFile(folder.resolve("linkwright.log").toString());
        appender.setEncoder(encoder);

        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder.resolve("linkwright-%d{yyyy-MM-dd}.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf("10MB"));
        policy.setMaxHistory(30);
        policy.setTotalSizeCap(FileSize.valueOf("50MB"));
        appender.setRollingPolicy(policy);
        policy.start();
        appender.start();

        close();
        root().addAppender(appender);
    }

    /** Writes what is still held back and closes the file. Warnings still reach the standard error stream. */
    public static void close() {
        Appender<ILoggingEvent> file = root().getAppender(FILE);
        if (file != null) {
            root().detachAppender(file);
            file.stop();
        }
    }

    private static Logger root() {
        return ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
