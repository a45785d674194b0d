package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** What the person decides about the report, and what is always in it. */
final class ContentsCard {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final ReportsViewModel model;

    ContentsCard(ReportsViewModel model) {
        this.model = model;
    }

    Card card() {
        Label always = new Label(text("report.always"));
        always.getStyleClass().add("title");
        VBox content = new VBox(10, field("report-title", text("report.title"), model.titleProperty(), model.titleError(), Double.MAX_VALUE),
            field("report-anomalies", text("report.anomalies"), model.anomaliesProperty(), model.anomaliesError(), 90), always);
        for (String part : List.of(text("report.part-summary"), text("report.part-stories"), text("report.part-timeline"), text("report.part-anomalies"), text("report.part-sources"),
            text("report.part-model"), text("report.part-integrity"))) {
            content.getChildren().add(part(part));
        }
        Card card = new Card(text("report.contents"), null, content);
        card.setMinWidth(332);
        card.setMaxWidth(332);
        return card;
    }

    private static Node field(String id, String name, StringProperty value, StringBinding error, double width) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setMaxWidth(width);
        field.textProperty().bindBidirectional(value);
        label.setLabelFor(field);
        Label problem = new Label();
        problem.getStyleClass().addAll("critical", "small");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        error.subscribe(words -> {
            field.pseudoClassStateChanged(WRONG, !words.isEmpty());
            problem.setText(words.isEmpty() ? "" : "▲ " + words);
            problem.setVisible(!words.isEmpty());
            problem.setManaged(!words.isEmpty());
        });
        return new VBox(3, label, field, problem);
    }

    private static Node part(String words) {
        Label label = new Label(words, new FontIcon(MaterialDesignC.CHECK));
        label.getStyleClass().add("muted");
        label.setGraphicTextGap(8);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
