package org.isolog.detect.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Explanation;
import org.isolog.core.Fields;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.SourceRef;
import org.isolog.detect.BoundModel;
import org.isolog.detect.DetectionTrainer;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.features.evidence.EventFacts;
import org.isolog.features.text.MaskedText;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.isolog.samples.GeneratedRow;
import org.isolog.samples.LogGenerator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time to explain one row or event; one after the other, so that none is in the cache because it was just explained. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExplainBenchmark {
    /** A model of the whole engine over a made log with every attack, and its most suspicious events. */
    @State(Scope.Benchmark)
    public static class Engine {
        private static final int EVENTS = 100_000;
        private static final int SHOWN = 1000;

        BoundModel bound;
        List<Event> suspicious;
        int next;

        /** Makes the log, trains and scores. */
        @Setup(Level.Trial)
        public void train() {
            List<Event> log = new ArrayList<>();
            new LogGenerator(EVENTS, 7, Attack.all(), GenerateLogs.START).forEachRemaining(row -> log.add(event(log.size() + 1L, row)));
            EventColumnsBuilder builder = new EventColumnsBuilder(new MaskedText(), new EventFacts());
            log.forEach(builder::add);
            EventColumns columns = builder.build();
            bound = DetectionTrainer.train(columns, DetectionSettings.defaults(), Progress.silent());
            Scores scores = bound.score(Progress.silent()).scores();
            suspicious = IntStream.range(0, log.size()).boxed().sorted(Comparator.comparingDouble(row -> -scores.score(row)))
                    .limit(SHOWN).map(log::get).toList();
        }

        private static Event event(long id, GeneratedRow row) {
            Fields fields = Fields.of(Ecs.USER_NAME, row.user(), Ecs.EVENT_ACTION, row.action(),
                    Ecs.EVENT_OUTCOME, row.status().equals("ok") ? Ecs.SUCCESS : Ecs.FAILURE, Ecs.SOURCE_IP, row.address(),
                    Ecs.HOST_NAME, row.host(), Ecs.BYTES, row.bytes() < 0 ? "" : Long.toString(row.bytes()), Ecs.MESSAGE, row.message());
            return new Event(id, new SourceRef(1, id, 0), EventTime.stated(row.time(), row.time().toString()), fields, row.message());
        }
    }

    /** A row of the forest in exact contributions by path. */
    @Benchmark
    public PathContributions explainByForest(ForestBenchmark.Isolog state) {
        state.next = (state.next + 1) % state.scores.length;
        return state.forest.contributions(state.columns, state.next);
    }

    /** An event by all channels, and what the score would be without each of its facts, as the inspector shows it. */
    @Benchmark
    public Explanation explainByEngine(Engine state) {
        state.next = (state.next + 1) % state.suspicious.size();
        return state.bound.explain(state.suspicious.get(state.next), true);
    }
}
