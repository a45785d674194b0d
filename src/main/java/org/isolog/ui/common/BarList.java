package org.isolog.ui.common;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Names with a bar and a number each, longest bar for the highest; a row can be clicked, or reached by Tab and pressed. */
public final class BarList extends VBox {
    private static final double BAR_HEIGHT = 8;
    private static final double ROW_HEIGHT = 25;

    private final Consumer<Bar> onChosen;

    /**
     * @param value       at least 0
     * @param colourClass style class of the bar, such as {@code high}; null for the accent
     * @param shown       the number in words
     */
    public record Bar(String label, double value, String shown, String colourClass) {
    }

    /** @param onChosen what a click on a row does; null if rows only show */
    public BarList(List<Bar> bars, Consumer<Bar> onChosen) {
        this.onChosen = onChosen;
        getStyleClass().add("bar-list");
        setBars(bars);
    }

    public void setBars(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        getChildren().setAll(bars.stream().map(bar -> row(bar, most)).toList());
    }

    private Node row(Bar bar, double most) {
        GridPane row = new GridPane();
        row.getStyleClass().add("bar-row");
        row.setHgap(10);
        row.setMinHeight(ROW_HEIGHT);
        row.getColumnConstraints().addAll(column(54, Priority.SOMETIMES), column(32, Priority.ALWAYS), column(14, Priority.NEVER));
        Label name = new Label(bar.label());
        WholeText.onHover(name);
        Label number = new Label(bar.shown());
        number.getStyleClass().add("muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setMaxWidth(Double.MAX_VALUE);
        number.setAlignment(Pos.CENTER_RIGHT);
        row.addRow(0, name, track(bar, most), number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(bar.label() + ": " + bar.shown());
        if (onChosen != null) {
            makeClickable(row, bar);
        }
        return row;
    }

    private void makeClickable(GridPane row, Bar bar) {
        row.getStyleClass().add("clickable");
        row.setFocusTraversable(true);
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                onChosen.accept(bar);
            }
        });
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                onChosen.accept(bar);
                event.consume();
            }
        });
    }

    private static ColumnConstraints column(double percent, Priority grow) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setHgrow(grow);
        return column;
    }

    private static Node track(Bar bar, double most) {
        Region filled = new Region();
        filled.getStyleClass().add("bar");
        if (bar.colourClass() != null) {
            filled.getStyleClass().add(bar.colourClass());
        }
        Pane track = new Pane(filled) {
            @Override
            protected void layoutChildren() {
                double share = most > 0 ? bar.value() / most : 0;
                double width = bar.value() > 0 ? Math.max(2, snapSizeX(getWidth() * share)) : 0;
                filled.resizeRelocate(0, snapPositionY((getHeight() - BAR_HEIGHT) / 2), width, BAR_HEIGHT);
            }
        };
        track.getStyleClass().add("bar-track");
        track.setMinHeight(BAR_HEIGHT);
        return track;
    }
}
