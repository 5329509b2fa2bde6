package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

class BesideTest {
    private static final Rectangle2D SCREEN = new Rectangle2D(0, 0, 1920, 1080);
    private static final Dimension2D HELP = new Dimension2D(480, 620);

    @Test
    void itStandsToTheRightWhereThereIsRoom() {
        assertThat(place(new Rectangle2D(100, 80, 1280, 800))).isEqualTo(new Point2D(1380, 80));
    }

    @Test
    void itStandsToTheLeftWhereOnlyThereIsRoom() {
        assertThat(place(new Rectangle2D(600, 80, 1280, 800))).isEqualTo(new Point2D(120, 80));
    }

    @Test
    void itStandsAsFarToTheRightAsTheScreenGoesWhereThereIsNoRoom() {
        assertThat(place(new Rectangle2D(200, 600, 1600, 400))).isEqualTo(new Point2D(1440, 460));
        assertThat(place(new Rectangle2D(0, 0, 1920, 1080))).isEqualTo(new Point2D(1440, 0));
    }

    @Test
    void whereItWasLeftItComesBackUnlessItWouldHideItsOwner() {
        Point2D left = new Point2D(1400, 300);
        assertThat(place(new Rectangle2D(100, 80, 1280, 800), left)).isEqualTo(left);
        assertThat(place(new Rectangle2D(500, 80, 1000, 800), left)).isEqualTo(new Point2D(20, 80));
        assertThat(place(new Rectangle2D(300, 80, 1280, 800), left)).isEqualTo(left);
    }

    @Test
    void itIsNeverOutsideOfTheScreen() {
        assertThat(place(new Rectangle2D(100, 80, 1280, 800), new Point2D(1800, 900)))
                .isEqualTo(new Point2D(1440, 460));
        assertThat(place(new Rectangle2D(-900, -200, 800, 600))).isEqualTo(new Point2D(0, 0));
    }

    @Test
    void onASecondScreenItStaysThere() {
        Rectangle2D second = new Rectangle2D(1920, 0, 1280, 1024);
        assertThat(new Beside(second, new Rectangle2D(2500, 100, 600, 400)).place(HELP, Optional.empty()))
                .isEqualTo(new Point2D(2020, 100));
    }

    private static Point2D place(Rectangle2D owner) {
        return new Beside(SCREEN, owner).place(HELP, Optional.empty());
    }

    private static Point2D place(Rectangle2D owner, Point2D left) {
        return new Beside(SCREEN, owner).place(HELP, Optional.of(left));
    }
}
