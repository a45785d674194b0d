package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.investigation.ExplainEvent.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person needs to check a reason: when its value was seen, and the events that it is counted from. */
class ExplainEventTest {
    private static final Progress SILENT = Progress.silent();
    /** The last failure of the guessing, alone in its second. */
    private static final long GUESS = 894;

    private static Investigation investigation;
    private static List<Part> parts;

    @BeforeAll
    static void explain(@TempDir Path folder) {
        investigation = SampleCase.analysed(folder.resolve("case"), SampleCase.BRUTE_FORCE);
        parts = new ExplainEvent(investigation).run(GUESS, SILENT).parts();
    }

    @AfterAll
    static void close() {
        investigation.close();
    }

    private static long[] select(EventFilter filter) {
        return new BrowseEvents(investigation).select(filter, BrowseEvents.BY_TIME, false, SILENT);
    }

    @Test
    void aValueIsSeenFirstAndLastWhereTheCaseHasIt() {
        assertThat(parts).filteredOn(part -> part.seen() != null && part.behind() != null).isNotEmpty().allSatisfy(part -> {
            long[] ids = select(part.behind());
            List<Event> events = new BrowseEvents(investigation).events(new long[] {ids[0], ids[ids.length - 1]});
            assertThat(part.seen()).isEqualTo(new Sightings(ids.length, events.getFirst().time().instant(), events.getLast().time().instant()));
        });
    }

    @Test
    void theEventsBehindABurstAreAsManyAsItSays() {
        Part failures = parts.stream().filter(part -> part.contribution().reason() instanceof Reason.Burst burst
                && burst.counted() == Counted.FAILURES && burst.entityField().equals(Ecs.SOURCE_IP)).findFirst().orElseThrow();
        Reason.Burst burst = (Reason.Burst) failures.contribution().reason();

        assertThat(select(failures.behind())).hasSize((int) burst.count());
        assertThat(Duration.between(failures.behind().from(), failures.behind().to())).isEqualTo(Duration.ofSeconds(burst.windowSeconds()).plusMillis(1));
        assertThat(failures.seen()).isNull();
    }

    @Test
    void whatMakesNoDifferenceIsNotLookedFor() {
        assertThat(parts).filteredOn(part -> Math.abs(part.contribution().points()) < 0.005).isNotEmpty().allMatch(part -> part.seen() == null);
    }

    @Test
    void whatNoFilterCanSayHasNoEvents() {
        assertThat(parts).filteredOn(part -> part.contribution().reason() instanceof Reason.UnusualHour).isNotEmpty().allMatch(part -> part.behind() == null);
    }
}
