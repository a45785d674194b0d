package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.Card;

/** Fourth page, for a new case: its name and folder, and what is about to be imported. */
final class CasePage {
    private final ImportViewModel model;
    private final HBox root = new HBox(12);

    CasePage(ImportViewModel model) {
        this.model = model;
        Card card = new Card(text("import.case"), null, form());
        card.setPrefWidth(100);
        HBox.setHgrow(card, Priority.ALWAYS);
        Card about = new Card(text("import.about"), text("import.about-hint"), summary());
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

    private Node summary() {
        VBox lines = new VBox(6);
        List<FileChoice> files = model.included();
        lines.getChildren().add(line(text("import.about-files"), text("import.about-files-of", files.size(), ByteText.of(files.stream().mapToLong(FileChoice::size).sum()))));
        files.stream().map(FileChoice::format).distinct().forEach(format -> lines.getChildren().add(line(MarkText.title(format),
            text("import.about-format-files", files.stream().filter(file -> format.equals(file.format())).count()))));
        long left = model.files().size() - files.size();
        if (left > 0) {
            lines.getChildren().add(line(text("import.about-left"), text("import.about-format-files", left)));
        }
        return lines;
    }

    private static Node line(String what, String value) {
        Label left = new Label(what);
        left.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, left, gap, new Label(value));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
