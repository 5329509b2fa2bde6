package dev.linkwright.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How much text stands out from what is behind it, as WCAG 2 computes it. The colours are those of the live nodes, after
 * all style sheets; what is disabled is excepted there, too.
 */
final class Contrast {
    private static final double TEXT = 4.5;
    private static final double PICTURE = 3;
    /** What ends at the edge of a scroll pane is half out of sight. */
    private static final Insets EDGE = new Insets(2);
    static final double DISABLED = 3;
    static final double HIGH_DISABLED = 4.5;
    private static final double HIGH_TEXT = 7;
    private static final double HIGH_PICTURE = 4.5;

    private Contrast() {
    }

    /** What is too hard to read. */
    static List<String> tooWeak(Scene scene) {
        return tooWeak(scene.getRoot(), TEXT, PICTURE);
    }

    /** The same of a part of a window. */
    static List<String> tooWeak(Node part) {
        return tooWeak(part, TEXT, PICTURE);
    }

    /** What is too hard to read for who asked for high contrast. */
    static List<String> tooWeakInHighContrast(Scene scene) {
        return tooWeak(scene.getRoot(), HIGH_TEXT, HIGH_PICTURE);
    }

    private static List<String> tooWeak(Node part, double leastOfText, double leastOfPicture) {
        List<String> weak = new ArrayList<>();
        for (Node node : SceneNodes.seen(part)) {
            if (node instanceof Text text && !text.getText().isBlank() && !text.isDisabled() && !isSelected(text)
                    && !isScrolledAway(text) && text.getFill() instanceof Color fill) {
                Color behind = behind(text, part.getScene());
                double contrast = ratio(over(fill, behind), behind);
                double least = text instanceof FontIcon ? leastOfPicture : leastOfText;
                if (contrast < least) {
                    weak.add(String.format(Locale.ROOT, "only %.2f : 1, %s on %s: %s in %s", contrast, fill, behind,
                            text instanceof FontIcon icon ? icon.getIconLiteral() : text.getText(),
                            SceneNodes.name(text.getParent())));
                }
            }
        }
        return weak.stream().distinct().toList();
    }

    /**
     * What cannot be pressed and is too hard to read: WCAG 2 excepts it, but people ask what it is that they cannot press.
     * A pale button is mixed with what is around it as a whole.
     */
    static List<String> tooPale(Scene scene, double least) {
        List<String> weak = new ArrayList<>();
        for (Node node : SceneNodes.seen(scene.getRoot())) {
            if (node instanceof ButtonBase button && button.isDisabled() && button.getParent() != null) {
                Color around = behind(button.getParent(), scene);
                SceneNodes.seen(button).stream().filter(Text.class::isInstance).map(Text.class::cast)
                        .filter(text -> !text.getText().isBlank() && text.getFill() instanceof Color).forEach(text -> {
                            Color ground = behind(text, scene);
                            Color fill = over((Color) text.getFill(), ground);
                            double opacity = opacity(text, button);
                            double contrast = ratio(around.interpolate(fill, opacity),
                                    around.interpolate(ground, opacity));
                            if (contrast < least) {
                                weak.add(String.format(Locale.ROOT, "disabled and only %.2f : 1: %s in %s", contrast,
                                        text.getText(), SceneNodes.name(button)));
                            }
                        });
            }
        }
        return weak.stream().distinct().toList();
    }

    /** Of a text within a button: a part that is pale itself is the paler in a pale button. */
    private static double opacity(Text text, ButtonBase button) {
        double opacity = text.getOpacity();
        for (Node node = text.getParent(); node != button.getParent(); node = node.getParent()) {
            opacity *= node.getOpacity();
        }
        return opacity;
    }

    /** Whether some edge of a node that has the focus stands out from what is around it. */
    static boolean hasRing(Node node) {
        Color around = node.getParent() == null ? Color.WHITE : behind(node.getParent(), node.getScene());
        return SceneNodes.seen(node).stream().filter(Region.class::isInstance).map(Region.class::cast)
                .flatMap(Contrast::edges).anyMatch(edge -> ratio(over(edge, around), around) >= PICTURE);
    }

    private static Stream<Color> edges(Region region) {
        List<BackgroundFill> all = region.getBackground() == null ? List.of() : region.getBackground().getFills();
        // What lies on a fill and reaches as far hides it.
        Stream<Paint> fills = IntStream.range(0, all.size())
                .filter(index -> all.stream().skip(index + 1).allMatch(
                        later -> later.getInsets().getTop() > all.get(index).getInsets().getTop()))
                .mapToObj(index -> all.get(index).getFill());
        Stream<Paint> strokes = region.getBorder() == null
                ? Stream.of()
                : region.getBorder().getStrokes().stream().map(stroke -> stroke.getTopStroke());
        return Stream.concat(fills, strokes).filter(Color.class::isInstance).map(Color.class::cast);
    }

    /** What is painted on a highlight of its own. */
    private static boolean isSelected(Text text) {
        return SceneNodes.ancestors(text).stream().anyMatch(
                node -> node instanceof TextInputControl input && !input.getSelectedText().isEmpty());
    }

    /** Nothing of the scroll pane is behind what is beyond its edge, and nobody sees it there. */
    private static boolean isScrolledAway(Text text) {
        Point2D middle = middle(text);
        return SceneNodes.ancestors(text).stream().anyMatch(node -> node instanceof Region region
                && region.getStyleClass().contains("viewport") && !covers(region, EDGE, middle));
    }

    private static Point2D middle(Node node) {
        Bounds bounds = SceneNodes.place(node);
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    /** The colour behind the middle of a node: all fills over one another, from the scene's on. */
    private static Color behind(Node node, Scene scene) {
        Point2D middle = middle(node);
        Color behind = scene.getFill() instanceof Color fill ? fill : Color.WHITE;
        for (Node at : SceneNodes.ancestors(node)) {
            if (at instanceof Region region && region.getBackground() != null) {
                for (BackgroundFill fill : region.getBackground().getFills()) {
                    if (fill.getFill() instanceof Color color && covers(region, fill.getInsets(), middle)) {
                        behind = over(color, behind);
                    }
                }
            }
        }
        return behind;
    }

    private static boolean covers(Region region, Insets insets, Point2D middle) {
        Point2D local = region.sceneToLocal(middle);
        return local.getX() >= insets.getLeft() && local.getX() <= region.getWidth() - insets.getRight()
                && local.getY() >= insets.getTop() && local.getY() <= region.getHeight() - insets.getBottom();
    }

    private static Color over(Color top, Color bottom) {
        return bottom.interpolate(Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
    }

    static double ratio(Color one, Color other) {
        double brighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
