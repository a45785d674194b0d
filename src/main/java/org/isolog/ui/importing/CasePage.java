package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.Tables;

/** Fourth page, for a new case: its name and folder, and what is about to be imported. */
final class CasePage {
    private final ImportViewModel model;
    private final HBox root = new HBox(12);

    CasePage(ImportViewModel model) {
        this.model = model;
        Card card = new Card(text("import.case"), null, form());
        card.setMinWidth(400);
        card.setPrefWidth(400);
        List<FileChoice> files = model.files().included();
        Card about = new Card(text("import.about"),
            text("import.about-hint", MarkText.files(files.size()), ByteText.of(files.stream().mapToLong(FileChoice::size).sum())), table(files));
        about.setPrefWidth(100);
        HBox.setHgrow(about, Priority.ALWAYS);
        root.getChildren().addAll(card, about);
    }

    Node root() {
        return root;
    }

    private Node form() {
        TextField name = new TextField();
        name.setId("case-name");
        name.textProperty().bindBidirectional(model.caseChoice().nameProperty());
        TextField folder = new TextField();
        folder.setId("case-folder");
        folder.getStyleClass().add("mono");
        folder.textProperty().bindBidirectional(model.caseChoice().folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = new Button(text("import.case-folder-choose"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(event -> model.chooseCaseFolder());
        name.setOnAction(event -> model.next());
        folder.setOnAction(event -> model.next());
        VBox form = new VBox(6, labelled(text("import.case-name"), name), name, labelled(text("import.case-folder"), folder), new HBox(8, folder, choose), hint());
        form.getStyleClass().add("form");
        return form;
    }

    private static Label labelled(String words, Node field) {
        Label label = new Label(words);
        label.getStyleClass().add("strong");
        label.setLabelFor(field);
        return label;
    }

    private static Label hint() {
        Label hint = new Label(text("import.case-hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private static Node table(List<FileChoice> files) {
        TableView<FileChoice> table = Tables.table(FXCollections.observableArrayList(files));
        ShortPaths paths = new ShortPaths(files.stream().map(FileChoice::path).toList());
        table.getColumns().setAll(List.of(
            Columns.<FileChoice>text(text("import.file"), file -> paths.of(file.path())).wide(210),
            Columns.<FileChoice>text(text("import.size"), file -> ByteText.of(file.size())).wide(70),
            Columns.<FileChoice>text(text("import.format"), file -> MarkText.title(file.format())).wide(200),
            Columns.<FileChoice>text(text("import.zone-column"), file -> MarkText.zone(file.zoneProperty().get().getId())).wide(140),
            Columns.<FileChoice>text(text("import.renamed"), file -> String.join(", ", file.columns().entrySet().stream()
                .map(entry -> entry.getKey() + " → " + entry.getValue()).toList())).wide(150)));
        table.getColumns().getLast().setVisible(files.stream().anyMatch(file -> !file.columns().isEmpty()));
        return table;
    }
}
