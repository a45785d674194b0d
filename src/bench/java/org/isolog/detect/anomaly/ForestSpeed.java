package org.isolog.detect.anomaly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Isolog, Smile and scikit-learn score the same rows in one JMH run, then Isolog explains single ones. Prints how the times compare, and how
 * the three rank the rows, which fails unless they agree. Arguments: a folder for the rows, their number, a Python that has
 * scikit-learn. {@code src/bench/compare_forest.sh} starts it.
 */
public final class ForestSpeed {
    private static final double LEAST_CORRELATION = 0.9;

    private ForestSpeed() {
    }

    /** @throws IllegalStateException if the libraries do not rank the rows alike */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path rows = folder.resolve("rows.f32");
        Path scores = folder.resolve("sklearn.f64");
        String python = arguments[2];
        SpeedRows.write(rows, Integer.parseInt(arguments[1]));
        Map<String, RunResult> results = byName(new Runner(new OptionsBuilder()
                .include(ForestBenchmark.class.getName()).include(ExplainBenchmark.class.getName())
                .param("rows", rows.toString()).param("scores", scores.toString()).param("python", python)
                .addProfiler(ProcessorTime.class).timeout(TimeValue.hours(1)).shouldFailOnError(true).build()).run());
        correlate(rows, scores);
        ToDoubleFunction<String> wall = name -> results.get(name).getPrimaryResult().getScore();
        ToDoubleFunction<String> processor = name -> results.get(name).getSecondaryResults().get(ProcessorTime.LABEL).getScore();
        compare("wall time", wall);
        compare("processor time", processor);
        System.out.printf(Locale.ROOT, "Isolog on %d cores is %.1fx as fast as on one.%n", Runtime.getRuntime().availableProcessors(),
                wall.applyAsDouble("isolog") / wall.applyAsDouble("isologAllCores"));
        System.out.printf(Locale.ROOT, "Isolog explains a row of the forest in %.3f ms (processor %.3f), an event of the whole engine in %.3f ms"
                + " (processor %.3f); at most 5.%n", wall.applyAsDouble("explainByForest"), processor.applyAsDouble("explainByForest"),
                wall.applyAsDouble("explainByEngine"), processor.applyAsDouble("explainByEngine"));
    }

    private static Map<String, RunResult> byName(Collection<RunResult> results) {
        return results.stream().collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(), result -> result));
    }

    private static void compare(String what, ToDoubleFunction<String> millis) {
        double isolog = millis.applyAsDouble("isolog");
        System.out.printf(Locale.ROOT, "By %s on one thread, Isolog is %.1fx scikit-learn (at least 8), %.1fx Smile (at least 2).%n", what,
                millis.applyAsDouble("sklearn") / isolog, millis.applyAsDouble("smile") / isolog);
    }

    private static void correlate(Path rows, Path sklearnScores) throws IOException {
        ForestBenchmark.Isolog isolog = new ForestBenchmark.Isolog();
        isolog.rows = rows.toString();
        isolog.read();
        isolog.forest.score(isolog.columns, isolog.scores.length, isolog.scores);
        ForestBenchmark.Smile smile = new ForestBenchmark.Smile();
        smile.rows = rows.toString();
        smile.read();
        int first = Math.min(isolog.scores.length, SpeedRows.TRAINING);
        double[] sklearn = SklearnProcess.scores(sklearnScores);
        double withSklearn = RankCorrelation.of(isolog.scores, sklearn);
        double withSmile = RankCorrelation.of(Arrays.copyOf(isolog.scores, first), smile.score(first));
        System.out.printf(Locale.ROOT, "Rank correlation (Spearman) of Isolog's scores: %.4f with scikit-learn's of %,d rows, %.4f with Smile's of %,d.%n",
                withSklearn, sklearn.length, withSmile, first);
        if (withSklearn <= LEAST_CORRELATION || withSmile <= LEAST_CORRELATION) {
            throw new IllegalStateException("The libraries do not rank the rows alike, so their times do not compare.");
        }
    }
}
