package org.isolog.detect.anomaly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import smile.anomaly.IsolationForest;

/** Time to score all of {@link SpeedRows} with forests of the same size; one operation is one pass. {@link ForestSpeed} runs it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = {"-Xmx3g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class ForestBenchmark {
    /** Isolog's forest and the rows, whole and in slices. */
    @State(Scope.Benchmark)
    public static class Isolog {
        private static final int SLICE = 1 << 14;

        @Param("rows")
        public String rows;

        TrainedForest forest;
        float[][] columns;
        double[] scores;
        float[][][] slices;
        int next;

        /** Reads the rows and trains. */
        @Setup(Level.Trial)
        public void read() throws IOException {
            Path file = Path.of(rows);
            int count = SpeedRows.count(file);
            columns = SpeedRows.columns(file, 0, count);
            scores = new double[count];
            List<String> names = IntStream.range(0, SpeedRows.COLUMNS).mapToObj(column -> "f" + column).toList();
            forest = ForestTrainer.train(new TrainingRows(names, columns, Math.min(count, SpeedRows.TRAINING)),
                    ForestSettings.plain(SpeedRows.TREES, SpeedRows.SAMPLES, 42), Progress.silent());
            slices = new float[(count + SLICE - 1) / SLICE][][];
            for (int slice = 0; slice < slices.length; slice++) {
                slices[slice] = SpeedRows.columns(file, slice * SLICE, Math.min(count, (slice + 1) * SLICE));
            }
        }
    }

    /** Smile's forest and the rows. */
    @State(Scope.Benchmark)
    public static class Smile {
        @Param("rows")
        public String rows;

        IsolationForest forest;
        double[][] values;

        /** Reads the rows and trains. */
        @Setup(Level.Trial)
        public void read() throws IOException {
            values = SpeedRows.rows(Path.of(rows));
            double[][] training = Arrays.copyOf(values, Math.min(values.length, SpeedRows.TRAINING));
            forest = IsolationForest.fit(training,
                    new IsolationForest.Options(SpeedRows.TREES, 0, (double) SpeedRows.SAMPLES / training.length, 0));
            score(training.length); // its warm-up: a pass takes minutes
            ProcessorTime.restart();
        }

        double[] score(int rows) {
            double[] scores = new double[rows];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = forest.score(values[row]);
            }
            return scores;
        }
    }

    /** scikit-learn beside this process. */
    @State(Scope.Benchmark)
    public static class Sklearn {
        @Param("rows")
        public String rows;
        @Param("scores")
        public String scores;
        @Param("python3")
        public String python;

        SklearnProcess process;
        long ownNanos;
        int passes;

        /** Waits until it has learned and scored the rows it learned from. */
        @Setup(Level.Trial)
        public void start() throws IOException {
            process = new SklearnProcess(python, Path.of(rows), Path.of(scores));
            System.out.println(process.version());
            ProcessorTime.restart();
        }

        /** Ends it. */
        @TearDown(Level.Trial)
        public void stop() {
            System.out.printf("scikit-learn by its own clock: %.0f ms%n", ownNanos / 1e6 / passes);
            process.close();
        }
    }

    @Benchmark
    public double[] isolog(Isolog state) {
        state.forest.score(state.columns, state.scores.length, state.scores);
        return state.scores;
    }

    @Benchmark
    public List<double[]> isologAllCores(Isolog state) {
        return IntStream.range(0, state.slices.length).parallel().mapToObj(slice -> {
            float[][] columns = state.slices[slice];
            double[] scores = new double[columns[0].length];
            state.forest.score(columns, scores.length, scores);
            return scores;
        }).toList();
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 2)
    public double[] smile(Smile state) {
        return state.score(state.values.length);
    }

    /** Blocks until scikit-learn has answered. */
    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 3)
    public long sklearn(Sklearn state) throws IOException {
        SklearnProcess.Pass pass = state.process.score();
        ProcessorTime.addOther(pass.processor());
        state.ownNanos += pass.wall();
        state.passes++;
        return pass.wall();
    }
}
