package org.isolog.ui.common.charts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.FontCssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.ColorConverter;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A canvas that fills the pane, is drawn anew when size, data, colours or font change, and has a floating tip. */
abstract class ChartPane extends Region {
    private static final Map<ChartColor, CssMetaData<ChartPane, Color>> COLORS = new EnumMap<>(ChartColor.class);
    private static final CssMetaData<ChartPane, Font> FONT = new FontMetaData();
    private static final List<CssMetaData<? extends Styleable, ?>> META = new ArrayList<>(Region.getClassCssMetaData());
    private static final double SMALL = 0.846;

    static {
        for (ChartColor color : ChartColor.values()) {
            COLORS.put(color, new ColorMetaData(color));
        }
        META.addAll(COLORS.values());
        META.add(FONT);
    }

    private final Map<ChartColor, StyleableObjectProperty<Color>> colors = new EnumMap<>(ChartColor.class);
    private final StyleableObjectProperty<Font> font = new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
    private final Canvas canvas = new Canvas();
    private final Region focus = new Region();
    private final Label tip = new Label();

    ChartPane(String help) {
        getStyleClass().add("chart-pane");
        setAccessibleText(help);
        setAccessibleHelp(help);
        focus.getStyleClass().add("chart-focus");
        tip.getStyleClass().add("chart-tip");
        tip.setManaged(false);
        tip.setMouseTransparent(true);
        tip.setVisible(false);
        canvas.setMouseTransparent(true);
        getChildren().addAll(canvas, focus, tip);
        for (ChartColor color : ChartColor.values()) {
            StyleableObjectProperty<Color> property = new SimpleStyleableObjectProperty<>(COLORS.get(color), this, color.cssName(), Color.GRAY);
            property.addListener((value, old, now) -> redraw());
            colors.put(color, property);
        }
        font.addListener((value, old, now) -> redraw());
        setOnMouseExited(event -> hideTip());
        setMinSize(120, 60);
    }

    /** Draws everything; the canvas is empty. Sizes are in pixels of the window. */
    abstract void draw(Pen pen, double width, double height);

    /** Writes what is shown as a PNG, in twice the size of the screen. */
    public void saveAsPng(Path file) {
        hideTip();
        Pictures.save(this, file);
    }

    final void redraw() {
        requestLayout();
    }

    final Color color(ChartColor role) {
        return colors.get(role).get();
    }

    final Font smallFont() {
        return Font.font(font.get().getFamily(), font.get().getSize() * SMALL);
    }


    /** Shows the words beside the point, inside the chart. */
    final void showTip(String words, double x, double y) {
        tip.setText(words);
        tip.setVisible(true);
        tip.applyCss();
        double width = tip.prefWidth(-1);
        double height = tip.prefHeight(-1);
        double left = x + 14 + width > getWidth() ? x - 14 - width : x + 14;
        double top = Math.clamp(y - height / 2, 0, Math.max(0, getHeight() - height));
        tip.resizeRelocate(Math.max(0, Math.round(left)), Math.round(top), width, height);
    }

    final void hideTip() {
        tip.setVisible(false);
    }

    /** What the tip says; empty while it is hidden. */
    public String shownTip() {
        return tip.isVisible() ? tip.getText() : "";
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        canvas.setWidth(width);
        canvas.setHeight(height);
        focus.resizeRelocate(0, 0, width, height);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, width, height);
        if (width > 1 && height > 1) {
            draw(new Pen(graphics, this), width, height);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    private static final class ColorMetaData extends CssMetaData<ChartPane, Color> {
        private final ChartColor color;

        ColorMetaData(ChartColor color) {
            super(color.cssName(), ColorConverter.getInstance(), Color.GRAY);
            this.color = color;
        }

        @Override
        public boolean isSettable(ChartPane pane) {
            return true;
        }

        @Override
        public StyleableProperty<Color> getStyleableProperty(ChartPane pane) {
            return pane.colors.get(color);
        }
    }

    private static final class FontMetaData extends FontCssMetaData<ChartPane> {
        FontMetaData() {
            super("-fx-font", Font.getDefault());
        }

        @Override
        public boolean isSettable(ChartPane pane) {
            return true;
        }

        @Override
        public StyleableProperty<Font> getStyleableProperty(ChartPane pane) {
            return pane.font;
        }
    }
}
