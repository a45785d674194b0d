package org.isolog.ui.importing;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** Sentences about what is wrong, one a row. */
final class ProblemList {
    private static final double ROW = 28;
    private static final int ROWS = 4;

    private ProblemList() {
    }

    static Node of(List<String> problems) {
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(problems));
        list.setPrefHeight(ROW * Math.min(ROWS, problems.size()) + 2);
        list.setMinHeight(list.getPrefHeight());
        list.setCellFactory(any -> new ListCell<>() {
            private final Label words = new Label();

            {
                FontIcon mark = new FontIcon(MaterialDesignA.ALERT_OUTLINE);
                mark.getStyleClass().add("mark-medium");
                words.setGraphic(mark);
                words.setGraphicTextGap(8);
                WholeText.onHover(words);
                setPrefWidth(0);
            }

            @Override
            protected void updateItem(String problem, boolean empty) {
                super.updateItem(problem, empty);
                words.setText(problem);
                words.maxWidthProperty().bind(list.widthProperty().subtract(30));
                setGraphic(empty ? null : words);
            }
        });
        return list;
    }
}
