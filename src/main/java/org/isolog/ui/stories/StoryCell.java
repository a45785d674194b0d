package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Story;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.SeverityMark;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;

/** A story in two lines: severity, title and priority; when, how much and how sure. */
final class StoryCell extends ListCell<Story> {
    private static final double MARK_WIDTH = 76;

    private final StoriesViewModel model;
    private final TimeText times;
    private final HBox severity = new HBox();
    private final Label title = new Label();
    private final Label priority = new Label();
    private final Label when = new Label();
    private final Label figures = new Label();
    private final VBox rows;

    StoryCell(StoriesViewModel model, TimeText times) {
        this.model = model;
        this.times = times;
        title.getStyleClass().add("strong");
        priority.getStyleClass().add("muted");
        priority.setMinWidth(Region.USE_PREF_SIZE);
        when.getStyleClass().addAll("mono", "muted");
        when.setMinWidth(Region.USE_PREF_SIZE);
        figures.getStyleClass().add("muted");
        WholeText.onHover(title);
        WholeText.onHover(figures);
        severity.setMinWidth(MARK_WIDTH);
        severity.setPrefWidth(MARK_WIDTH);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox first = new HBox(10, severity, title, priority);
        Region indent = new Region();
        indent.setMinWidth(MARK_WIDTH);
        HBox second = new HBox(10, indent, when, figures);
        rows = new VBox(2, first, second);
        rows.getStyleClass().add("story-row");
        rows.setPrefWidth(0);
    }

    @Override
    protected void updateItem(Story story, boolean empty) {
        super.updateItem(story, empty);
        if (empty || story == null) {
            setGraphic(null);
            return;
        }
        severity.getChildren().setAll(new SeverityMark(story.severity()));
        title.setText(story.title());
        priority.setText(text("stories.priority", NumberText.decimal(story.priority(), 0)));
        when.setText(span(story, times));
        figures.setText(model.figures(story));
        setGraphic(rows);
        setAccessibleText(story.severity().word() + ", " + story.title() + ", " + figures.getText());
    }

    static String span(Story story, TimeText times) {
        if (story.first() == null) {
            return text("stories.no-time");
        }
        String first = times.brief(story.first());
        boolean moment = times.brief(story.last()).equals(first);
        boolean sameDay = times.day(story.first()).equals(times.day(story.last()));
        return moment ? first : first + " – " + (sameDay ? times.clock(story.last()) : times.brief(story.last()));
    }
}
