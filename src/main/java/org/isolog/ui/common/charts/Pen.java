package org.isolog.ui.common.charts;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** Draws on whole pixels, in the colours of the theme. */
final class Pen {
    private final GraphicsContext graphics;
    private final ChartPane pane;
    private final Font font;

    Pen(GraphicsContext graphics, ChartPane pane) {
        this.graphics = graphics;
        this.pane = pane;
        font = pane.smallFont();
    }

    void fill(ChartColor color, double x, double y, double width, double height) {
        graphics.setFill(pane.color(color));
        graphics.fillRect(Math.round(x), Math.round(y), Math.max(1, Math.round(x + width) - Math.round(x)), Math.max(1, Math.round(y + height) - Math.round(y)));
    }

    /** A see-through area with a line around it, as a selection is shown. */
    void glass(ChartColor color, double x, double y, double width, double height) {
        Color tint = pane.color(color);
        graphics.setFill(tint.deriveColor(0, 1, 1, 0.13));
        graphics.fillRect(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
        graphics.setStroke(tint);
        graphics.setLineWidth(1);
        graphics.strokeRect(Math.round(x) + 0.5, Math.round(y) + 0.5, Math.round(width) - 1, Math.round(height) - 1);
    }

    void horizontal(ChartColor color, double x1, double x2, double y) {
        graphics.setStroke(pane.color(color));
        graphics.setLineWidth(1);
        double at = Math.floor(y) + 0.5;
        graphics.strokeLine(x1, at, x2, at);
    }

    void vertical(ChartColor color, double x, double y1, double y2, double width) {
        graphics.setStroke(pane.color(color));
        graphics.setLineWidth(width);
        double at = width > 1 ? Math.round(x) : Math.floor(x) + 0.5;
        graphics.strokeLine(at, y1, at, y2);
    }

    void dashed(ChartColor color, double x1, double x2, double y) {
        graphics.setLineDashes(5, 4);
        horizontal(color, x1, x2, y);
        graphics.setLineDashes((double[]) null);
    }

    void curve(ChartColor color, double[] xs, double[] ys) {
        graphics.setStroke(pane.color(color));
        graphics.setLineWidth(2);
        graphics.strokePolyline(xs, ys, xs.length);
    }

    void dot(ChartColor color, double x, double y, double radius) {
        graphics.setFill(pane.color(color));
        graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    void left(ChartColor color, String words, double x, double y) {
        words(color, words, x, y, TextAlignment.LEFT);
    }

    void right(ChartColor color, String words, double x, double y) {
        words(color, words, x, y, TextAlignment.RIGHT);
    }

    void middle(ChartColor color, String words, double x, double y) {
        words(color, words, x, y, TextAlignment.CENTER);
    }

    /** Stronger words with the card's colour behind them, so that no line runs through. */
    void onCard(ChartColor color, String words, double right, double y) {
        Font strong = Font.font("Roboto Medium", FontWeight.NORMAL, font.getSize() * 1.09);
        double width = width(words, strong);
        graphics.setFill(pane.color(ChartColor.CARD).deriveColor(0, 1, 1, 0.85));
        graphics.fillRect(right - width - 3, y - font.getSize() * 0.75, width + 6, font.getSize() * 1.5);
        graphics.setFont(strong);
        put(color, words, right, y, TextAlignment.RIGHT);
    }

    double width(String words) {
        return width(words, font);
    }

    double lineHeight() {
        return font.getSize() * 1.4;
    }

    private void words(ChartColor color, String words, double x, double y, TextAlignment alignment) {
        graphics.setFont(font);
        put(color, words, x, y, alignment);
    }

    private void put(ChartColor color, String words, double x, double y, TextAlignment alignment) {
        graphics.setFill(pane.color(color));
        graphics.setTextAlign(alignment);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.fillText(words, Math.round(x), Math.round(y));
    }

    private static double width(String words, Font font) {
        Text measure = new Text(words);
        measure.setFont(font);
        return measure.getLayoutBounds().getWidth();
    }
}
