package org.isolog.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.core.Ecs;
import org.isolog.core.EntityRisk;
import org.isolog.core.IsologException;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ListRisks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who is at risk. */
@Command(name = "risk", description = "Ranks users, hosts and addresses by their risk at the end of the log, which halves with every quiet day, and warns of those on the rise.")
final class RiskCommand implements Callable<Integer> {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final int BARS_SHOWN = 28;

    private final Console console;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--entity", paramLabel = "KIND", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(names = "--most", paramLabel = "N", defaultValue = "10", description = "How many of each kind are listed (${DEFAULT-VALUE}).")
    private int most;

    RiskCommand(Console console) {
        this.console = console;
    }

    private enum Kind {
        USER(Ecs.USER_NAME, "Users"), ADDRESS(Ecs.SOURCE_IP, "Addresses"), HOST(Ecs.HOST_NAME, "Hosts");

        private final String field;
        private final String title;

        Kind(String field, String title) {
            this.field = field;
            this.title = title;
        }
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console); Investigation investigation = new Cases(console).open(ofCase.folder())) {
            if (investigation.currentRun().isEmpty()) {
                throw new IsologException("NO-RUN", "This case is not analysed yet, so nothing is at risk. Train a model first (Model, or isolog analyze).");
            }
            console.line("Risk is in bits of surprise, weighted by severity; a quiet day halves it. Each curve is drawn to its own height.");
            console.line("");
            for (Kind each : kind == null ? List.of(Kind.values()) : List.of(kind)) {
                ListRisks.Risks risks = new ListRisks(investigation).run(each.field, most, progress);
                progress.clear();
                show(each, risks);
            }
        }
        return 0;
    }

    private void show(Kind of, ListRisks.Risks risks) {
        console.line("%s: %s", of.title, risks.ranked().isEmpty() ? "none at risk" : "risk at the end of the log");
        if (!risks.ranked().isEmpty()) {
            console.line("%9s  %9s  %-20s  %7s  %-28s  %s", "Risk", "Highest", "At (UTC)", "Events", "Last week", "Who");
        }
        for (EntityRisk risk : risks.ranked()) {
            console.line("%9.1f  %9.1f  %-20s  %,7d  %-28s  %s", risk.now(), risk.highest(), risk.highestAt(), risk.events(), bars(risk.curve()),
                    risk.entity().value());
        }
        for (EntityRisk risk : risks.rising()) {
            EntityRisk.Rise rise = risk.rise();
            console.line("Rising: %s, %.1f bits and %.2f more each hour; an alert's %.1f bits are expected at %s", risk.entity().value(), rise.last(),
                    rise.bitsPerHour(), rise.threshold(), rise.expected());
        }
        if (!risks.ranked().isEmpty() && risks.rising().isEmpty()) {
            console.line("Nobody's surprise rises towards an alert's.");
        }
        console.line("");
    }

    /** The highest risk of each share of the time. */
    private static String bars(List<Double> curve) {
        double highest = curve.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        int shown = Math.min(BARS_SHOWN, curve.size());
        StringBuilder bars = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            double most = curve.subList(i * curve.size() / shown, (i + 1) * curve.size() / shown).stream().mapToDouble(Double::doubleValue).max().orElse(0);
            bars.append(BARS.charAt(highest > 0 ? (int) Math.min(BARS.length() - 1, most / highest * BARS.length()) : 0));
        }
        return bars.toString();
    }
}
