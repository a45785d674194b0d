package org.isolog.ui.help;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Channel;
import org.isolog.core.RunInfo;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SeverityWords;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.FactGrid;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.PageHead;
import org.isolog.ui.common.SeverityMark;

/** The Help screen: definitions, and what they come to in the open case. */
public final class HelpView {
    private final Label here = wrapped("", "strong");
    private final ScrollPane root;
    private final CaseContext context;
    private long asked;

    public HelpView(CaseContext context) {
        this.context = context;
        VBox left = column(score(), section(text("help.p-value"), text("help.p-value-words"), text("help.p-value-limits")), severity(),
            section(text("help.stories"), text("help.stories-words"), text("help.risk-words")));
        VBox right = column(section(text("help.budget"), text("help.budget-words"), text("help.budget-ties")), features(), seal());
        // A grid and not a box: it knows its height for halves of the width.
        GridPane columns = new GridPane(12, 12);
        columns.getColumnConstraints().addAll(half(), half());
        columns.addRow(0, left, right);
        VBox page = new VBox(12, new PageHead(text("help.title"), text("help.promise")), columns);
        root = new ScrollPane(page);
        root.setId("help");
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        context.changesProperty().subscribe(changes -> read());
    }

    public Parent root() {
        return root;
    }

    private Card score() {
        return new Card(text("help.score"), null, new VBox(8, wrapped(text("help.score-words"), null), wrapped(text("help.score-formula"), "mono"),
            wrapped(text("help.score-why"), null), here));
    }

    private static Card severity() {
        VBox lines = new VBox(6);
        for (SeverityWords.Line line : SeverityWords.lines()) {
            SeverityMark mark = new SeverityMark(line.severity());
            mark.setMinWidth(90);
            Label when = wrapped(line.when(), null);
            HBox.setHgrow(when, Priority.ALWAYS);
            HBox row = new HBox(10, mark, when);
            row.setAlignment(Pos.CENTER_LEFT);
            lines.getChildren().add(row);
        }
        return new Card(text("help.severity"), text("help.severity-sub"), new VBox(8, lines, wrapped(SeverityWords.terms(), "muted"),
            wrapped(text("help.severity-words"), "muted")));
    }

    private static Card features() {
        FactGrid grid = new FactGrid(144);
        for (Channel kind : Channel.values()) {
            grid.fact(kind.title(), words(kind));
        }
        return new Card(text("help.features"), text("help.features-sub"), new VBox(8, grid, wrapped(text("help.missing"), "muted"),
            wrapped(text("help.lesson"), "muted")));
    }

    private static String words(Channel kind) {
        return switch (kind) {
            case RARITY -> text("help.rarity-words");
            case NOVELTY -> text("help.novelty-words");
            case RATE -> text("help.rate-words");
            case BEACON -> text("help.beacon-words");
            case SEQUENCE -> text("help.sequence-words");
            case WEB -> text("help.web-words");
            case TIME -> text("help.time-words");
            case VOLUME -> text("help.volume-words");
            case TEXT -> text("help.text-words");
            case PLATFORM -> text("help.platform-words");
            case KNOWN_ACT -> text("help.known-words");
            case FOREST -> text("help.forest-words");
        };
    }

    private static Card seal() {
        return section(text("help.seal"), text("help.seal-words"), text("help.seal-kept"), text("help.seal-limits"));
    }

    private static Card section(String title, String... paragraphs) {
        VBox words = new VBox(8);
        List.of(paragraphs).forEach(paragraph -> words.getChildren().add(wrapped(paragraph, null)));
        return new Card(title, null, words);
    }

    private static VBox column(Node... cards) {
        return new VBox(12, cards);
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        if (styleClass != null) {
            label.getStyleClass().add(styleClass);
        }
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void read() {
        long ticket = ++asked;
        Investigation investigation = context.investigation();
        context.work().start(text("help.work-read"), progress -> investigation.currentRun(), run -> {
            if (ticket == asked) {
                here.setText(run.map(HelpView::inThisCase).orElse(text("help.no-run")));
            }
        }, context.dialogs()::error);
    }

    private static String inThisCase(RunInfo run) {
        return text("help.here", run.alertUnits(), run.alerts(), run.events(), NumberText.score(run.threshold()), run.calibration(),
            NumberText.decimal(1.0 / (1 + run.calibration()), 5));
    }
}
