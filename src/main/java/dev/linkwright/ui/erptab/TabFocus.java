package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;

import org.jspecify.annotations.Nullable;

/** Where the focus goes when the tab's controls are exchanged for others: where the person goes on. */
final class TabFocus {
    private final Supplier<Node> root;
    private final Supplier<Node> about;
    private final Supplier<Node> actions;
    private final Supplier<List<Node>> below;

    /**
     * Made before the nodes are.
     *
     * @param below what stands below the head, in the order in which it is looked at
     */
    TabFocus(Supplier<Node> root, Supplier<Node> about, Supplier<Node> actions, Supplier<List<Node>> below) {
        this.root = root;
        this.about = about;
        this.actions = actions;
        this.below = below;
    }

    /** Keeps the focus within the tab while controls are exchanged, else the next part of the window takes it. */
    void keep() {
        root.get().requestFocus();
    }

    boolean isWithin(Node place) {
        for (Node node = owner(); node != null; node = node.getParent()) {
            if (node.equals(place)) {
                return true;
            }
        }
        return false;
    }

    /** To the first button of the tab, else to its first value. */
    void toFirst() {
        reachable().filter(ButtonBase.class::isInstance).findFirst().or(() -> reachable().findFirst())
                .ifPresent(Node::requestFocus);
    }

    /** To the choice of a connection where that comes first, else to the first thing that can be done. */
    void toFirstInEditing(boolean connectionFirst) {
        first(about.get(), ComboBox.class).filter(_ -> connectionFirst).or(() -> first(about.get(), ButtonBase.class))
                .or(() -> first(actions.get(), ButtonBase.class)).ifPresent(Node::requestFocus);
    }

    private @Nullable Node owner() {
        Scene scene = root.get().getScene();
        return scene == null ? null : scene.getFocusOwner();
    }

    private Stream<Node> reachable() {
        return Stream.of(Stream.of(actions.get()), below.get().stream(), Stream.of(about.get()))
                .flatMap(places -> places).filter(Node::isVisible).flatMap(place -> place.lookupAll("*").stream())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled() && node.isVisible());
    }

    private static Optional<Node> first(Node place, Class<? extends Node> kind) {
        return place.lookupAll("*").stream().filter(kind::isInstance).findFirst();
    }
}
