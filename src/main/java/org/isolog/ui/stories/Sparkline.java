package org.isolog.ui.stories;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** A curve without axes, as high as its highest value. */
final class Sparkline extends Region {
    private static final double WIDTH = 110;
    private static final double HEIGHT = 18;

    Sparkline(List<Double> values, String words) {
        double highest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        Polyline line = new Polyline();
        line.getStyleClass().add("spark-line");
        for (int i = 0; i < values.size(); i++) {
            line.getPoints().addAll(values.size() == 1 ? 0 : i * WIDTH / (values.size() - 1),
                HEIGHT - 1 - (highest > 0 ? values.get(i) / highest * (HEIGHT - 2) : 0));
        }
        Polygon area = new Polygon();
        area.getStyleClass().add("spark-area");
        area.getPoints().addAll(line.getPoints());
        area.getPoints().addAll(WIDTH, HEIGHT, 0.0, HEIGHT);
        getChildren().addAll(area, line);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setAccessibleText(words);
    }
}
