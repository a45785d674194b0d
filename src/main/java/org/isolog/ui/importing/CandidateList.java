package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.InspectFiles.CandidateFormat;
import org.isolog.ui.common.BarList;
import org.isolog.ui.common.BarList.Bar;

/** What a file may be: the formats that its content fits, and how well; a click chooses one. */
final class CandidateList {
    private static final int WHOLE = 100;

    private final VBox content = new VBox(10);
    private final ScrollPane root = new ScrollPane(content);

    CandidateList() {
        root.setFitToWidth(true);
        content.getStyleClass().add("candidates");
    }

    Node root() {
        return root;
    }

    /** @param file null for none */
    void show(FileChoice file) {
        content.getChildren().clear();
        root.setVvalue(0);
        if (file == null) {
            content.getChildren().add(wrapped(text("import.candidates-none"), "muted"));
            return;
        }
        content.getChildren().add(wrapped(file.path(), "mono"));
        if (file.problem() != null) {
            content.getChildren().addAll(wrapped(file.problem(), null), wrapped(text("import.candidates-other"), "muted"));
            return;
        }
        List<CandidateFormat> formats = file.candidates();
        List<Bar> bars = formats.stream().map(format -> new Bar(MarkText.title(format.name()), WHOLE * format.confidence(),
            MarkText.percent(format.confidence()), null)).toList();
        content.getChildren().addAll(new BarList(bars, bar -> file.formatProperty().set(formats.get(bars.indexOf(bar)).name())),
            wrapped(text("import.candidates-hint"), "muted"));
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        if (styleClass != null) {
            label.getStyleClass().add(styleClass);
        }
        return label;
    }
}
