package org.isolog.investigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.isolog.core.IsologException;
import org.isolog.detect.Metrics;
import org.isolog.detect.sequence.SequenceTrial;
import org.isolog.detect.sequence.Session;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;

/** Measures the sequence detector on labelled sessions. Labels are read only after every session is scored and the threshold stands. */
public final class EvaluateSequences {
    private EvaluateSequences() {
    }

    /**
     * Learns from the sessions of another table, or finds in the table itself which ones are normal, and scores every session of it.
     *
     * @param file     CSV file of a session a row, may be gzipped
     * @param label    its column that says which sessions are anomalies; not learned from, neither there nor in {@code training}
     * @param sequence its column of event types in order, separated by blanks
     * @param training CSV file of normal sessions with the same column; null to learn from {@code file}
     * @throws IsologException if a file cannot be read, a column is missing, there is nothing to learn from, sessions are too large, or
     *                         labels are not of two kinds
     */
    public static SequenceEvaluation run(Path file, String label, String sequence, Path training) {
        Table table = TableReader.read(file);
        Labels.requireColumn(table, label, file);
        List<Session> sessions = sessions(table, sequence, file);
        SequenceTrial trial = training == null ? SequenceTrial.onItself(sessions)
                : SequenceTrial.onNormal(sessions(TableReader.read(training), sequence, training), sessions);
        return measure(trial, Labels.read(table, label, file));
    }

    private static SequenceEvaluation measure(SequenceTrial trial, boolean[] labels) {
        double[] scores = trial.bits();
        int anomalies = 0;
        int alerts = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            boolean alert = scores[i] >= trial.threshold();
            anomalies += labels[i] ? 1 : 0;
            alerts += alert ? 1 : 0;
            right += alert && labels[i] ? 1 : 0;
        }
        List<String> names = trial.detector().channels();
        List<SequenceEvaluation.Channel> channels = new ArrayList<>();
        for (int channel = 0; channel < names.size(); channel++) {
            double[] surprise = trial.surprise(channel);
            channels.add(new SequenceEvaluation.Channel(names.get(channel), Metrics.rocAuc(surprise, labels), Metrics.averagePrecision(surprise, labels)));
        }
        Evaluation measured = new Evaluation("sequence", labels.length, anomalies, trial.training(), names.size(),
                Metrics.rocAuc(scores, labels), Metrics.averagePrecision(scores, labels), Metrics.precisionAt(anomalies, scores, labels),
                Metrics.f1(trial.threshold(), scores, labels), trial.threshold());
        return new SequenceEvaluation(measured, (double) right / alerts, (double) right / anomalies, alerts, channels);
    }

    private static List<Session> sessions(Table table, String column, Path file) {
        String[] texts = table.column(column);
        if (texts == null) {
            throw new IsologException("SEQUENCE-COLUMN", file + " has no column " + column + " of event types. Its columns are "
                    + Labels.shortened(table) + ".");
        }
        if (texts.length == 0) {
            throw new IsologException("TABLE-EMPTY", file + " has no rows below its header, so there is no session.");
        }
        Map<String, Session> split = new HashMap<>();
        List<Session> sessions = new ArrayList<>(texts.length);
        Map<String, String> names = new HashMap<>();
        for (String text : texts) {
            sessions.add(split.computeIfAbsent(text, session -> split(session, names)));
        }
        return sessions;
    }

    /** Every name is kept once. */
    private static Session split(String text, Map<String, String> names) {
        List<String> events = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            String event = tokens.nextToken();
            events.add(names.computeIfAbsent(event, name -> name));
        }
        return new Session(events);
    }
}
