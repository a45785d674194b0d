package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Notes;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.parts.CaseNotes;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Tags and comments of the event, each comment with its author and time. */
final class NotesPane extends VBox {
    private final InspectorViewModel model;
    private final CaseNotes notes;
    private final TimeText times;
    private final FlowPane tags = new FlowPane(6, 6);
    private final TextField tag = new TextField();
    private final VBox comments = new VBox(12);
    private final TextArea comment = new TextArea();

    NotesPane(InspectorViewModel model, CaseNotes notes, TimeText times) {
        this.model = model;
        this.notes = notes;
        this.times = times;
        getStyleClass().add("inspector-pane");
        tag.setId("new-tag");
        tag.setPromptText(text("inspector.tag-prompt"));
        tag.setOnAction(enter -> addTag());
        comment.setId("new-comment");
        comment.setPromptText(text("inspector.comment-prompt"));
        comment.setPrefRowCount(3);
        comment.setMinHeight(USE_PREF_SIZE);
        comment.setWrapText(true);
        Button add = new Button(text("inspector.add-comment"));
        add.setId("add-comment");
        add.disableProperty().bind(comment.textProperty().map(String::isBlank));
        add.setOnAction(click -> addComment());
        HBox buttons = new HBox(add);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        ScrollPane scroll = new ScrollPane(comments);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(WhyPane.title(text("parts.tags")), tags, tag, WhyPane.title(text("inspector.comments")), scroll, comment, buttons);
        model.inspectedProperty().subscribe(now -> show());
        notes.notesProperty().subscribe(now -> show());
        times.zoneProperty().subscribe(zone -> show());
    }

    private void addTag() {
        Inspected now = model.inspectedProperty().get();
        if (now != null && !tag.getText().isBlank()) {
            notes.tag(List.of(now.event().id()), tag.getText(), true);
            tag.clear();
        }
    }

    private void addComment() {
        Inspected now = model.inspectedProperty().get();
        if (now != null) {
            notes.comment(now.event().id(), comment.getText());
            comment.clear();
        }
    }

    private void show() {
        Inspected now = model.inspectedProperty().get();
        Notes written = now == null ? Notes.none(0) : notes.of(now.event().id());
        tags.getChildren().setAll(written.tags().stream().map(each -> chip(written.eventId(), each)).toList());
        tags.setManaged(!written.tags().isEmpty());
        comments.getChildren().setAll(written.comments().stream().map(this::shown).toList());
        if (written.comments().isEmpty()) {
            Label none = WhyPane.muted();
            none.setText(text("inspector.no-comments"));
            comments.getChildren().setAll(none);
        }
    }

    private Node chip(long event, String words) {
        Button remove = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        remove.setAccessibleText(text("inspector.remove-tag", words));
        remove.setOnAction(click -> notes.tag(List.of(event), words, false));
        HBox chip = new HBox(new Label(words), remove);
        chip.getStyleClass().add("filter-chip");
        return chip;
    }

    private Node shown(Notes.Comment written) {
        Label who = new Label(written.author());
        who.getStyleClass().add("strong");
        who.setMinWidth(Region.USE_PREF_SIZE);
        Label when = new Label(times.fullWithZone(written.time()));
        when.getStyleClass().addAll("muted", "small");
        HBox head = new HBox(8, who, when);
        head.setAlignment(Pos.BASELINE_LEFT);
        Label words = new Label(written.text());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, head, words);
    }
}
