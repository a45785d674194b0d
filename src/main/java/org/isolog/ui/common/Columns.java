package org.isolog.ui.common;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import org.isolog.core.Severity;

/** Columns of the kit: text that shows whole on hover, numbers to the right, times with their zone in the header. */
public final class Columns {
    private Columns() {
    }

    public static <R> DataColumn<R, String> text(String title, Function<R, String> value) {
        return column(title, value, value, null);
    }

    /** Several short texts below each other; copied on one line. */
    public static <R> DataColumn<R, String> lines(String title, Function<R, List<String>> lines) {
        DataColumn<R, String> column = text(title, row -> String.join(" · ", lines.apply(row)));
        column.setCellFactory(any -> new WordsCell<>(row -> lines.apply(row).stream().map(Tsv::oneLine).collect(Collectors.joining("\n")), null));
        return column;
    }

    /** In the monospaced face: addresses, hosts, raw text. */
    public static <R> DataColumn<R, String> mono(String title, Function<R, String> value) {
        return column(title, value, value, "mono");
    }

    /** Whole numbers with grouped thousands. */
    public static <R> DataColumn<R, Long> count(String title, ToLongFunction<R> value) {
        return numeric(column(title, value::applyAsLong, row -> NumberText.grouped(value.applyAsLong(row)), "numeric"));
    }

    /** Numbers with a fixed count of digits after the point. */
    public static <R> DataColumn<R, Double> number(String title, ToDoubleFunction<R> value, int digits) {
        return numeric(column(title, value::applyAsDouble, row -> NumberText.decimal(value.applyAsDouble(row), digits), "numeric"));
    }

    /** Times in the chosen zone, which the header names; empty where there is none. */
    public static <R> DataColumn<R, Instant> time(String title, Function<R, Instant> value, TimeText times) {
        return time(column(title, value, row -> times.full(value.apply(row)), "mono"), title, times).wide(172);
    }

    private static <R> DataColumn<R, Instant> time(DataColumn<R, Instant> column, String title, TimeText times) {
        column.setComparator(Comparator.nullsLast(Comparator.naturalOrder()));
        column.textProperty().bind(Bindings.createStringBinding(() -> Texts.text("cell.time-header", title, times.zoneName()), times.zoneProperty()));
        times.zoneProperty().subscribe(zone -> {
            if (column.getTableView() != null) {
                column.getTableView().refresh();
            }
        });
        return column;
    }

    /** Times without their year, with the zone in the header. */
    public static <R> DataColumn<R, Instant> briefTime(String title, Function<R, Instant> value, TimeText times) {
        return time(column(title, value, row -> times.brief(value.apply(row)), "mono"), title, times).wide(126);
    }

    /** Shape, word and colour; sorts by severity. */
    public static <R> DataColumn<R, Severity> severity(String title, Function<R, Severity> value) {
        DataColumn<R, Severity> column = new DataColumn<>(title, row -> value.apply(row).word());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setCellFactory(any -> new SeverityCell<>(SeverityMark::new));
        return column.wide(96);
    }

    /** As {@link #severity}, without the word and without a title: for narrow tables. */
    public static <R> DataColumn<R, Severity> severityShape(Function<R, Severity> value) {
        DataColumn<R, Severity> column = severity("", value);
        column.setCellFactory(any -> new SeverityCell<>(SeverityMark::withoutWord));
        return column.wide(30);
    }

    private static <R, V> DataColumn<R, V> column(String title, Function<R, V> value, Function<R, String> shown, String styleClass) {
        DataColumn<R, V> column = new DataColumn<>(title, shown);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        // Line breaks and other control characters of hostile log text must not tear the row apart.
        column.setCellFactory(any -> new WordsCell<>(row -> Tsv.oneLine(column.shown(row)), styleClass));
        return column;
    }

    private static <R, V> DataColumn<R, V> numeric(DataColumn<R, V> column) {
        column.getStyleClass().add("numeric");
        return column.wide(80);
    }

    private static final class WordsCell<R, V> extends TableCell<R, V> {
        private final Function<R, String> shown;

        WordsCell(Function<R, String> shown, String styleClass) {
            this.shown = shown;
            if (styleClass != null) {
                getStyleClass().add(styleClass);
            }
            WholeText.onHover(this);
        }

        @Override
        protected void updateItem(V item, boolean empty) {
            super.updateItem(item, empty);
            R row = empty || getTableRow() == null ? null : getTableRow().getItem();
            setText(row == null ? null : shown.apply(row));
        }
    }

    private static final class SeverityCell<R> extends TableCell<R, Severity> {
        private final Function<Severity, SeverityMark> mark;

        SeverityCell(Function<Severity, SeverityMark> mark) {
            this.mark = mark;
        }

        @Override
        protected void updateItem(Severity item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : mark.apply(item));
        }
    }
}
