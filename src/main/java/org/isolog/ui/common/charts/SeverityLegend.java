package org.isolog.ui.common.charts;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.isolog.core.Severity;
import org.isolog.ui.common.SeverityMark;

/** The severities with their shapes, most severe first, for the header of a chart. */
public final class SeverityLegend extends HBox {
    public SeverityLegend() {
        super(13);
        setAlignment(Pos.CENTER_RIGHT);
        Severity[] all = Severity.values();
        for (int i = all.length - 1; i >= 0; i--) {
            getChildren().add(new SeverityMark(all[i]));
        }
        setMinWidth(USE_PREF_SIZE);
    }
}
