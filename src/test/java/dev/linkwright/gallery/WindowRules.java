package dev.linkwright.gallery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Toggle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.testfx.util.WaitForAsyncUtils;

/**
 * What every window keeps, looked up in its live nodes: whatever takes the focus has a name and shows that it has the
 * focus, an icon that can be pressed has a tooltip, Tab goes in reading order and reaches everything, a dialog has one default and one cancel button, no two
 * controls have the same mnemonic, and text stands out from what is behind it.
 */
public final class WindowRules {
    private final Scene scene;
    private final List<String> broken = new ArrayList<>();

    private WindowRules(Scene scene) {
        this.scene = scene;
    }

    /** Fails with all rules that a window breaks as it is now; not to be called on the JavaFX thread. */
    public static void check(Scene scene, String name) {
        check(scene, name, true);
    }

    /** The same without walking over the window by Tab, which takes long and is the same in every theme. */
    static void checkAtAGlance(Scene scene, String name) {
        check(scene, name, false);
    }

    /** Fails with all texts that are not easy to read although high contrast was chosen. */
    public static void checkHighContrast(Scene scene, String name) {
        fail(name + " in high contrast", WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return Stream.concat(Contrast.tooWeakInHighContrast(scene).stream(),
                    Contrast.tooPale(scene, Contrast.HIGH_DISABLED).stream()).toList();
        }));
    }

    /** The controls of a window that the same letter presses; on the JavaFX thread. */
    public static List<String> sameMnemonics(Scene scene) {
        WindowRules rules = new WindowRules(scene);
        rules.mnemonics();
        return rules.broken;
    }

    private static void check(Scene scene, String name, boolean walking) {
        fail(name, WaitForAsyncUtils.waitForAsyncFx(60_000, () -> new WindowRules(scene).all(walking)));
    }

    private static void fail(String name, List<String> broken) {
        WaitForAsyncUtils.waitForFxEvents();
        if (!broken.isEmpty()) {
            throw new AssertionError(name + " breaks rules of windows:\n" + String.join("\n", broken));
        }
    }

    private List<String> all(boolean walking) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        names();
        buttons();
        mnemonics();
        broken.addAll(Contrast.tooWeak(scene));
        broken.addAll(Contrast.tooPale(scene, Contrast.DISABLED));
        if (!walking) {
            return broken;
        }
        Node owner = scene.getFocusOwner();
        tabOrder();
        rings();
        if (owner != null && owner.getScene() == scene) {
            owner.requestFocus();
        }
        return broken;
    }

    private void names() {
        List<Node> seen = SceneNodes.seen(scene.getRoot());
        for (Node node : seen) {
            if ((node.isFocusTraversable() || node instanceof ButtonBase && !isPart(node)) && !hasName(node, seen)) {
                broken.add("without a name: " + SceneNodes.name(node));
            }
            if (node instanceof ButtonBase button && !isPart(button) && showsNoWords(button)) {
                broken.add("without a tooltip: " + SceneNodes.name(node));
            }
        }
    }

    /** Whoever does not know the icon has nothing else to go by. */
    private static boolean showsNoWords(ButtonBase button) {
        boolean icon = button.getText() == null || button.getText().isBlank()
                || button.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY;
        boolean words = SceneNodes.seen(button).stream().anyMatch(
                part -> part != button && part instanceof Labeled labeled && labeled.getText() != null
                        && !labeled.getText().isBlank());
        // What is at work shows that instead of its words.
        return icon && !words && !(button instanceof CheckBox)
                && !(button.getGraphic() instanceof ProgressIndicator) && !hasTooltip(button)
                && !hasTooltip(button.getParent());
    }

    /** Where a button is greyed now and then, the place that it stands in has the tooltip: JavaFX shows none of the button. */
    private static boolean hasTooltip(Node node) {
        return node.getProperties().get("javafx.scene.control.Tooltip") instanceof Tooltip tooltip
                && !tooltip.getText().isBlank();
    }

    /** Arrows of a title or a scroll bar belong to their control. */
    private static boolean isPart(Node button) {
        return button.getStyleClass().stream().anyMatch(style -> style.endsWith("arrow-button"));
    }

    private static boolean hasName(Node node, List<Node> seen) {
        boolean said = node.getAccessibleText() != null && !node.getAccessibleText().isBlank();
        boolean written = node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank();
        return said || written
                || seen.stream().anyMatch(other -> other instanceof Label label && label.getLabelFor() == node
                        && !label.getText().isBlank());
    }

    private void buttons() {
        List<Button> buttons = SceneNodes.seen(scene.getRoot()).stream().filter(Button.class::isInstance)
                .map(Button.class::cast).toList();
        long defaults = buttons.stream().filter(Button::isDefaultButton).count();
        long cancels = buttons.stream().filter(Button::isCancelButton).count();
        boolean dialog = scene.getRoot().lookup(".button-bar-area") != null;
        // A step with answers of its own puts the default button away.
        boolean putAway = scene.getRoot().lookupAll(".button").stream()
                .anyMatch(node -> node instanceof Button button && button.isDefaultButton() && !button.isVisible());
        if (dialog && (defaults != (putAway ? 0 : 1) || cancels != 1)) {
            broken.add("a dialog with " + defaults + " default and " + cancels + " cancel buttons");
        } else if (!dialog && (defaults > 1 || cancels > 1)) {
            broken.add(defaults + " default and " + cancels + " cancel buttons");
        }
    }

    private void mnemonics() {
        Map<Character, Node> taken = new HashMap<>();
        for (Node node : SceneNodes.seen(scene.getRoot())) {
            boolean partOfControl = node.getParent() instanceof Labeled || node.getParent() instanceof MenuButton;
            if (node instanceof Labeled labeled && labeled.isMnemonicParsing() && labeled.getText() != null
                    && !partOfControl) {
                int at = labeled.getText().indexOf('_');
                if (at >= 0 && at + 1 < labeled.getText().length()) {
                    char letter = labeled.getText().toUpperCase(Locale.ROOT).charAt(at + 1);
                    Node other = taken.putIfAbsent(letter, node);
                    if (other != null) {
                        broken.add("the same mnemonic: " + SceneNodes.name(other) + " and " + SceneNodes.name(node));
                    }
                }
            }
        }
    }

    private void tabOrder() {
        List<Node> reachable = SceneNodes.focusable(scene.getRoot());
        if (reachable.isEmpty()) {
            return;
        }
        List<Node> visited = new ArrayList<>();
        reachable.getFirst().requestFocus();
        Node at = scene.getFocusOwner();
        while (at != null && !visited.contains(at)) {
            visited.add(at);
            at.requestFocusTraversal(TraversalDirection.NEXT);
            at = scene.getFocusOwner();
        }
        // What closes when the focus leaves it cannot be come back to.
        List<Node> still = SceneNodes.focusable(scene.getRoot());
        reachable.stream().filter(node -> !visited.contains(node) && still.contains(node))
                .filter(node -> !isReachedByArrows(node, visited))
                .forEach(node -> broken.add("Tab does not reach " + SceneNodes.name(node)));
        List<String> upwards = new ArrayList<>();
        for (int index = 0; index < visited.size(); index++) {
            Node before = visited.get(index);
            Node after = visited.get((index + 1) % visited.size());
            if (ReadingOrder.isBefore(after, before)) {
                upwards.add("Tab goes back from " + SceneNodes.name(before) + " to " + SceneNodes.name(after));
            }
        }
        // Once round every window Tab begins anew.
        if (upwards.size() > 1) {
            broken.addAll(upwards);
        }
    }

    /** Of those of which one is chosen, Tab goes to the chosen one and the arrow keys to the others. */
    private static boolean isReachedByArrows(Node node, List<Node> visited) {
        return node instanceof Toggle toggle && toggle.getToggleGroup() != null
                && visited.stream().anyMatch(other -> other instanceof Toggle reached
                        && toggle.getToggleGroup().equals(reached.getToggleGroup()));
    }

    private void rings() {
        for (Node node : SceneNodes.focusable(scene.getRoot())) {
            node.requestFocus();
            scene.getRoot().applyCss();
            if (!node.isFocused()) {
                continue;
            }
            List<Object> focused = looks(node);
            boolean stands = Contrast.hasRing(node);
            Contrast.tooWeak(node).forEach(weak -> broken.add("with the focus " + weak));
            scene.getRoot().requestFocus();
            scene.getRoot().applyCss();
            if (focused.equals(looks(node))) {
                broken.add("looks the same with the focus: " + SceneNodes.name(node));
            } else if (!stands) {
                broken.add("the focus is hard to see: " + SceneNodes.name(node));
            }
        }
    }

    private static List<Object> looks(Node node) {
        List<Object> looks = new ArrayList<>();
        for (Node part : SceneNodes.seen(node)) {
            if (part instanceof Region region) {
                looks.add(List.of(Objects.requireNonNullElse(region.getBackground(), ""),
                        Objects.requireNonNullElse(region.getBorder(), "")));
            }
        }
        return looks;
    }
}
