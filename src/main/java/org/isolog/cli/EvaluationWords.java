package org.isolog.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.isolog.core.DetectionSettings;
import org.isolog.investigation.LogEvaluation;
import org.isolog.investigation.LogEvaluation.Figure;
import org.isolog.investigation.LogEvaluation.Figures;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.investigation.LogEvaluation.Row;

/** An evaluation as people and as programs read it. */
final class EvaluationWords {
    private final Console console;

    EvaluationWords(Console console) {
        this.console = console;
    }

    void table(LogEvaluation measured) {
        console.line("%,d events judged, %,d of them malicious; %,d hours of an address, user or host (what an alert is about), %,d of them malicious.",
                measured.events(), measured.malicious(), measured.units(), measured.maliciousUnits());
        console.line(measured.from() == null ? "Learned from the same events that are judged (--train or --train-until splits them by time)."
                : String.format(Locale.ROOT, "Learned from the %,d events before %s.", measured.learned(), measured.from()));
        if (measured.from() != null && measured.untimed() > 0) {
            console.line("%,d events without a time were neither learned from nor judged.", measured.untimed());
        }
        String expected = Double.isNaN(measured.expectedFalse()) ? "chosen by a review budget"
                : String.format(Locale.ROOT, "%.1f of them expected to be false", measured.expectedFalse());
        console.line("%,d alerts in %.1f days, %s. In brackets: 95 %% intervals.", measured.alerts(), measured.days(), expected);
        for (Level level : Level.values()) {
            console.line("");
            console.line(level == Level.EVENTS ? "Per event" : "Per hour of an address, user or host");
            console.line("%s", header(measured.at()));
            measured.rows().stream().filter(row -> row.level() == level).forEach(row -> console.line("%s", line(row)));
        }
        console.line("");
        console.line("A kind of evidence raises no alerts by itself: from precision on, its figures are those of as many alerts as the combined score has.");
    }

    private static String header(List<Integer> at) {
        String precisions = at.stream().map(k -> column("P@" + k)).collect(Collectors.joining());
        return String.format(Locale.ROOT, "  %-22s", "") + column("ROC-AUC") + column("avg. precision") + precisions + column("precision") + column("recall")
                + column("F1") + column("false/day");
    }

    private static String line(Row row) {
        Figures figures = row.figures();
        String name = row.channel() == null ? "Combined" : row.channel().title();
        return String.format(Locale.ROOT, "  %-22s", name) + share(figures.rocAuc()) + share(figures.averagePrecision())
                + figures.precisionAt().stream().map(EvaluationWords::share).collect(Collectors.joining())
                + share(figures.precision()) + share(figures.recall()) + share(figures.f1()) + column(figures.falseAlarmsADay(), "%.1f");
    }

    private static String column(String words) {
        return String.format(Locale.ROOT, "%22s", words);
    }

    private static String share(Figure figure) {
        return column(figure, "%.3f");
    }

    private static String column(Figure figure, String pattern) {
        return column(number(figure.value(), pattern) + " [" + number(figure.low(), pattern) + ", " + number(figure.high(), pattern) + "]");
    }

    private static String number(double number, String pattern) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, pattern, number) : "-";
    }

    static ObjectNode json(LogEvaluation measured, DetectionSettings settings) {
        ObjectNode json = JsonText.object();
        json.put("events", measured.events());
        json.put("malicious_events", measured.malicious());
        json.put("alert_units", measured.units());
        json.put("malicious_alert_units", measured.maliciousUnits());
        json.put("alerts", measured.alerts());
        json.put("expected_false_alerts", Double.isNaN(measured.expectedFalse()) ? null : measured.expectedFalse());
        json.put("training_events", measured.learned());
        json.put("judged_from", measured.from() == null ? null : measured.from().toString());
        json.put("events_without_time", measured.untimed());
        json.put("days", measured.days());
        json.put("seed", settings.seed());
        ArrayNode scores = json.putArray("scores");
        for (Row row : measured.rows()) {
            ObjectNode score = scores.addObject();
            score.put("level", row.level().name().toLowerCase(Locale.ROOT));
            score.put("score", row.channel() == null ? "combined" : row.channel().name().toLowerCase(Locale.ROOT));
            put(score, "roc_auc", row.figures().rocAuc());
            put(score, "average_precision", row.figures().averagePrecision());
            for (int i = 0; i < measured.at().size(); i++) {
                put(score, "precision_at_" + measured.at().get(i), row.figures().precisionAt().get(i));
            }
            put(score, "precision", row.figures().precision());
            put(score, "recall", row.figures().recall());
            put(score, "f1", row.figures().f1());
            put(score, "false_alarms_a_day", row.figures().falseAlarmsADay());
        }
        return json;
    }

    private static void put(ObjectNode score, String name, Figure figure) {
        ObjectNode parts = score.putObject(name);
        put(parts, "value", figure.value());
        put(parts, "low", figure.low());
        put(parts, "high", figure.high());
    }

    /** A figure that is not defined is null: JSON has no NaN. */
    private static void put(ObjectNode json, String name, double number) {
        if (Double.isFinite(number)) {
            json.put(name, number);
        } else {
            json.putNull(name);
        }
    }
}
