package dev.linkwright.ui.common;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where a window goes that belongs beside another.
 *
 * @param room  what can be seen of the screen
 * @param owner the other window
 */
record Beside(Rectangle2D room, Rectangle2D owner) {

    /**
     * Where it was left, if nothing of the owner is hidden there; else to the right of the owner, or to its left where only
     * there is room; else where it was left, or as far to the right as the screen goes. It never stands out of the screen.
     */
    Point2D place(Dimension2D size, Optional<Point2D> left) {
        double y = within(left.map(Point2D::getY).orElse(owner.getMinY()), room.getMinY(),
                room.getMaxY() - size.getHeight());
        Optional<Point2D> kept = left.map(place -> new Point2D(
                within(place.getX(), room.getMinX(), room.getMaxX() - size.getWidth()), y));
        if (kept.isPresent() && !covers(kept.get(), size)) {
            return kept.get();
        }
        double top = within(owner.getMinY(), room.getMinY(), room.getMaxY() - size.getHeight());
        if (owner.getMaxX() + size.getWidth() <= room.getMaxX()) {
            return new Point2D(Math.max(owner.getMaxX(), room.getMinX()), top);
        }
        if (owner.getMinX() - size.getWidth() >= room.getMinX()) {
            return new Point2D(Math.min(owner.getMinX(), room.getMaxX()) - size.getWidth(), top);
        }
        return kept.orElseGet(() -> new Point2D(
                within(owner.getMaxX(), room.getMinX(), room.getMaxX() - size.getWidth()), top));
    }

    private boolean covers(Point2D place, Dimension2D size) {
        return owner.intersects(place.getX(), place.getY(), size.getWidth(), size.getHeight());
    }

    private static double within(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
