package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.ImportAccount;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.investigation.ImportOutcome.Skipped;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.TimeText;

/** The account of one file in full: the sum, why records were skipped, what is wrong, its hash. */
final class FileAccount {
    private final TimeText times;
    private final VBox lines = new VBox(7);
    private final ScrollPane root = new ScrollPane(lines);

    FileAccount(TimeText times) {
        this.times = times;
        root.setFitToWidth(true);
        lines.getStyleClass().add("file-account");
    }

    Node root() {
        return root;
    }

    /** @param file null for none */
    void show(FileProgress file) {
        lines.getChildren().clear();
        if (file == null) {
            lines.getChildren().add(wrapped(text("import.detail-none"), "muted"));
            return;
        }
        lines.getChildren().add(wrapped(file.path(), "mono"));
        FileOutcome outcome = file.outcome();
        if (outcome == null) {
            lines.getChildren().add(wrapped(text("import.detail-unfinished"), "muted"));
            return;
        }
        if (outcome.imported()) {
            account(outcome.source().account(), outcome.skipped());
        }
        if (!outcome.problems().isEmpty()) {
            lines.getChildren().add(heading(text(outcome.imported() ? "import.detail-problems" : outcome.duplicate() ? "import.detail-duplicate" : "import.detail-failed")));
            outcome.problems().forEach(problem -> lines.getChildren().add(wrapped(problem, null)));
        }
        if (!outcome.remarks().isEmpty()) {
            lines.getChildren().add(heading(text("import.detail-remarks")));
            outcome.remarks().forEach(remark -> lines.getChildren().add(wrapped(remark, null)));
        }
        if (outcome.imported()) {
            lines.getChildren().addAll(heading(text("import.detail-evidence")), line(text("import.format"), MarkText.title(outcome.source().format())),
                line(text("import.zone-column"), MarkText.zone(outcome.source().zone())), line(text("import.size"), ByteText.of(outcome.source().size())), hash(outcome.source().sha256()));
        }
    }

    private void account(ImportAccount account, Skipped skipped) {
        lines.getChildren().addAll(heading(text("import.detail-account")),
            line(text("import.stored"), NumberText.grouped(account.stored())),
            line(text("import.plus-skipped"), NumberText.grouped(account.skipped())),
            total(text("import.equals-read"), NumberText.grouped(account.read())), wrapped(text("import.account-lines"), "muted"));
        if (!skipped.reasons().isEmpty()) {
            lines.getChildren().add(heading(text("import.detail-reasons")));
            skipped.reasons().forEach((reason, count) -> lines.getChildren().add(line(
                text("import.detail-reason", reason, skipped.places().get(reason).record()), NumberText.grouped(count))));
            lines.getChildren().add(heading(text("import.detail-first")));
            skipped.first().forEach(record -> lines.getChildren().addAll(wrapped(text("import.detail-place", record.record(), record.byteOffset()), "muted"),
                wrapped(record.excerpt().replaceAll("\\p{Cntrl}", " "), "mono")));
        }
        lines.getChildren().add(heading(text("import.detail-times")));
        if (account.firstTime() != null) {
            lines.getChildren().addAll(line(text("import.span-first"), times.fullWithZone(account.firstTime())), line(text("import.span-last"), times.fullWithZone(account.lastTime())));
        }
        if (account.timesGuessed() > 0 || account.timesMissing() > 0) {
            lines.getChildren().addAll(
                line(text("import.times-missing"), NumberText.grouped(account.timesMissing())),
                line(text("import.times-guessed"), NumberText.grouped(account.timesGuessed())));
        }
    }

    private static Node heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().addAll("title", "section");
        return heading;
    }

    private static Node total(String what, String value) {
        Node line = line(what, value);
        line.getStyleClass().add("total");
        return line;
    }

    private static Node line(String what, String value) {
        Label left = wrapped(what, "muted");
        Label right = new Label(value);
        right.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, left, right);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private static Node hash(String sha256) {
        Button copy = new Button(text("import.copy"));
        copy.getStyleClass().add("compact");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(sha256);
            Clipboard.getSystemClipboard().setContent(content);
            copy.setText(text("common.copied"));
        });
        Label name = new Label("SHA-256");
        name.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(12, name, gap, copy);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, wrapped(sha256, "mono"));
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
