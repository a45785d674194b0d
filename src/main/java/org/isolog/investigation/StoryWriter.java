package org.isolog.investigation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Story;
import org.isolog.detect.BoundModel;
import org.isolog.detect.story.FoundStory;
import org.isolog.detect.story.StoryFinder;
import org.isolog.explain.StoryWords;
import org.isolog.features.columns.EventColumns;
import org.isolog.store.EventTable;

/** Makes the stories of a run: groups its findings and puts them into words. */
final class StoryWriter {
    private final EventTable events;
    private final StoryFinder finder;

    StoryWriter(EventTable events, BoundModel bound, Scores scores) {
        this.events = events;
        this.finder = new StoryFinder(bound.events(), bound.alertUnits(), scores);
    }

    /** In the order of rank. */
    void add(FindingWriter.Explained finding) {
        finder.add(finding.reasons().explanation(), finding.reasons().against());
    }

    /** Once all findings were added. */
    List<Story> write(Progress progress) {
        List<Story> stories = new ArrayList<>();
        for (FoundStory found : finder.find(events::get, progress)) {
            stories.add(story(stories.size() + 1, found));
        }
        return stories;
    }

    private static Story story(int rank, FoundStory found) {
        return new Story(rank, found.facts().kind(), StoryWords.title(found.facts()), found.severity(), found.priority(), found.confidence(),
                found.facts().entities(), instant(found.first()), instant(found.last()), found.events(), found.alerts(),
                StoryWords.lines(found.facts()), StoryWords.nextStep(found.facts()), Arrays.stream(found.eventIds()).boxed().toList());
    }

    private static Instant instant(long millis) {
        return millis == EventColumns.NO_TIME ? null : Instant.ofEpochMilli(millis);
    }
}
