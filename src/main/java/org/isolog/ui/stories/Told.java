package org.isolog.ui.stories;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Story;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ListRisks;
import org.isolog.investigation.ListStories;

/**
 * All that the screen shows, read at once.
 *
 * @param run   null before the first
 * @param risks by field, in the order of {@link ListRisks#FIELDS}
 */
record Told(RunInfo run, List<Story> stories, Map<String, ListRisks.Risks> risks) {
    private static final int MOST_RISKS = 50;

    static Told of(Investigation investigation, Progress progress) {
        Map<String, ListRisks.Risks> risks = new LinkedHashMap<>();
        ListRisks list = new ListRisks(investigation);
        ListRisks.FIELDS.forEach(field -> risks.put(field, list.run(field, MOST_RISKS, progress)));
        return new Told(investigation.currentRun().orElse(null), new ListStories(investigation).run(), risks);
    }
}
