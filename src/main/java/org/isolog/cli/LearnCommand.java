package org.isolog.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Interval;
import org.isolog.core.LearnedFigures.Split;
import org.isolog.core.LearnedInfo;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.LearnFromLabels;
import org.isolog.investigation.LearnedWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns a ranking from labels. */
@Command(name = "learn", description = "Learns from verdicts, or from labels in a field, in which order findings deserve to be read; used only if it is measurably better.")
final class LearnCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--label", paramLabel = "COLUMN", description = "Field of the events with labels: 0 and 1, true and false, or normal and names of attacks; else verdicts count.")
    private String label;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42", description = "Seed of every random choice; 42 unless given.")
    private long seed;

    @Option(names = "--stop", description = "Ranks by score alone again.")
    private boolean stop;

    LearnCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(ofCase.folder())) {
            LearnFromLabels learn = new LearnFromLabels(investigation);
            if (stop) {
                boolean stopped = learn.stop(progress).isPresent();
                progress.clear();
                console.line(stopped ? "Findings are ranked by score alone again." : "Nothing that was learned is used; findings are ranked by score alone.");
                return 0;
            }
            LearnFromLabels.Result result = learn.run(label, seed, progress);
            progress.clear();
            print(result);
        }
        return 0;
    }

    private void print(LearnFromLabels.Result result) {
        LearnedInfo info = result.info();
        console.line("Learned from %,d malicious and %,d expected patterns by %s, seed %d.", info.malicious(), info.expected(),
                info.label() == null ? "verdicts" : "the field " + info.label(), info.seed());
        for (LearnedFigures figures : info.figures()) {
            console.line("%s: %,d patterns not learned from, %,d malicious (95 %% intervals)",
                    figures.split() == Split.BY_PATTERN ? "By pattern, in five parts" : "By time, the later 40 % from the earlier", figures.patterns(), figures.malicious());
            console.line("  %-18s  %-24s  %s", "", "by score alone", "learned");
            console.line("  %-18s  %-24s  %s", "ROC-AUC", words(figures.score().rocAuc()), words(figures.learned().rocAuc()));
            console.line("  %-18s  %-24s  %s", "average precision", words(figures.score().averagePrecision()), words(figures.learned().averagePrecision()));
            console.line("  gain in average precision: %s", words(figures.gain()));
        }
        if (info.figures().size() == 1) {
            console.line("By time: not measured, as the earlier or the later patterns are not of both kinds.");
        }
        console.line(result.used() ? "Used: findings are ranked by it now. " + LearnedWords.formula()
                : "Not used: it is no better than the score alone. Findings keep their order.");
    }

    private static String words(Interval interval) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", interval.value(), interval.low(), interval.high());
    }
}
