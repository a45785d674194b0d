package org.isolog.investigation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.EntityRisk;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.detect.FalseDiscoveries;
import org.isolog.detect.risk.FoundRisk;
import org.isolog.detect.risk.RiskCurves;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/** Who is at risk, by the scores of the current run, and whose risk is rising. */
public final class ListRisks {
    /** Fields whose values have a risk. */
    public static final List<String> FIELDS = List.of(Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.HOST_NAME);

    private static final long HOUR_SECONDS = 3_600;

    private final Investigation investigation;

    public ListRisks(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * @param ranked highest risk at the end of the log first
     * @param rising those whose hourly surprise rises towards an alert's, the soonest first
     * @param others how many at risk are not listed
     */
    public record Risks(List<EntityRisk> ranked, List<EntityRisk> rising, int others) {
        public Risks {
            ranked = List.copyOf(ranked);
            rising = List.copyOf(rising);
        }
    }

    /** @param field one of {@link #FIELDS} @param most listed at most; nothing is listed before the first run */
    public Risks run(String field, int most, Progress progress) {
        Scores scores = investigation.memory().scores();
        RunInfo run = investigation.currentRun().orElse(null);
        EventColumns events = run == null ? null : investigation.memory().anyColumns(progress);
        CategoryColumn column = events == null ? null : events.category(field);
        // Events that were imported since have no score yet.
        if (column == null || scores.size() != events.rows()) {
            return new Risks(List.of(), List.of(), 0);
        }
        progress.step("Following risk along time");
        double threshold = -StrictMath.log(FalseDiscoveries.level(run.alertUnits() + 1, investigation.memory().alertUnits(progress).size())) / StrictMath.log(2);
        RiskCurves.Ranked found = new RiskCurves(events, column, scores, threshold).rank(most);
        return new Risks(named(found.ranked(), events, field), named(found.rising(), events, field), found.others());
    }

    private List<EntityRisk> named(List<FoundRisk> risks, EventColumns events, String field) {
        List<Event> examples = investigation.store().events().get(risks.stream().mapToLong(risk -> events.id(risk.row())).toArray());
        return IntStream.range(0, risks.size()).mapToObj(i -> named(risks.get(i), new Entity(field, examples.get(i).get(field)))).toList();
    }

    private static EntityRisk named(FoundRisk risk, Entity entity) {
        FoundRisk.Rise rise = risk.rise();
        return new EntityRisk(entity, risk.now(), risk.highest(), hour(risk.highestHour()), risk.events(), hour(risk.curveFrom()),
                Arrays.stream(risk.curve()).boxed().toList(),
                rise == null ? null : new EntityRisk.Rise(rise.bitsPerHour(), rise.last(), rise.threshold(), hour(rise.expectedHour())));
    }

    private static Instant hour(long hour) {
        return Instant.ofEpochSecond(hour * HOUR_SECONDS);
    }
}
