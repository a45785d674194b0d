package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.isolog.investigation.UserFormats.Mark;
import org.isolog.investigation.UserFormats.TriedLine;

/** One line in which each value stands out, with the name of its field before it. */
final class MarkedLine {
    private static final int LONGEST = 1000;

    private final TextFlow flow = new TextFlow();

    MarkedLine() {
        flow.setId("define-example");
        flow.getStyleClass().add("mono");
    }

    Node root() {
        return flow;
    }

    /** @param tried null for no line */
    void show(TriedLine tried) {
        flow.getChildren().clear();
        if (tried == null) {
            return;
        }
        String line = tried.line().substring(0, Math.min(tried.line().length(), LONGEST));
        int at = 0;
        for (Mark mark : tried.marks()) {
            // a value inside another one is part of it
            if (mark.start() >= at && mark.end() <= line.length() && mark.end() > mark.start()) {
                plain(line.substring(at, mark.start()));
                value(mark.field(), line.substring(mark.start(), mark.end()));
                at = mark.end();
            }
        }
        plain(line.substring(at));
    }

    private void plain(String words) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add("define-plain");
            flow.getChildren().add(text);
        }
    }

    private void value(String field, String words) {
        Label value = new Label(words);
        value.getStyleClass().add("define-value");
        value.setTooltip(new Tooltip(field));
        value.setAccessibleText(text("import.define-mark", field, words));
        Label name = new Label(field);
        name.getStyleClass().add("define-field");
        flow.getChildren().addAll(name, value);
    }
}
