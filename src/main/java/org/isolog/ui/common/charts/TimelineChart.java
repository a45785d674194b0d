package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.isolog.core.Severity;
import org.isolog.core.Timeline;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.TimeText;

/**
 * Events per time as bars stacked by severity. Drag selects a range, a click clears it; with the keyboard arrows move a cursor,
 * Shift+arrows stretch a range, Enter selects, Escape clears.
 */
public final class TimelineChart extends ChartPane {
    private static final double LEAST_COLUMN = 3;

    private final TimeText times;
    private final BooleanProperty logScale = new SimpleBooleanProperty(this, "logScale");
    private Timeline timeline = new Timeline(Duration.ofHours(1), List.of(), 0);
    private TimelineColumns columns = new TimelineColumns(List.of());
    private Plot plot = new Plot(0, 0, 1, 1);
    private BiConsumer<Instant, Instant> onSelected = (from, to) -> { };
    private Runnable onCleared = () -> { };
    private Instant selectedFrom;
    private Instant selectedTo;
    private int anchor = -1;
    private int cursor = -1;
    private boolean dragged;

    public TimelineChart(TimeText times) {
        super(text("chart.timeline-help"));
        this.times = times;
        setPrefSize(600, 160);
        setFocusTraversable(true);
        setCursor(Cursor.CROSSHAIR);
        logScale.subscribe(log -> redraw());
        times.zoneProperty().subscribe(zone -> redraw());
        setOnMousePressed(this::onPressed);
        setOnMouseDragged(this::onDragged);
        setOnMouseReleased(event -> onReleased());
        setOnMouseMoved(this::onMoved);
        setOnKeyPressed(this::onKey);
    }

    public void setTimeline(Timeline newTimeline) {
        timeline = newTimeline;
        anchor = -1;
        cursor = -1;
        redraw();
    }

    public BooleanProperty logScaleProperty() {
        return logScale;
    }

    /** @param action takes the beginning, inclusive, and the end, exclusive, on bucket borders */
    public void setOnSelected(BiConsumer<Instant, Instant> action) {
        onSelected = action;
    }

    public void setOnCleared(Runnable action) {
        onCleared = action;
    }

    /** Shows a range as selected without calling back; nulls show none. */
    public void select(Instant from, Instant to) {
        selectedFrom = from;
        selectedTo = to;
        redraw();
    }

    @Override
    void draw(Pen pen, double width, double height) {
        if (timeline.buckets().isEmpty()) {
            columns = new TimelineColumns(List.of());
            pen.middle(ChartColor.MUTED, text("chart.no-data"), width / 2, height / 2);
            return;
        }
        columns = TimelineColumns.of(timeline, (int) ((width - 40) / LEAST_COLUMN));
        int rows = (int) Math.clamp(height / 45, 2, 5);
        CountAxis axis = new CountAxis(columns.most(), logScale.get(), rows);
        plot = Plot.inside(width, height, axis.labelWidth(pen), pen.lineHeight());
        axis.draw(pen, plot);
        for (int i = 0; i < columns.size(); i++) {
            drawColumn(pen, axis, i);
        }
        drawTimes(pen);
        drawMarks(pen);
    }

    private void drawColumn(Pen pen, CountAxis axis, int index) {
        double left = left(index);
        double width = left(index + 1) - left;
        double gap = width > 4 ? 1 : 0;
        long below = 0;
        for (Severity severity : Severity.values()) {
            long count = columns.columns().get(index).bySeverity()[severity.ordinal()];
            if (count > 0) {
                double bottom = plot.y(axis.share(below));
                // Even one critical event among thousands keeps a pixel.
                double top = Math.min(bottom - 1, plot.y(axis.share(below + count)));
                pen.fill(ChartColor.of(severity), left, top, width - gap, bottom - top);
                below += count;
            }
        }
    }

    private void drawTimes(Pen pen) {
        Instant from = timeline.buckets().getFirst().from();
        double length = Duration.between(from, timeline.end()).toMillis();
        double lastEnd = -1;
        for (TimeTicks.Tick tick : TimeTicks.between(from, timeline.end(), times.zone(), (int) (plot.width() / 80))) {
            double x = plot.x(Duration.between(from, tick.time()).toMillis() / length);
            double half = pen.width(tick.label()) / 2;
            double at = Math.clamp(x, plot.left() + half - 2, plot.right() - half);
            if (at - half > lastEnd + 8) {
                pen.middle(ChartColor.MUTED, tick.label(), at, plot.bottom() + 4 + pen.lineHeight() / 2);
                lastEnd = at + half;
            }
        }
    }

    private void drawMarks(Pen pen) {
        if (dragged && anchor >= 0) {
            glass(pen, Math.min(anchor, cursor), Math.max(anchor, cursor) + 1);
        } else if (selectedFrom != null) {
            double left = xOf(selectedFrom);
            pen.glass(ChartColor.ACCENT, left, plot.top() - 4, Math.max(3, xOf(selectedTo) - left), plot.height() + 5);
        }
        if (isFocusVisible() && cursor >= 0) {
            pen.vertical(ChartColor.ACCENT, left(cursor) + (left(cursor + 1) - left(cursor)) / 2, plot.top(), plot.bottom(), 1);
        }
    }

    private void glass(Pen pen, int first, int end) {
        pen.glass(ChartColor.ACCENT, left(first), plot.top() - 4, left(end) - left(first), plot.height() + 5);
    }

    private double left(int column) {
        return Math.round(plot.x((double) column / Math.max(1, columns.size())));
    }

    private double xOf(Instant time) {
        Instant from = timeline.buckets().getFirst().from();
        double length = Duration.between(from, timeline.end()).toMillis();
        return plot.x(Math.clamp(Duration.between(from, time).toMillis() / length, 0, 1));
    }

    private void onPressed(MouseEvent event) {
        requestFocus();
        if (event.isPrimaryButtonDown() && columns.size() > 0) {
            anchor = columns.at(plot.shareOf(event.getX()));
            cursor = anchor;
            dragged = false;
        }
    }

    private void onDragged(MouseEvent event) {
        if (anchor >= 0) {
            cursor = columns.at(plot.shareOf(event.getX()));
            dragged |= !event.isStillSincePress();
            showTip(rangeWords(Math.min(anchor, cursor), Math.max(anchor, cursor)), event.getX(), event.getY());
            redraw();
        }
    }

    private void onReleased() {
        hideTip();
        if (dragged && anchor >= 0) {
            choose(Math.min(anchor, cursor), Math.max(anchor, cursor));
        } else if (selectedFrom != null) {
            clear();
        }
        dragged = false;
        anchor = -1;
        redraw();
    }

    private void onMoved(MouseEvent event) {
        if (columns.size() == 0 || event.getX() < plot.left() || event.getX() > plot.right()) {
            hideTip();
            return;
        }
        int column = columns.at(plot.shareOf(event.getX()));
        showTip(rangeWords(column, column), event.getX(), event.getY());
    }

    private void onKey(KeyEvent event) {
        if (columns.size() == 0 || event.isShortcutDown()) {
            return;
        }
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            int before = Math.max(0, cursor);
            cursor = cursor < 0 ? 0 : Math.clamp(cursor + (event.getCode() == KeyCode.RIGHT ? 1 : -1), 0, columns.size() - 1);
            anchor = event.isShiftDown() ? anchor < 0 ? before : anchor : -1;
            dragged = anchor >= 0;
            showTip(rangeWords(anchor < 0 ? cursor : Math.min(anchor, cursor), anchor < 0 ? cursor : Math.max(anchor, cursor)), left(cursor), plot.top() + 20);
        } else if (event.getCode() == KeyCode.ENTER && cursor >= 0) {
            int first = anchor < 0 ? cursor : Math.min(anchor, cursor);
            choose(first, anchor < 0 ? cursor : Math.max(anchor, cursor));
            anchor = -1;
            dragged = false;
        } else if (event.getCode() == KeyCode.ESCAPE && selectedFrom != null) {
            clear();
        } else {
            return;
        }
        redraw();
        event.consume();
    }

    private void choose(int first, int last) {
        select(columns.columns().get(first).from(), columns.columns().get(last).to());
        onSelected.accept(selectedFrom, selectedTo);
    }

    private void clear() {
        select(null, null);
        onCleared.run();
    }

    private String rangeWords(int first, int last) {
        List<TimelineColumns.Column> range = columns.columns().subList(first, last + 1);
        StringBuilder words = new StringBuilder(times.full(range.getFirst().from()) + " – " + times.full(range.getLast().to()) + " " + times.zoneName());
        words.append('\n').append(text("chart.events", range.stream().mapToLong(TimelineColumns.Column::total).sum()));
        for (int s = Severity.values().length - 1; s > 0; s--) {
            int severity = s;
            long count = range.stream().mapToLong(column -> column.bySeverity()[severity]).sum();
            if (count > 0) {
                words.append('\n').append(Severity.values()[s].word()).append("  ").append(NumberText.grouped(count));
            }
        }
        return words.toString();
    }
}
