package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.Formats;
import org.isolog.investigation.Formats.FormatInfo;
import org.isolog.ui.common.BarList;
import org.isolog.ui.common.BarList.Bar;

/** What a file may be: every format with how well the content fits; a click chooses it. */
final class CandidateList {
    private static final int WHOLE = 100;

    private final VBox root = new VBox(10);

    Node root() {
        return root;
    }

    /** @param file null for none */
    void show(FileChoice file) {
        root.getChildren().clear();
        if (file == null) {
            root.getChildren().add(wrapped(text("import.candidates-none"), "muted"));
            return;
        }
        root.getChildren().add(file.problem() == null ? wrapped(file.path(), "mono") : wrapped(file.problem(), null));
        List<FormatInfo> formats = Formats.all().stream()
            .sorted(Comparator.comparingDouble((FormatInfo format) -> file.confidence(format.name())).reversed()).toList();
        List<Bar> bars = formats.stream().map(format -> new Bar(format.title(), WHOLE * file.confidence(format.name()),
            MarkText.percent(file.confidence(format.name())), null)).toList();
        root.getChildren().addAll(new BarList(bars, bar -> file.formatProperty().set(formats.get(bars.indexOf(bar)).name())),
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
