package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.NumberText;

/** What raised and what lowered a score: words, what is usual, and a bar from a common zero with its signed value. */
public final class ContributionBars extends VBox {
    private static final double BAR_HEIGHT = 8;
    private static final double BAR_WIDTH = 80;

    /**
     * @param title what was seen, such as {@code Failures by this address in 1 h: 47}
     * @param hint  what is usual, such as {@code usual 0.3, never above 4}; empty for none
     * @param value share of the score, signed
     * @param opens whether the events behind it can be shown
     */
    public record Contribution(String title, String hint, double value, boolean opens) {
        public Contribution(String title, String hint, double value) {
            this(title, hint, value, false);
        }
    }

    public ContributionBars() {
        getStyleClass().add("contribution-bars");
        setSpacing(10);
    }

    /** @param contributions in the order in which they are shown */
    public void setContributions(List<Contribution> contributions) {
        setContributions(contributions, number -> { });
    }

    /** @param onOpened takes the number, from 0, of the contribution whose events are asked for */
    public void setContributions(List<Contribution> contributions, IntConsumer onOpened) {
        double up = contributions.stream().mapToDouble(Contribution::value).max().orElse(0);
        double down = -contributions.stream().mapToDouble(Contribution::value).min().orElse(0);
        Scale scale = new Scale(Math.max(0, down), Math.max(0, up));
        getChildren().setAll(IntStream.range(0, contributions.size())
            .mapToObj(number -> row(contributions.get(number), scale, () -> onOpened.accept(number))).toList());
    }

    private static GridPane row(Contribution contribution, Scale scale, Runnable onOpened) {
        Label title = new Label(contribution.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(1, title);
        if (!contribution.hint().isEmpty()) {
            Label hint = new Label(contribution.hint());
            hint.getStyleClass().addAll("muted", "small");
            hint.setWrapText(true);
            hint.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(hint);
        }
        Label value = new Label(NumberText.signed(contribution.value(), 2));
        value.getStyleClass().add("mono");
        value.setMinWidth(Region.USE_PREF_SIZE);
        value.setAlignment(Pos.CENTER_RIGHT);
        GridPane row = new GridPane();
        row.setHgap(6);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints bar = new ColumnConstraints(BAR_WIDTH);
        ColumnConstraints number = new ColumnConstraints(Region.USE_PREF_SIZE, 44, Region.USE_PREF_SIZE);
        number.setHalignment(HPos.RIGHT);
        row.getColumnConstraints().addAll(wide, bar, number);
        row.addRow(0, words, new Bar(contribution.value(), scale), value);
        if (contribution.opens()) {
            Hyperlink events = new Hyperlink(text("charts.behind"));
            events.getStyleClass().add("small");
            events.setAccessibleText(text("charts.behind-of", contribution.title()));
            events.setOnAction(click -> onOpened.run());
            GridPane.setHalignment(events, HPos.RIGHT);
            GridPane.setRowSpan(words, 2);
            row.add(events, 1, 1, 2, 1);
        }
        row.getChildren().forEach(child -> GridPane.setValignment(child, VPos.TOP));
        row.setAccessibleText(contribution.title() + ", " + value.getText() + ", " + contribution.hint());
        return row;
    }

    /** How far the bars go to the left and right of the common zero. */
    private record Scale(double down, double up) {
        double zero() {
            return down + up <= 0 ? 0 : down / (down + up);
        }

        double share(double value) {
            return down + up <= 0 ? 0 : Math.abs(value) / (down + up);
        }
    }

    private static final class Bar extends Pane {
        private final double value;
        private final Scale scale;
        private final Region filled = new Region();
        private final Region zero = new Region();

        Bar(double value, Scale scale) {
            this.value = value;
            this.scale = scale;
            filled.getStyleClass().addAll("contribution", value < 0 ? "lowers" : "raises");
            zero.getStyleClass().add("zero-line");
            getChildren().addAll(zero, filled);
            setMinHeight(18);
            setPrefHeight(18);
        }

        @Override
        protected void layoutChildren() {
            double zeroX = snapPositionX(getWidth() * scale.zero());
            double width = value == 0 ? 0 : Math.max(2, snapSizeX(getWidth() * scale.share(value)));
            double top = snapPositionY((18 - BAR_HEIGHT) / 2);
            filled.resizeRelocate(value < 0 ? zeroX - width : zeroX, top, width, BAR_HEIGHT);
            zero.resizeRelocate(zeroX, 0, 1, getHeight());
        }
    }
}
