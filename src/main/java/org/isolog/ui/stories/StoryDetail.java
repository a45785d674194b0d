package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.isolog.core.Entity;
import org.isolog.core.Story;
import org.isolog.ui.common.NumberText;

/** What speaks for a story, whom it is about, and what to do next. */
final class StoryDetail {
    private final StoriesViewModel model;
    private final VBox lines = new VBox(6);
    private final ScrollPane root = new ScrollPane(lines);

    StoryDetail(StoriesViewModel model) {
        this.model = model;
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        lines.getStyleClass().add("story-detail");
    }

    ScrollPane root() {
        return root;
    }

    /** @param story null for none */
    void show(Story story) {
        lines.getChildren().clear();
        if (story == null) {
            return;
        }
        lines.getChildren().addAll(wrapped(story.title(), "strong"), wrapped(text("stories.next"), "muted"), wrapped(story.nextStep(), "text"));
        if (!story.reasons().isEmpty()) {
            lines.getChildren().add(wrapped(text("stories.why"), "muted"));
            story.reasons().forEach(reason -> lines.getChildren().add(wrapped("• " + reason, "text")));
        }
        if (!story.entities().isEmpty()) {
            lines.getChildren().addAll(wrapped(text("stories.who"), "muted"),
                wrapped(story.entities().stream().map(Entity::value).collect(Collectors.joining(", ")), "mono"));
        }
        lines.getChildren().addAll(wrapped(text("stories.how-sure"), "muted"),
            wrapped(text("stories.how-sure-words", NumberText.decimal(story.priority(), 0), story.confidenceWords()), "text"));
        Button open = new Button(text("stories.open"));
        open.setId("open-story");
        open.getStyleClass().add("accent");
        open.setOnAction(event -> model.open(story));
        VBox.setMargin(open, new Insets(6, 0, 0, 0));
        lines.getChildren().add(open);
    }

    private static Label wrapped(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(VBox.USE_PREF_SIZE);
        return label;
    }
}
