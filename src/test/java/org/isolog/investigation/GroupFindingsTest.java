package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.FindingGroup;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Severity;
import org.isolog.investigation.GroupFindings.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupFindingsTest {
    private static final Progress SILENT = Progress.silent();
    private static final EventFilter ALERTS = EventFilter.all().onlyAlerts(true);
    private static final Entity GUESSER = new Entity(Ecs.SOURCE_IP, "203.0.113.45");

    @TempDir
    private Path folder;
    private Investigation investigation;
    private RunInfo run;

    @BeforeEach
    void analyse() {
        investigation = SampleCase.imported(folder.resolve("case"), SampleCase.BRUTE_FORCE);
        run = new RunDetection(investigation).train(DetectionSettings.defaults(), SILENT);
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    private Groups groups(EventFilter filter, int most) {
        return new GroupFindings(investigation).run(filter, most, SILENT);
    }

    @Test
    void aNightOfGuessingIsOneAlert() {
        FindingGroup guessing = of(GUESSER, groups(EventFilter.all(), 10));

        assertThat(guessing).isEqualTo(new FindingGroup(guessing.strongest(), GUESSER, Severity.HIGH, Instant.parse("2026-03-05T03:12:08Z"),
                Instant.parse("2026-03-05T03:16:17Z"), guessing.events(), true));
        assertThat(guessing.events()).isGreaterThan(50);
        assertThat(Duration.between(guessing.first(), guessing.last())).isLessThan(Duration.ofHours(1));
    }

    @Test
    void whatTheGuesserDidWithTheAccountComesFirst() {
        FindingGroup first = groups(EventFilter.all(), 1).groups().getFirst();

        assertThat(first.strongest()).isEqualTo(new BrowseEvents(investigation).findings(0, 1).getFirst());
        assertThat(first.who()).isEqualTo(new Entity(Ecs.USER_NAME, "svc_backup"));
        assertThat(first.severity()).isEqualTo(Severity.CRITICAL);
    }

    private static FindingGroup of(Entity who, Groups groups) {
        return groups.groups().stream().filter(group -> group.who().equals(who)).findFirst().orElseThrow();
    }

    @Test
    void theGroupsAreTheAlertsThatTheRunCounts() {
        List<FindingGroup> alerts = groups(ALERTS, Integer.MAX_VALUE).groups();

        assertThat(alerts).hasSize((int) run.alertUnits()).allMatch(FindingGroup::alert);
        assertThat(alerts.stream().mapToLong(FindingGroup::events).sum()).isEqualTo(run.alerts());
        assertThat(new CaseGlance(investigation).counts(EventFilter.all(), SILENT).alerts()).isEqualTo(run.alertUnits());
    }

    @Test
    void everyFindingIsInOneGroup() {
        assertThat(groups(EventFilter.all(), Integer.MAX_VALUE).groups().stream().mapToLong(FindingGroup::events).sum())
                .isEqualTo(new BrowseEvents(investigation).findingCount());
    }

    @Test
    void whatIsNotListedIsCounted() {
        int all = groups(EventFilter.all(), Integer.MAX_VALUE).groups().size();

        Groups one = groups(EventFilter.all(), 1);

        assertThat(one.groups()).hasSize(1);
        assertThat(one.more()).isEqualTo(all - 1);
    }

    @Test
    void aFilterLeavesOnlyItsEvents() {
        FindingGroup group = of(GUESSER, groups(ALERTS.and(new Condition(Ecs.USER_NAME, "svc_backup", false)), 10));

        assertThat(group.events()).isPositive().isLessThan(of(GUESSER, groups(ALERTS, 10)).events());
    }

    @Test
    void aBudgetPromisesNothingAboutFalseAlerts() {
        RunInfo budgeted = new RunDetection(investigation).train(new DetectionSettings(Preset.DEFAULT, 100, 256, 42, 20), SILENT);

        assertThat(budgeted.expectedFalse()).isNaN();
        assertThat(budgeted.alertUnits()).isEqualTo(groups(ALERTS, 100).groups().size());
        assertThat(run.expectedFalse()).isGreaterThan(0).isLessThanOrEqualTo(0.1 * run.alertUnits());
    }
}
