package org.isolog.ui.overview;

import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.investigation.CaseGlance;
import org.isolog.investigation.CaseGlance.Baseline;
import org.isolog.investigation.CaseGlance.Counts;
import org.isolog.investigation.CaseOverview;
import org.isolog.investigation.CaseOverview.WhoAndWhy;
import org.isolog.investigation.GroupFindings;
import org.isolog.investigation.GroupFindings.Groups;
import org.isolog.investigation.Investigation;

/**
 * What the overview shows for one filter.
 *
 * @param total    events of the whole case
 * @param run      null before the first training
 * @param baseline null before the first training
 * @param top      who stood out within an hour, the most suspicious first: alerts, then others
 */
record Glance(long total, int files, Counts counts, RunInfo run, Baseline baseline, WhoAndWhy whoAndWhy, Groups top) {
    private static final int ENTITIES = 12;
    private static final int TOP = 30;

    static Glance of(Investigation investigation, EventFilter filter, Progress progress) {
        CaseGlance glance = new CaseGlance(investigation);
        return new Glance(investigation.eventCount(), investigation.sources().size(), glance.counts(filter, progress),
            investigation.currentRun().orElse(null), glance.baseline(),
            new CaseOverview(investigation).whoAndWhy(filter, ENTITIES, progress),
            new GroupFindings(investigation).run(filter, TOP, progress));
    }
}
