package org.isolog.ui.common.charts;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.isolog.core.IsologException;
import org.isolog.ui.common.Dialogs;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** Controls for the header of a chart's card. */
public final class ChartControls {
    private ChartControls() {
    }

    /** Switches between equal steps and powers of ten. */
    public static ToggleButton logScale(TimelineChart chart) {
        ToggleButton button = new ToggleButton(text("chart.log"));
        button.getStyleClass().add("compact");
        button.selectedProperty().bindBidirectional(chart.logScaleProperty());
        return button;
    }

    /** Asks for a file and saves what the chart shows. */
    public static Button save(Node chart, Dialogs dialogs, String name) {
        Button button = new Button(null, new FontIcon(MaterialDesignI.IMAGE_OUTLINE));
        button.getStyleClass().addAll("flat", "compact");
        button.setTooltip(new Tooltip(text("chart.save-as")));
        button.setAccessibleText(text("chart.save-as"));
        button.setOnAction(event -> dialogs.saveFile(text("chart.save-as"), name + ".png", new Dialogs.FileKind(text("chart.picture"), List.of("*.png")))
            .ifPresent(file -> {
                try {
                    Pictures.save(chart, file);
                } catch (IsologException e) {
                    dialogs.error(e);
                }
            }));
        return button;
    }
}
