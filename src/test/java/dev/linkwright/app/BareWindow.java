package dev.linkwright.app;

import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that a window of JavaFX can be, of the size of Linkwright's. Says when it could be seen. */
final class BareWindow {
    private BareWindow() {
    }

    static void main() {
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Label("A window")), 1280, 800));
            stage.show();
            new AnimationTimer() {
                private boolean drawn;

                @Override
                public void handle(long now) {
                    if (drawn) {
                        stop();
                        System.out.println(Instant.now());
                        if (System.getProperty("linkwright.end") != null) {
                            Platform.exit();
                        }
                    }
                    drawn = true;
                }
            }.start();
        });
    }
}
