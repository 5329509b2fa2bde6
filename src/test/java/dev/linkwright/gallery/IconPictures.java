package dev.linkwright.gallery;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes the pictures of {@code assets/icon.svg} in all sizes, beside it and for the windows. Understands the rectangles
 * and paths that are in there. Run it when the drawing has changed.
 */
public final class IconPictures extends Application {
    private static final double DRAWN = 512;
    private static final Path ASSETS = Path.of("assets");
    private static final Path WINDOWS = Path.of("src/main/resources/dev/linkwright/ui/common");

    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) throws Exception {
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            parameters.setTransform(Transform.scale(size / DRAWN, size / DRAWN));
            Group picture = new Group(frame(), read());
            PngFile.write(picture.snapshot(parameters, null), ASSETS.resolve("icon-" + size + ".png"));
            if (List.of(16, 32, 64, 256).contains(size)) {
                PngFile.write(picture.snapshot(parameters, null), WINDOWS.resolve("icon-" + size + ".png"));
            }
        }
        Platform.exit();
    }

    /** Keeps the margin that the drawing has. */
    private static Node frame() {
        return new Rectangle(DRAWN, DRAWN, Color.TRANSPARENT);
    }

    private static Group read() throws Exception {
        Element drawing = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(ASSETS.resolve("icon.svg").toFile()).getDocumentElement();
        Group all = new Group();
        NodeList elements = drawing.getElementsByTagName("*");
        for (int index = 0; index < elements.getLength(); index++) {
            if (elements.item(index) instanceof Element element) {
                switch (element.getTagName()) {
                    case "rect" -> all.getChildren().add(styled(rectangle(element), element));
                    case "path" -> {
                        SVGPath path = new SVGPath();
                        path.setContent(element.getAttribute("d"));
                        all.getChildren().add(styled(path, element));
                    }
                    default -> {
                        // Groups and titles draw nothing themselves.
                    }
                }
            }
        }
        return all;
    }

    private static Rectangle rectangle(Element element) {
        Rectangle rectangle = new Rectangle(number(element, "x"), number(element, "y"), number(element, "width"),
                number(element, "height"));
        rectangle.setArcWidth(2 * number(element, "rx"));
        rectangle.setArcHeight(2 * number(element, "rx"));
        return rectangle;
    }

    private static Shape styled(Shape shape, Element element) {
        shape.setStrokeLineCap(StrokeLineCap.BUTT);
        shape.setFill(element.hasAttribute("fill") ? Color.web(element.getAttribute("fill")) : null);
        if (element.hasAttribute("stroke")) {
            shape.setStroke(Color.web(element.getAttribute("stroke")));
            shape.setStrokeWidth(number(element, "stroke-width"));
            shape.getTransforms().add(new Rotate(-45, DRAWN / 2, DRAWN / 2));
        }
        return shape;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
