package org.isolog.ui.common;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.isolog.core.Severity;

/** A severity as shape, word and colour, so that none of them is needed to tell it. */
public final class SeverityMark extends HBox {
    private static final double HALF = 5;

    public SeverityMark(Severity severity) {
        this(severity, true);
        Label word = new Label(severity.word());
        word.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(word);
    }

    private SeverityMark(Severity severity, boolean besideWord) {
        getStyleClass().addAll("severity-mark", styleClass(severity));
        StackPane place = new StackPane(shape(severity));
        // All shapes take the same room, so that the words of a column stand below each other.
        place.setMinWidth(2 * HALF + 2);
        getChildren().add(place);
        setAccessibleText(severity.word());
        if (!besideWord) {
            Tooltip.install(this, new Tooltip(severity.word()));
        }
    }

    /** Shape and colour alone, where there is no room for more; the word is the tooltip. */
    static SeverityMark withoutWord(Severity severity) {
        return new SeverityMark(severity, false);
    }

    /** Style class of a severity's colour: {@code critical}, {@code high}, … */
    public static String styleClass(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** ◆ Critical, ▲ High, ● Medium, ■ Low and usual; about 11 px wide, filled by the style class {@code shape}. */
    public static Shape shape(Severity severity) {
        Shape shape = switch (severity) {
            case CRITICAL -> new Polygon(0, -HALF - 1, HALF + 1, 0, 0, HALF + 1, -HALF - 1, 0);
            case HIGH -> new Polygon(0, -HALF, HALF + 0.8, HALF - 0.5, -HALF - 0.8, HALF - 0.5);
            case MEDIUM -> new Circle(HALF - 0.2);
            case LOW, NONE -> new Rectangle(2 * HALF - 1, 2 * HALF - 1);
        };
        shape.getStyleClass().add("shape");
        return shape;
    }
}
