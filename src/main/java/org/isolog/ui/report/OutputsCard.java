package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import java.util.Locale;
import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line for each kind of file: what it holds, and the button that writes it. */
final class OutputsCard {
    private final ReportsViewModel model;

    OutputsCard(ReportsViewModel model) {
        this.model = model;
    }

    Card card() {
        VBox lines = new VBox();
        for (Output output : Output.values()) {
            if (!lines.getChildren().isEmpty()) {
                Region hairline = new Region();
                hairline.getStyleClass().add("hairline");
                lines.getChildren().add(hairline);
            }
            lines.getChildren().add(line(output));
        }
        return new Card(text("report.files"), text("report.files-sub"), lines);
    }

    private Node line(Output output) {
        Label name = new Label(output.title());
        name.getStyleClass().add("strong");
        Label about = new Label(output.about());
        about.getStyleClass().add("muted");
        WholeText.onHover(about);
        VBox words = new VBox(1, name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button write = new Button(output == Output.REPORT ? text("report.write-report") : text("report.write"));
        write.setId("write-" + output.name().toLowerCase(Locale.ROOT));
        write.setAccessibleText(text("report.write-what", output.title()));
        write.setMinWidth(Region.USE_PREF_SIZE);
        if (output == Output.REPORT) {
            write.getStyleClass().add("accent");
        }
        write.setOnAction(event -> model.write(output));
        if (output.needsRun()) {
            write.disableProperty().bind(cannot(output));
        }
        HBox line = new HBox(12, new FontIcon(output.icon()), words, write);
        line.getStyleClass().add("output-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private BooleanExpression cannot(Output output) {
        BooleanExpression notAnalysed = model.analysedProperty().not();
        return output == Output.REPORT ? notAnalysed.or(model.titleError().isNotEmpty()).or(model.anomaliesError().isNotEmpty()) : notAnalysed;
    }
}
