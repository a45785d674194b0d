package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Ecs;
import org.isolog.core.Finding;
import org.isolog.core.Severity;
import org.isolog.investigation.CaseGlance.Counts;
import org.isolog.investigation.ExpectEvents.Preview;
import org.isolog.investigation.PatternDraft.Scope;
import org.isolog.investigation.PatternWords;
import org.isolog.ui.common.ErrorWords;
import org.isolog.ui.common.FactGrid;
import org.isolog.ui.common.SeverityMark;
import org.isolog.ui.common.WholeText;

/** The fields of a rule of expectation, and what it would change. */
final class ExpectForm extends VBox {
    private static final double WIDTH = 520;
    /** Room for a preview with its examples, so that nothing jumps when it arrives. */
    private static final double PREVIEW_HEIGHT = 220;
    private static final int EXAMPLES = 3;

    private final ExpectViewModel model;
    private final VBox preview = new VBox(8);

    ExpectForm(ExpectViewModel model) {
        super(12);
        this.model = model;
        setId("expect-form");
        setPrefWidth(WIDTH);
        preview.setMinHeight(PREVIEW_HEIGHT);
        preview.setPrefHeight(PREVIEW_HEIGHT);
        preview.getStyleClass().add("card");
        getChildren().addAll(scopes(), preview, reason(), until());
        model.previewProperty().subscribe(now -> show());
        model.failedProperty().subscribe(now -> show());
    }

    private Node scopes() {
        FlowPane boxes = new FlowPane(14, 6);
        for (Scope scope : model.possible()) {
            CheckBox box = new CheckBox(words(scope));
            // An underscore in a name is no key.
            box.setMnemonicParsing(false);
            box.setId("for-" + scope.name().toLowerCase(Locale.ROOT));
            box.setSelected(model.isChosen(scope));
            box.selectedProperty().subscribe(wanted -> {
                if (wanted != model.isChosen(scope)) {
                    model.choose(scope, wanted);
                }
            });
            boxes.getChildren().add(box);
        }
        return named(text("expect.for"), boxes);
    }

    private String words(Scope scope) {
        return switch (scope) {
            case USER -> text("expect.user", model.event().get(Ecs.USER_NAME));
            case HOST -> text("expect.host", model.event().get(Ecs.HOST_NAME));
            case ADDRESS -> text("expect.address", model.event().get(Ecs.SOURCE_IP));
            case HOURS -> text("expect.hours");
            case WEEKDAYS -> text("expect.weekdays");
        };
    }

    private Node reason() {
        TextArea area = new TextArea();
        area.setId("expect-reason");
        area.setPromptText(text("expect.reason-prompt"));
        area.setPrefRowCount(2);
        area.setWrapText(true);
        area.textProperty().bindBidirectional(model.reasonProperty());
        return named(text("expect.reason"), area);
    }

    private Node until() {
        TextField day = new TextField();
        day.setId("expect-until");
        day.setAccessibleText(text("expect.until"));
        day.getStyleClass().add("mono");
        day.setPrefColumnCount(13);
        day.setMinWidth(Region.USE_PREF_SIZE);
        day.textProperty().bindBidirectional(model.untilProperty());
        Label hint = WhyPane.muted();
        hint.setText(text("expect.until-hint"));
        HBox.setHgrow(hint, Priority.ALWAYS);
        HBox line = new HBox(10, day, hint);
        line.setAlignment(Pos.CENTER_LEFT);
        return named(text("expect.until"), line);
    }

    private static Node named(String name, Node field) {
        return new VBox(4, WhyPane.title(name), field);
    }

    private void show() {
        Preview now = model.previewProperty().get();
        Throwable error = model.failedProperty().get();
        if (now == null) {
            Label words = WhyPane.muted();
            words.setText(error != null ? ErrorWords.of(error).sentence() : text("expect.choose"));
            preview.getChildren().setAll(words);
            return;
        }
        Label pattern = new Label(PatternWords.of(now.pattern()));
        pattern.getStyleClass().add("strong");
        pattern.setWrapText(true);
        pattern.setMinHeight(Region.USE_PREF_SIZE);
        FactGrid facts = new FactGrid(118);
        facts.fact(text("expect.matching"), text("expect.matching-words", now.matching(), now.before().events()));
        facts.fact(text("expect.changed"), now.spared() == 0 ? text("expect.changed-words", now.changed())
            : text("expect.changed-spared", now.changed(), now.spared()));
        facts.fact(text("expect.alerts"), text("expect.alerts-from-to", now.before().alerts(), now.after().alerts(), now.before().flagged(), now.after().flagged()));
        facts.fact(text("expect.severity"), severities(now.before(), now.after()));
        preview.getChildren().setAll(pattern, facts);
        now.examples().stream().limit(EXAMPLES).map(ExpectForm::example).forEach(preview.getChildren()::add);
    }

    private static String severities(Counts before, Counts after) {
        String words = Stream.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW).filter(severity -> before.of(severity) != after.of(severity))
            .map(severity -> severity.word() + " " + text("expect.from-to", before.of(severity), after.of(severity))).collect(Collectors.joining(" · "));
        return words.isEmpty() ? text("expect.no-change") : words;
    }

    private static Node example(Finding finding) {
        SeverityMark mark = new SeverityMark(finding.score().severity());
        mark.setMinWidth(84);
        Label words = new Label(text("expect.example", finding.score().eventId(), String.join("; ", finding.reasons())));
        words.getStyleClass().add("muted");
        WholeText.onHover(words);
        HBox line = new HBox(8, mark, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
