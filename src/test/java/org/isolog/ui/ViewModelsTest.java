package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.CaseGlance;
import org.isolog.investigation.CaseGlance.Counts;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.QueryText;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.anomalies.AnomaliesViewModel;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.events.EventOrder;
import org.isolog.ui.events.EventsViewModel;
import org.isolog.ui.events.PagedRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens' models without a window: every job is done at once. */
class ViewModelsTest {
    private static Investigation investigation;
    private final List<String> rooms = new ArrayList<>();
    private final CaseContext context = new CaseContext(investigation, new DirectWork(), new ScriptedDialogs(), new TimeText(), rooms::add);

    @BeforeAll
    static void open(@TempDir Path folder) {
        investigation = SampleCase.searched(folder);
    }

    @AfterAll
    static void close() {
        investigation.close();
    }

    @Test
    void countsOfTheTilesAreThoseOfTheScores() {
        Scores scores = new BrowseEvents(investigation).scores();
        Counts counts = new CaseGlance(investigation).counts(EventFilter.all(), Progress.silent());
        long alerts = 0;
        long medium = 0;
        for (int i = 0; i < scores.size(); i++) {
            alerts += scores.flagged(i) ? 1 : 0;
            medium += scores.severity(i) == Severity.MEDIUM ? 1 : 0;
        }
        assertThat(counts.events()).isEqualTo(investigation.eventCount());
        assertThat(counts.flagged()).isEqualTo(alerts);
        assertThat(counts.alerts()).isEqualTo(investigation.currentRun().orElseThrow().alertUnits());
        assertThat(counts.of(Severity.MEDIUM)).isEqualTo(medium);
        long findings = new CaseGlance(investigation).findings(EventFilter.all(), 10, Progress.silent()).more() + 10;
        assertThat(counts.anomalies()).isEqualTo(findings);
    }

    @Test
    void theTriedThresholdCountsLikeTheRun() {
        AnomaliesViewModel model = new AnomaliesViewModel(context);
        assertThat(model.alertsAtThreshold()).isZero();
        model.pictureFreshness().setShown(true);
        Scores scores = new BrowseEvents(investigation).scores();
        double threshold = investigation.currentRun().orElseThrow().threshold();
        assertThat(model.alertsAtThreshold()).isPositive()
                .isEqualTo((int) IntStream.range(0, scores.size()).filter(i -> (float) scores.score(i) >= (float) threshold).count());
        model.thresholdProperty().set(1);
        assertThat(model.alertsAtThreshold()).isZero();
        model.thresholdProperty().set(0);
        assertThat(model.alertsAtThreshold()).isEqualTo((int) investigation.eventCount());
    }

    @Test
    void eventsComeInTheOrderAskedForAndOnlyOfTheFilter() {
        EventsViewModel model = new EventsViewModel(context);
        assertThat(model.rowsProperty().get()).isNull();
        model.freshness().setShown(true);
        assertThat(model.rowsProperty().get()).hasSize((int) investigation.eventCount());
        model.orderProperty().set(new EventOrder(BrowseEvents.BY_SCORE, true));
        context.setFilter(QueryText.parse("user.name:svc_backup"));
        PagedRows rows = model.rowsProperty().get();
        assertThat(rows.get(0).score().score()).isGreaterThanOrEqualTo(rows.get(1).score().score());
        assertThat(rows.get(rows.size() - 1).event().get("user.name")).isEqualTo("svc_backup");
    }

    @Test
    void aHiddenScreenReadsNothing() {
        EventsViewModel model = new EventsViewModel(context);
        model.freshness().setShown(true);
        PagedRows before = model.rowsProperty().get();
        model.freshness().setShown(false);
        context.setFilter(QueryText.parse("user.name:svc_backup"));
        assertThat(model.rowsProperty().get()).isSameAs(before);
        model.freshness().setShown(true);
        assertThat(model.rowsProperty().get()).hasSizeLessThan(before.size());
    }

    @Test
    void aColumnFilterTakesThePlaceOfTheOneBefore() {
        EventsViewModel model = new EventsViewModel(context);
        context.setFilter(QueryText.parse("user.name:svc_backup event.action:read"));
        model.filterColumn("user.name", List.of(new Condition("user.name", "carol", true)));
        assertThat(QueryText.of(context.filter())).isEqualTo("event.action:read -user.name:carol");
        List<String> values = new ArrayList<>();
        model.topValues("event.outcome", 5, counts -> counts.forEach(count -> values.add(count.value())));
        assertThat(values).first().isEqualTo("success");
        model.undoFilter();
        assertThat(QueryText.of(context.filter())).isEqualTo("user.name:svc_backup event.action:read");
    }
}
