package org.isolog.ui.anomalies;

import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ScoresOverTime;
import org.isolog.ui.common.charts.ScoreDistribution;
import org.isolog.ui.common.charts.ScoreSeries;

/** The scores of the events that meet a filter. @param run null before the first training */
record ScorePicture(ScoresOverTime scores, ScoreDistribution distribution, RunInfo run) {

    static ScorePicture of(Investigation investigation, EventFilter filter, Progress progress) {
        ScoresOverTime scores = ScoresOverTime.of(investigation, filter, progress);
        return new ScorePicture(scores, ScoreDistribution.of(scores.scores()), investigation.currentRun().orElse(null));
    }

    ScoreSeries series() {
        return new ScoreSeries(scores.times(), scores.scores(), scores.severities());
    }
}
