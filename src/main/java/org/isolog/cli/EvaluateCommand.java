package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.isolog.investigation.EvaluateDetector;
import org.isolog.investigation.EvaluateSequences;
import org.isolog.investigation.Evaluation;
import org.isolog.investigation.Evaluation.Figure;
import org.isolog.investigation.HiddenColumns;
import org.isolog.investigation.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a detector. */
@Command(name = "evaluate", description = "Measures a detector on a labelled table and prints JSON. The labels are not looked at before every row is scored.")
final class EvaluateCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FILE.csv", description = "Table with a header, may be gzipped.")
    private Path file;

    @Option(names = "--label", required = true, paramLabel = "COLUMN", description = "Column that says which rows are anomalies.")
    private String label;

    @Option(names = "--ignore", paramLabel = "COLUMN", split = ",", description = "Columns not to learn from either, such as record numbers or the kind of attack; separated by commas.")
    private List<String> ignored = List.of();

    @Option(names = "--train", paramLabel = "NORMAL.csv", description = "Normal rows to learn from; else the detector learns from the table itself.")
    private Path training;

    @Option(names = "--detector", paramLabel = "NAME", defaultValue = "default",
            description = "default, which weighs an isolation forest, rare values and distances, or forest alone.")
    private String detector;

    @Option(names = "--sequence", paramLabel = "COLUMN", description = "Rows are sessions: measures the sequence detector on this column of event types in order, separated by blanks.")
    private String sequence;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Seed of every random choice; 42 unless given.")
    private long seed;

    @Option(names = "--seeds", paramLabel = "COUNT", defaultValue = "1", description = "Repeats it with the seeds N, N + 1, … and prints the means; 1 unless given.")
    private int seeds;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Evaluation measured = sequence == null ? EvaluateDetector.run(file, HiddenColumns.of(label, ignored), training, detector, new Seeds(seed, seeds))
                : EvaluateSequences.run(file, label.strip(), sequence.strip(), training);
        ObjectNode json = JsonText.object();
        Map<String, Figure> figures = figures(measured);
        figures.forEach((name, figure) -> json.put(name, figure.value()));
        json.put("threshold", measured.threshold());
        json.put("detector", measured.detector());
        json.put("seed", seed);
        json.put("seeds", seeds);
        json.put("rows", measured.rows());
        json.put("anomalies", measured.anomalies());
        json.put("training_rows", measured.trainingRows());
        json.put("features", measured.features());
        ObjectNode intervals = json.putObject("intervals_95");
        figures.forEach((name, figure) -> intervals.putArray(name).add(figure.low()).add(figure.high()));
        ObjectNode channels = json.putObject("channels");
        for (Evaluation.Channel channel : measured.channels()) {
            channels.putObject(channel.name()).put("roc_auc", channel.rocAuc()).put("average_precision", channel.averagePrecision());
        }
        console.out().println(JsonText.pretty(json));
        return 0;
    }

    private static Map<String, Figure> figures(Evaluation measured) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures.put("roc_auc", measured.rocAuc());
        figures.put("average_precision", measured.averagePrecision());
        figures.put("precision_at_k", measured.precisionAtK());
        figures.put("precision", measured.precision());
        figures.put("recall", measured.recall());
        figures.put("f1", measured.f1());
        return figures;
    }
}
