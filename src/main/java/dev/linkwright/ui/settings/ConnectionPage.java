package dev.linkwright.ui.settings;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import dev.linkwright.ui.common.Keys;

/** A page about the connection that is chosen, in its frame. */
abstract class ConnectionPage implements SettingsPage {
    /**
     * What stands in the frame.
     *
     * @param start where a person begins
     * @param look  shows what the draft holds now
     */
    record Content(Node body, Node start, Runnable look) {
    }

    private record Framed(ConnectionFrame frame, Content content) {
        void show() {
            frame.show();
            content.look().run();
        }
    }

    private final SettingsPlace place;
    private final ChosenConnection connection;
    private Optional<Framed> made = Optional.empty();

    ConnectionPage(SettingsPlace place, ChosenConnection connection) {
        this.place = place;
        this.connection = connection;
    }

    /** Called once, when the page is first asked for. */
    abstract Content content();

    /** Takes back the last step of the person on this page; nothing where a page keeps no steps. */
    void undo() {
    }

    @Override
    public final SettingsPlace place() {
        return place;
    }

    @Override
    public final Node node() {
        return made().frame();
    }

    @Override
    public final void show() {
        made().show();
    }

    @Override
    public final void focus() {
        made().content().start().requestFocus();
    }

    private Framed made() {
        Framed page = made.orElseGet(this::make);
        made = Optional.of(page);
        return page;
    }

    private Framed make() {
        Content content = content();
        Framed framed = new Framed(new ConnectionFrame(place, connection, content.body()), content);
        framed.frame().addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.UNDO.combination().match(event)) {
                undo();
                event.consume();
            }
        });
        connection.whenChanged(framed::show);
        return framed;
    }
}
