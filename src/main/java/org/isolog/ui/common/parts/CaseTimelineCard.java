package org.isolog.ui.common.parts;

import org.isolog.core.EventFilter;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.charts.ChartControls;
import org.isolog.ui.common.charts.SeverityLegend;
import org.isolog.ui.common.charts.TimelineChart;

/** The timeline of the case in its card: drag filters every screen, a click clears the range. */
public final class CaseTimelineCard {
    private final CaseTimelineModel model;
    private final TimelineChart chart;
    private final Card card;

    public CaseTimelineCard(CaseContext context) {
        model = new CaseTimelineModel(context);
        chart = new TimelineChart(context.times());
        chart.setId("timeline");
        chart.setOnSelected(model::select);
        chart.setOnCleared(model::clear);
        card = new Card(model.title(), model.subtitle(), chart)
            .withControls(new SeverityLegend(), ChartControls.logScale(chart), ChartControls.save(chart, context.dialogs(), "timeline"));
        model.timelineProperty().subscribe(timeline -> {
            chart.setTimeline(timeline);
            showWords();
        });
        context.times().zoneProperty().subscribe(zone -> showWords());
        context.filterProperty().subscribe(this::showRange);
        model.freshness().follow(card);
    }


    /** The card, for its sizes. */
    public Card card() {
        return card;
    }

    private void showWords() {
        card.titleProperty().set(model.title());
        card.subtitleProperty().set(model.subtitle());
    }

    private void showRange(EventFilter filter) {
        boolean whole = filter.from() != null && filter.to() != null;
        chart.select(whole ? filter.from() : null, whole ? filter.to() : null);
    }
}
