package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Score;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.ExplainEvent.Explained;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.SeverityMark;
import org.isolog.ui.common.WholeText;
import org.isolog.ui.common.charts.ContributionBars;
import org.isolog.ui.common.inspector.Inspected.Standing;
import org.isolog.ui.common.parts.CaseNotes;

/** Why the event has its score, what people decided about it, and its raw text. */
final class WhyPane extends BorderPane {
    private final InspectorViewModel model;
    private final VBox reading = new VBox();
    private final HBox head = new HBox(9);
    private final ChannelChips channels = new ChannelChips();
    private final ContributionBars bars = new ContributionBars();
    private final Label remarks = muted();
    private final Label sum = muted();
    private final Label unless = muted();
    private final Hyperlink all = new Hyperlink();
    private final VBox reasons = new VBox(9);
    private final Label source = muted();
    private final Label raw = new Label();
    private boolean whole;

    WhyPane(InspectorViewModel model, CaseNotes notes) {
        this.model = model;
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinHeight(Region.USE_PREF_SIZE);
        bars.setId("reasons");
        sum.setId("sum");
        Region line = new Region();
        line.getStyleClass().add("hairline");
        VBox words = new VBox(2, sum, unless);
        Label kinds = muted();
        kinds.setText(text("inspector.kinds"));
        kinds.visibleProperty().bind(channels.visibleProperty());
        kinds.managedProperty().bind(channels.managedProperty());
        Label facts = muted();
        facts.setText(text("inspector.facts"));
        reasons.getChildren().addAll(new VBox(4, kinds, channels), new VBox(6, facts, bars), line, words);
        words.getChildren().add(all);
        raw.getStyleClass().addAll("mono", "raw-text");
        raw.setWrapText(true);
        raw.setMinHeight(USE_PREF_SIZE);
        raw.setMaxWidth(Double.MAX_VALUE);
        source.setWrapText(false);
        WholeText.onHover(source);
        HBox rawTitle = new HBox(8, title(text("inspector.raw")), source);
        rawTitle.setAlignment(Pos.BASELINE_LEFT);
        reading.getStyleClass().add("inspector-pane");
        remarks.setId("remarks");
        remarks.getStyleClass().setAll("label", "remark");
        reading.getChildren().addAll(head, remarks, reasons, new VBox(6, rawTitle, raw));
        ScrollPane scroll = new ScrollPane(reading);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(verdict(model, notes));
        model.inspectedProperty().subscribe(this::show);
        all.setOnAction(click -> {
            whole = !whole;
            show(model.whyProperty().get());
        });
        model.whyProperty().subscribe(this::show);
        model.failedProperty().subscribe(this::show);
    }

    /** Stays in its place however many reasons there are. */
    private static VBox verdict(InspectorViewModel model, CaseNotes notes) {
        HBox buttons = new HBox(12, title(text("inspector.verdict")), new VerdictButtons(model, notes));
        buttons.setAlignment(Pos.CENTER_LEFT);
        Hyperlink expect = new Hyperlink(text("expect.open"));
        expect.setId("expect");
        expect.setOnAction(click -> model.expect());
        expect.disableProperty().bind(model.inspectedProperty().map(now -> now.standing() == null).orElse(true));
        VBox verdict = new VBox(4, buttons, expect);
        verdict.getStyleClass().add("verdict-bar");
        return verdict;
    }

    private void show(Inspected now) {
        if (now == null) {
            return;
        }
        head.getChildren().setAll(now.standing() == null ? unscored() : standing(now.standing()));
        source.setText(text("inspector.record", fileName(now.source()), now.event().ref().record()));
        raw.setText(now.raw().text());
    }

    private void show(Explained explained) {
        reasons.setVisible(explained != null);
        reasons.setManaged(explained != null);
        boolean remarked = explained != null && !explained.remarks().isEmpty();
        remarks.setVisible(remarked);
        remarks.setManaged(remarked);
        if (explained != null) {
            remarks.setText(String.join("\n", explained.remarks()));
            Why why = whole ? Why.whole(explained, model.times()) : Why.of(explained, model.times());
            all.setText(whole ? text("inspector.fewer") : text("inspector.all-reasons", explained.parts().size()));
            channels.show(explained);
            bars.setContributions(why.bars(), number -> model.showBehind(why.behind().get(number)));
            sum.setText(why.sum());
            unless.setText(why.unless());
            unless.setManaged(!why.unless().isEmpty());
        }
    }

    private void show(Throwable error) {
        reading.getChildren().removeIf(ErrorPane.class::isInstance);
        if (error != null) {
            reading.getChildren().add(1, new ErrorPane(error, null));
        }
    }

    private static Node[] standing(Standing standing) {
        Score score = standing.score();
        Label number = new Label(NumberText.score(score.score()));
        number.getStyleClass().add("big-number");
        number.setMinWidth(USE_PREF_SIZE);
        Label place = new Label(pValue(score.pValue()) + " · " + text("inspector.rank", standing.rank(), standing.of()));
        place.getStyleClass().add("muted");
        WholeText.onHover(place);
        SeverityMark mark = new SeverityMark(score.severity());
        mark.setMinWidth(USE_PREF_SIZE);
        return new Node[] {mark, number, place};
    }

    private static Node[] unscored() {
        Label words = muted();
        words.setText(text("inspector.no-run"));
        return new Node[] {words};
    }

    static String pValue(double p) {
        return p < 0.0001 ? "p < 0.0001" : "p = " + NumberText.decimal(p, 4);
    }

    /** The last part of the path; the whole stands in the fields. */
    static String fileName(SourceInfo source) {
        try {
            Path name = Path.of(source.path()).getFileName();
            return name == null ? source.path() : name.toString();
        } catch (InvalidPathException foreign) {
            return source.path();
        }
    }

    static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        return title;
    }

    static Label muted() {
        Label label = new Label();
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
