package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.isolog.core.ImportAccount;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.ui.common.ByteText;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.StatTile;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WorkPane;

/** Last page: progress per file, then what became of each, then the analysis. */
final class RunPage {
    private final ImportViewModel model;
    private final WorkPane reading = new WorkPane(ByteText::of);
    private final WorkPane analysing = new WorkPane(NumberText::grouped);
    private final StackPane top = new StackPane();
    private final AccountTable table;
    private final FileAccount detail;
    private final Card files;
    private final VBox root = new VBox(12);

    RunPage(ImportViewModel model, TimeText times) {
        this.model = model;
        detail = new FileAccount(times);
        table = new AccountTable(model.run().files(), times);
        files = new Card(text("import.account"), text("import.account-hint"), table.root());
        files.setPrefWidth(100);
        HBox.setHgrow(files, Priority.ALWAYS);
        Card about = new Card(text("import.detail"), null, detail.root());
        about.setMinWidth(312);
        about.setPrefWidth(312);
        HBox lower = new HBox(12, files, about);
        VBox.setVgrow(lower, Priority.ALWAYS);
        root.getChildren().addAll(top, lower);
        Subscription.combine(
            table.selectedProperty().subscribe(detail::show),
            model.stateProperty().subscribe(this::show),
            model.run().workProperty().subscribe(work -> show(model.state())));
    }

    Node root() {
        return root;
    }

    private void show(ImportState state) {
        switch (state) {
            case IMPORTING -> watch(reading);
            case ANALYSING -> watch(analysing);
            case ACCOUNT -> {
                top.getChildren().setAll(tiles());
                files.subtitleProperty().set(times());
                table.showWorst();
                detail.show(table.selectedProperty().get());
            }
            case CHOOSE, INSPECTING, FORMATS, PREVIEW, CASE -> { }
        }
    }

    private void watch(WorkPane pane) {
        pane.watch(model.run().workProperty().get());
        top.getChildren().setAll(new Card(null, null, pane));
    }

    private Node tiles() {
        ImportRun run = model.run();
        long imported = run.count(FileOutcome::imported);
        long twice = run.count(FileOutcome::duplicate);
        long left = run.files().size() - imported - twice;
        long read = run.stored() + run.skipped();
        HBox tiles = new HBox(12,
            new StatTile(NumberText.grouped(run.stored()), text("import.tile-stored", read), null),
            new StatTile(NumberText.grouped(run.skipped()), text("import.tile-skipped", read), run.skipped() > 0 ? "medium" : null),
            new StatTile(NumberText.grouped(imported), text("import.tile-files", run.files().size()), null),
            new StatTile(NumberText.grouped(left), text("import.tile-failed"), left > 0 ? "critical" : null));
        if (twice > 0) {
            tiles.getChildren().add(new StatTile(NumberText.grouped(twice), text("import.tile-duplicate"), null));
        }
        return tiles;
    }

    private String times() {
        long missing = model.run().sum(ImportAccount::timesMissing);
        long guessed = model.run().sum(ImportAccount::timesGuessed);
        StringBuilder words = new StringBuilder(text("import.account-hint"));
        if (missing > 0) {
            words.append(" · ").append(text("import.account-missing", missing));
        }
        if (guessed > 0) {
            words.append(" · ").append(text("import.account-guessed", guessed));
        }
        return words.toString();
    }
}
