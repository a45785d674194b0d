package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import org.isolog.core.Story;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.charts.SeverityLegend;
import org.isolog.ui.common.charts.TimelineChart;
import org.isolog.ui.common.parts.CaseTimelineModel;

/** The chosen story on the timeline, with what lies beside it; a drag shows the events of a range. */
final class StoryTimeline {
    private static final double HEIGHT = 176;

    private final StoriesViewModel model;
    private final TimelineChart chart;
    private final Card card;
    private Story story;

    StoryTimeline(StoriesViewModel model, CaseContext context) {
        this.model = model;
        chart = new TimelineChart(context.times());
        chart.setId("story-time");
        chart.setOnSelected((from, to) -> {
            context.setFilter(StoriesViewModel.around(story).between(from, to));
            context.goTo("events");
        });
        card = new Card(text("stories.time"), "", chart).withControls(new SeverityLegend());
        card.setMinHeight(HEIGHT);
        card.setPrefHeight(HEIGHT);
        card.setMaxHeight(HEIGHT);
        model.timelineProperty().subscribe(timeline -> {
            card.titleProperty().set(CaseTimelineModel.title(timeline));
            chart.setTimeline(timeline);
            chart.select(story == null ? null : story.first(), story == null || story.last() == null ? null : story.last().plus(timeline.bucket()));
        });
    }

    Card card() {
        return card;
    }

    /** @param chosen null for none */
    void show(Story chosen) {
        story = chosen;
        card.subtitleProperty().set(chosen == null ? "" : model.timelineWords(chosen));
        model.draw(chosen);
    }
}
