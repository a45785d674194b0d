package org.isolog.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.core.IsologException;
import org.isolog.investigation.EvaluateLogs;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.LabelSource;
import org.isolog.investigation.LogEvaluation;
import org.isolog.investigation.TimeSplit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the whole engine on labelled logs. */
@Command(name = "evaluate-logs", description = "Measures the engine on labelled logs: learns and scores as analyze does, then compares with the labels."
        + " They are not looked at before every event is scored. Keeps nothing.")
final class EvaluateLogsCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SourceOptions sources;

    @ArgGroup(multiplicity = "1")
    private Labels labels;

    @Option(names = "--by", paramLabel = "user|address|host|FIELD",
            description = "The label file lists users, addresses, hosts, or values of this field, such as a session's: columns entity and, optional, label.")
    private String by;

    @ArgGroup
    private Split split;

    @Option(names = "--at", paramLabel = "K,K…", split = ",", defaultValue = "10,50,100", description = "Measures precision among so many highest scores; 10,50,100 unless given.")
    private List<Integer> at;

    @Option(names = "--json", description = "Prints JSON instead of the table.")
    private boolean json;

    @Mixin
    private TrainingOptions training;

    EvaluateLogsCommand(Console console) {
        this.console = console;
    }

    private static final class Labels {
        @Option(names = "--labels", paramLabel = "FILE.csv", description = "Malicious records: columns source (not needed for one source), record, and,"
                + " optional, label. With --by, malicious users, addresses, hosts or sessions.")
        private Path file;

        @Option(names = "--label", paramLabel = "COLUMN", description = "Field of the events that holds the label, such as a column of the CSV file;"
                + " hidden from detection.")
        private String column;
    }

    private static final class Split {
        @Option(names = "--train-until", paramLabel = "TIME", description = "Learns from events before, such as 2026-03-09 or 2026-03-09T12:00:00Z (UTC), and judges the others.")
        private String until;

        @Option(names = "--train", paramLabel = "SHARE", description = "Learns from this share of the time span, above 0 and below 1, and judges the rest. Without"
                + " it, all events are learned from and judged.")
        private Double share;
    }

    @Override
    public Integer call() {
        EvaluateLogs.Request request = new EvaluateLogs.Request(labelSource(), timeSplit(), training.settings(), at);
        try (TerminalProgress progress = TerminalProgress.on(console);
             ImportLogs.Requests requests = sources.requests(progress);
             Cases.WorkingCase work = new Cases(console).openOrTemporary(null, sources.first(), requests)) {
            ImportOutcome outcome = new ImportLogs(work.investigation(), sources.pseudonyms()).run(requests, progress);
            progress.clear();
            if (!json) {
                new ImportWords(console).summary(outcome);
            }
            LogEvaluation measured = new EvaluateLogs(work.investigation()).run(request, progress);
            progress.clear();
            if (json) {
                console.out().println(JsonText.pretty(EvaluationWords.json(measured, training.settings())));
            } else {
                new EvaluationWords(console).table(measured);
            }
        }
        return 0;
    }

    private LabelSource labelSource() {
        if (labels.column != null) {
            if (by != null) {
                throw new IsologException("LABEL-OPTIONS", "--by says what a label file lists; it goes with --labels, not with --label.");
            }
            return new LabelSource.Field(labels.column);
        }
        return by == null ? new LabelSource.Records(labels.file) : new LabelSource.Entities(labels.file, by);
    }

    private TimeSplit timeSplit() {
        if (split == null) {
            return new TimeSplit.None();
        }
        return split.share == null ? new TimeSplit.At(time(split.until)) : new TimeSplit.Share(split.share);
    }

    private static Instant time(String text) {
        try {
            if (text.endsWith("Z") || text.indexOf('+') > 0) {
                return Instant.parse(text);
            }
            return text.indexOf('T') > 0 ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC) : LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException unreadable) {
            throw new IsologException("TIME", text + " is no time. Write 2026-03-09, 2026-03-09T12:00:00 (UTC) or 2026-03-09T12:00:00Z.", unreadable);
        }
    }
}
