package dev.linkwright.ui.erptab;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.Keys;

/** What the tab hears from the window that it stands in. */
final class AroundTab {
    private final Node root;
    private final ErpTabViewModel tab;
    private final EventHandler<KeyEvent> keys = this::onKey;
    private Subscription windowFocus = Subscription.EMPTY;

    private AroundTab(Node root, ErpTabViewModel tab) {
        this.root = root;
        this.tab = tab;
    }

    static void listen(Node root, ErpTabViewModel tab) {
        root.sceneProperty().subscribe(new AroundTab(root, tab)::moved);
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
        }
        windowFocus.unsubscribe();
        if (now != null) {
            now.addEventHandler(KeyEvent.KEY_PRESSED, keys);
            windowFocus = now.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(focused -> {
                if (Boolean.TRUE.equals(focused)) {
                    tab.lookForUnfinished();
                }
            });
        }
    }

    /** Saving and synchronising work from anywhere in the window, as long as this tab is what it shows. */
    private void onKey(KeyEvent event) {
        if (Keys.SAVE.combination().match(event) && tab.hasPending() && isShown()) {
            tab.save();
            event.consume();
        } else if (Keys.SYNC_NOW.combination().match(event) && isShown()) {
            tab.syncNow();
            event.consume();
        }
    }

    private boolean isShown() {
        for (Node node = root; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
