package dev.linkwright.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** All words that a window shows or tells a screen reader, as they are now; to be asked on the JavaFX thread. */
public final class WindowWords {
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private WindowWords() {
    }

    /**
     * Texts that are not seen to their end and that no tooltip holds.
     *
     * @param counts whether a text has to be seen whole
     */
    public static List<String> cut(Scene scene, Predicate<String> counts) {
        return SceneNodes.seen(scene.getRoot()).stream().filter(Labeled.class::isInstance).map(Labeled.class::cast)
                .filter(labeled -> labeled.getText() != null && isCut(labeled) && counts.test(labeled.getText()))
                .filter(labeled -> tooltips(labeled).noneMatch(told -> told.contains(labeled.getText())))
                .map(SceneNodes::name).toList();
    }

    private static boolean isCut(Labeled labeled) {
        String whole = labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
        return labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(Node::isVisible).map(Text::getText)
                .anyMatch(seen -> seen.endsWith(labeled.getEllipsisString()) && !seen.equals(whole));
    }

    private static Stream<String> tooltips(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).limit(3)
                .map(part -> part.hasProperties() ? part.getProperties().get(TOOLTIP) : null)
                .filter(Tooltip.class::isInstance).map(told -> ((Tooltip) told).getText()).filter(Objects::nonNull);
    }

    /** Everything that is written anywhere in a window, with what it is written on. */
    public static List<Said> all(Scene scene) {
        List<Said> all = new ArrayList<>();
        if (scene.getWindow() instanceof Stage stage) {
            all.add(new Said("title of the window", stage.getTitle()));
        }
        for (Node node : SceneNodes.seen(scene.getRoot())) {
            if (node.getStyleClass().contains("key-cap")) {
                continue;
            }
            String name = node.getClass().getSimpleName() + (node.getId() == null ? "" : "#" + node.getId())
                    + node.getStyleClass();
            add(all, "accessible text of " + name, node.getAccessibleText());
            add(all, "accessible help of " + name, node.getAccessibleHelp());
            if (node.hasProperties() && node.getProperties().get(TOOLTIP) instanceof Tooltip told) {
                add(all, "tooltip of " + name, told.getText());
            }
            switch (node) {
                case TextInputControl input -> add(all, "prompt of " + name, input.getPromptText());
                case Labeled labeled -> add(all, name, labeled.getText());
                case Text text when !(text.getParent() instanceof Labeled) && !isTyped(text) ->
                    add(all, name, text.getText());
                default -> {
                }
            }
            if (node instanceof MenuButton menu) {
                items(all, name, menu.getItems());
            }
            if (node instanceof javafx.scene.control.Control control
                    && control.getContextMenu() instanceof ContextMenu menu) {
                items(all, name, menu.getItems());
            }
        }
        return all;
    }

    private static boolean isTyped(Node text) {
        return Stream.iterate(text, Objects::nonNull, Node::getParent).anyMatch(TextInputControl.class::isInstance);
    }

    private static void items(List<Said> all, String name, List<MenuItem> items) {
        items.forEach(item -> add(all, "menu of " + name, item.getText()));
    }

    private static void add(List<Said> all, String where, String text) {
        if (text != null && !text.isBlank()) {
            all.add(new Said(where, text));
        }
    }

    /** A text and where it stands. */
    public record Said(String where, String text) {
    }
}
