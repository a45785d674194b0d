package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.isolog.investigation.WrittenFile;
import org.isolog.ui.common.CopyButton;
import org.isolog.ui.common.ErrorWords;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.WholeText;
import org.isolog.ui.common.Work;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** One file in the list of what was written: running, done, failed or cancelled, each with its sign, its words and what can be done. */
final class HandoverCell extends ListCell<Handover> {
    private final ReportsViewModel model;
    private Subscription watched = Subscription.EMPTY;

    HandoverCell(ReportsViewModel model) {
        this.model = model;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Handover item, boolean empty) {
        super.updateItem(item, empty);
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        setGraphic(empty || item == null ? null : line(item));
    }

    private Node line(Handover item) {
        if (item.written() != null) {
            return done(item);
        }
        if (item.error() != null) {
            ErrorWords words = ErrorWords.of(item.error());
            Button again = button(text("report.again"), () -> model.write(item.output()));
            return line(sign(MaterialDesignA.ALERT_CIRCLE_OUTLINE, "critical"), words(text("report.failed", item.output().title()), "critical",
                words.sentence() + " " + text("common.code", words.code())), again);
        }
        return item.isCancelled() ? line(sign(MaterialDesignC.CANCEL, "muted"), words(text("report.cancelled", item.output().title()), "muted",
            item.target().toString())) : running(item);
    }

    private Node done(Handover item) {
        WrittenFile file = item.written();
        String what = text("report.done", item.output().title(), file.entries() == 1 ? text("report.one-entry") : text("report.entries", file.entries()),
            size(file.bytes()), file.sha256().substring(0, 12));
        return line(sign(MaterialDesignC.CHECK_CIRCLE, "good"), words(what, "strong", file.file().toString()),
            iconButton(MaterialDesignF.FOLDER_OPEN_OUTLINE, text("report.open-folder"), () -> model.openFolder(item)),
            new CopyButton(text("report.copy-path"), file.file()::toString));
    }

    private Node running(Handover item) {
        Work<?> work = item.work();
        VBox words = words(text("report.running", item.output().title()), "strong", item.target().toString());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(140);
        Button cancel = button(text("common.cancel"), work::cancel);
        watched = work.doneProperty().subscribe(done -> bar.setProgress(work.totalProperty().get() > 0
            ? done.doubleValue() / work.totalProperty().get() : ProgressBar.INDETERMINATE_PROGRESS));
        return line(sign(MaterialDesignP.PROGRESS_CLOCK, "muted"), words, bar, cancel);
    }

    private static HBox line(Node sign, VBox words, Node... controls) {
        HBox line = new HBox(12, sign, words);
        line.getChildren().addAll(controls);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static VBox words(String title, String styleClass, String below) {
        Label heading = new Label(title);
        heading.getStyleClass().add(styleClass);
        Label detail = new Label(below);
        detail.getStyleClass().add("muted");
        WholeText.onHover(detail);
        VBox words = new VBox(1, heading, detail);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static FontIcon sign(Ikon icon, String colour) {
        FontIcon sign = new FontIcon(icon);
        sign.getStyleClass().addAll("handover-sign", colour);
        return sign;
    }

    private static Button button(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Button iconButton(Ikon icon, String words, Runnable action) {
        Button button = button(words, action);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("flat");
        return button;
    }

    private static String size(long bytes) {
        return bytes < 1024 ? text("report.bytes", bytes) : bytes < 1 << 20 ? text("report.kib", NumberText.decimal(bytes / 1024.0, 1))
            : text("report.mib", NumberText.decimal(bytes / 1048576.0, 1));
    }
}
