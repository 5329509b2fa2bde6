package dev.linkwright.ui.common;

import javafx.animation.AnimationTimer;

/** Waits until the screen shows what there is now. */
public final class Drawn {
    private Drawn() {
    }

    /** Runs something at the second pulse from now: the first has laid out and drawn what there is now. */
    public static void then(Runnable what) {
        new AnimationTimer() {
            private boolean drawn;

            @Override
            public void handle(long now) {
                if (drawn) {
                    stop();
                    what.run();
                }
                drawn = true;
            }
        }.start();
    }
}
