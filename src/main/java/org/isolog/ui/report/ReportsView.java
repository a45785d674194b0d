package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.PageHead;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The Reports screen. */
public final class ReportsView {
    private final VBox root;

    public ReportsView(CaseContext context) {
        ReportsViewModel model = new ReportsViewModel(context);
        ListView<Handover> list = new ListView<>(model.handovers());
        list.setId("handovers");
        list.getStyleClass().add("handovers");
        list.setCellFactory(any -> new HandoverCell(model));
        list.setPlaceholder(new EmptyState(MaterialDesignF.FILE_DOCUMENT_OUTLINE, text("report.nothing"), text("report.nothing-hint")));
        Card written = new Card(text("report.written"), text("report.written-sub"), list);
        VBox.setVgrow(written, Priority.ALWAYS);
        VBox right = new VBox(12, new OutputsCard(model).card(), written);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox below = new HBox(12, new ContentsCard(model).card(), right);
        VBox.setVgrow(below, Priority.ALWAYS);
        root = new VBox(12, new PageHead(text("report.head"), text("report.promise")), below);
        root.getStylesheets().add(ReportsView.class.getResource("report.css").toExternalForm());
    }

    public Parent root() {
        return root;
    }
}
