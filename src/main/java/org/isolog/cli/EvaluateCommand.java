package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isolog.investigation.EvaluateDetector;
import org.isolog.investigation.EvaluateSequences;
import org.isolog.investigation.Evaluation;
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

    @Option(names = "--train", paramLabel = "NORMAL.csv", description = "Normal rows to learn from; else the detector learns from the table itself.")
    private Path training;

    @Option(names = "--detector", paramLabel = "NAME", defaultValue = "forest", description = "forest, the default.")
    private String detector;

    @Option(names = "--sequence", paramLabel = "COLUMN", description = "Rows are sessions: measures the sequence detector on this column of event types in order, separated by blanks.")
    private String sequence;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Seed of every random choice; 42 unless given.")
    private long seed;

    EvaluateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (sequence != null) {
            console.out().println(SequenceMeasures.json(EvaluateSequences.run(file, label, sequence, training)));
            return 0;
        }
        Evaluation measured = EvaluateDetector.run(file, label, training, detector, seed);
        ObjectNode json = JsonText.object();
        json.put("roc_auc", measured.rocAuc());
        json.put("average_precision", measured.averagePrecision());
        json.put("precision_at_k", measured.precisionAtK());
        json.put("f1", measured.f1());
        json.put("threshold", measured.threshold());
        json.put("detector", measured.detector());
        json.put("seed", seed);
        json.put("rows", measured.rows());
        json.put("anomalies", measured.anomalies());
        json.put("training_rows", measured.trainingRows());
        json.put("features", measured.features());
        console.out().println(JsonText.pretty(json));
        return 0;
    }
}
