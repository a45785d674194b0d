package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.features.columns.EventColumns;
import org.isolog.samples.Attack;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

/** Scoring some of the events, and each channel by itself. */
class PartlyScoredTest {
    private static final DetectionSettings SETTINGS = new DetectionSettings(Preset.DEFAULT, 20, 128, 42, 0);

    private final List<Event> log = MadeEvents.log(MadeEvents.rows(1200, 11, Attack.BRUTE_FORCE_SUCCESS));
    private final EventColumns columns = MadeEvents.columns(log);
    private final int[] later = IntStream.range(700, columns.rows()).toArray();
    private final BoundModel bound = DetectionTrainer.train(columns, IntStream.range(0, 700).toArray(), SETTINGS, Progress.silent());

    @Test
    void someEventsScoreAsTheyDoAmongAll() {
        Scores all = bound.score(Progress.silent()).scores();
        Scores some = bound.score(later, Progress.silent()).scores();

        assertThat(some.size()).isEqualTo(500);
        for (int i = 0; i < later.length; i++) {
            assertThat(some.eventId(i)).isEqualTo(columns.id(later[i]));
            assertThat(some.score(i)).isEqualTo(all.score(later[i]));
            assertThat(some.pValue(i)).isEqualTo(all.pValue(later[i]));
        }
    }

    @Test
    void alertsAreCountedAmongTheUnitsOfTheScoredEventsOnly() {
        ScoredEvents scored = bound.score(later, Progress.silent());
        AlertUnits units = bound.alertUnits();
        Set<Integer> alarmed = new HashSet<>();
        IntStream.range(0, later.length).filter(scored.scores()::flagged).forEach(i -> alarmed.add(units.of(later[i])));

        assertThat(alarmed.size()).isLessThanOrEqualTo(scored.alerts());
        assertThat(scored.expectedFalse()).isLessThanOrEqualTo(FalseDiscoveries.SHARE * scored.alerts());
    }

    @Test
    void theBitsOfEachChannelAreThoseOfTheExplanation() {
        int[] rows = {3, 700, 900, 1199};
        double[][] bits = bound.channelBits(rows, Progress.silent());
        List<Channel> channels = bound.channels();

        assertThat(channels).doesNotHaveDuplicates().contains(Channel.RARITY, Channel.NOVELTY, Channel.RATE).last().isEqualTo(Channel.FOREST);
        assertThat(bits).hasNumberOfRows(channels.size());
        for (int i = 0; i < rows.length; i++) {
            for (Explanation.Share share : bound.explain(log.get(rows[i]), false).shares()) {
                assertThat(bits[channels.indexOf(share.channel())][i]).isCloseTo(share.bits(), within(1e-9));
            }
        }
    }

    @Test
    void theTutorialsForestIsItsOnlyChannel() {
        DetectionSettings lesson = new DetectionSettings(Preset.LESSON, 20, 128, 42, 0.2);
        BoundModel forest = DetectionTrainer.train(columns, lesson, Progress.silent());
        int[] rows = IntStream.range(0, columns.rows()).toArray();
        Scores scores = forest.score(Progress.silent()).scores();

        assertThat(forest.channels()).containsExactly(Channel.FOREST);
        assertThat(forest.channelBits(rows, Progress.silent())[0]).containsExactly(Arrays.stream(rows).mapToDouble(scores::score).toArray(), within(1e-12));
    }

    @Test
    void aUnitIsAnAddressWithinAnHour() {
        EventColumns four = MadeEvents.columns(List.of(MadeEvents.at(1, 0, "source.ip", "10.0.0.1"), MadeEvents.at(2, 3599, "source.ip", "10.0.0.1"),
                MadeEvents.at(3, 3599, "source.ip", "10.0.0.2"), MadeEvents.at(4, 3600, "source.ip", "10.0.0.1")));
        AlertUnits units = AlertUnits.of(four);

        assertThat(IntStream.range(0, 4).map(units::of)).containsExactly(0, 0, 1, 2);
        assertThat(units.strongest(new int[] {1, 3}, new double[] {2, 5})).containsExactly(2, Double.NEGATIVE_INFINITY, 5);
    }
}
