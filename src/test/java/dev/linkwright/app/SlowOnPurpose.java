package dev.linkwright.app;

import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Does on the JavaFX thread what the program must not do there, so that a recording that misses it does not satisfy. */
final class SlowOnPurpose {
    private SlowOnPurpose() {
    }

    static void begin() {
        fx(() -> {
            try {
                writes();
                connects();
                queries();
                new ProcessBuilder("true").start();
                Thread.sleep(1);
            } catch (IOException | SQLException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
            return true;
        });
    }

    private static void writes() throws IOException {
        Path file = Files.createTempFile(Path.of(System.getProperty(NetworkWitness.JOB_FOLDER)), "slow", "");
        try (OutputStream out = new FileOutputStream(file.toFile())) {
            out.write(1);
        }
        Files.delete(file);
    }

    private static void connects() throws IOException {
        try (ServerSocket server = new ServerSocket(0); Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", server.getLocalPort()));
        }
    }

    private static void queries() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
