package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The files of an open case with the account of each: what was read, what was skipped and why, the hash. */
public final class SourcesView {
    private final SourcesViewModel model;
    private final StackPane root = new StackPane();
    private final CaseContext context;

    public SourcesView(CaseContext context) {
        this.context = context;
        model = new SourcesViewModel(context);
        model.filesProperty().subscribe(this::show);
    }

    public Node root() {
        return root;
    }

    private void show(List<FileProgress> sources) {
        if (sources.isEmpty()) {
            root.getChildren().setAll(new Card(null, null, new EmptyState(MaterialDesignF.FILE_OUTLINE, text("sources.empty"), text("sources.empty-hint"))));
            return;
        }
        ObservableList<FileProgress> files = FXCollections.observableArrayList(sources);
        FileAccount detail = new FileAccount(context.times());
        AccountTable table = new AccountTable(files, context.times());
        table.selectedProperty().subscribe(detail::show);
        table.showWorst();
        Card list = new Card(text("sources.title"), text("sources.count", MarkText.files(sources.size()), context.investigation().name()), table.root());
        list.setPrefWidth(100);
        HBox.setHgrow(list, Priority.ALWAYS);
        Card about = new Card(text("import.detail"), null, detail.root());
        about.setMinWidth(312);
        about.setPrefWidth(312);
        root.getChildren().setAll(new HBox(12, list, about));
    }
}
