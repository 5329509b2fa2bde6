package dev.linkwright.app;

import java.net.URI;
import javafx.application.Application;
import javafx.application.HostServices;
import javafx.stage.Stage;

import jakarta.inject.Singleton;

import dev.linkwright.ui.common.Outside;

/** Opens addresses in the system's browser. */
@Singleton
final class Browser implements Outside {
    /** JavaFX gives its host services to applications only. */
    private final HostServices services = new Application() {
        @Override
        public void start(Stage stage) {
            throw new IllegalStateException("Never launched");
        }
    }.getHostServices();

    @Override
    public void open(URI address) {
        services.showDocument(address.toString());
    }
}
