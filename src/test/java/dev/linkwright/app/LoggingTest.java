package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;

class LoggingTest {
    @TempDir
    Path folder;

    @Test
    void linesOfEveryKindReachTheFileInTheFolder() throws IOException {
        Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        Appender<ILoggingEvent> console = root.getAppender("console");
        root.detachAppender(console);
        Logging.bringTogether();
        Logging.writeTo(folder);
        try {
            LoggerFactory.getLogger("linkwright.some.place").warn("A line for the file");
            java.util.logging.Logger.getLogger("some.library").warning("A line of a library");
            assertThat(Files.readString(folder.resolve("linkwright.log"))).contains("WARN ", "A line for the file",
                    "A line of a library");
        } finally {
            SLF4JBridgeHandler.uninstall();
            root.getAppender("file").stop();
            root.detachAppender("file");
            root.addAppender(console);
        }
    }
}
