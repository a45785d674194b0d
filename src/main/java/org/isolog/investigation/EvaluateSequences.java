package org.isolog.investigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.isolog.core.IsologException;
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
     * @param sequence its column of event types in order, separated by blanks, or in brackets separated by commas, as in {@code [E5, E22]}
     * @param training CSV file of normal sessions with the same column; null to learn from {@code file}
     * @throws IsologException if a file cannot be read, a column is missing, there is nothing to learn from, sessions are too large, or
     *                         labels are not of two kinds
     */
    public static Evaluation run(Path file, String label, String sequence, Path training) {
        Table table = TableReader.read(file);
        Labels.requireColumn(table, label, file);
        List<Session> sessions = sessions(table, sequence, file);
        SequenceTrial trial = training == null ? SequenceTrial.onItself(sessions)
                : SequenceTrial.onNormal(sessions(TableReader.read(training), sequence, training), sessions);
        return EvaluateDetector.measure("sequence", trial.detector().channels().size(), trial(trial), Labels.read(table, label, file));
    }

    private static Trial trial(SequenceTrial trial) {
        List<String> names = trial.detector().channels();
        double[][] surprise = IntStream.range(0, names.size()).mapToObj(trial::surprise).toArray(double[][]::new);
        return new Trial(names, surprise, trial.bits(), trial.threshold(), trial.training());
    }

    private static List<Session> sessions(Table table, String column, Path file) {
        String[] texts = table.column(column);
        if (texts == null) {
            throw new IsologException("SEQUENCE-COLUMN", file + " has no column " + column + " of event types. Its columns are "
                    + Labels.shortened(table.names()) + ".");
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
        boolean list = text.startsWith("[") && text.endsWith("]");
        StringTokenizer tokens = list ? new StringTokenizer(text.substring(1, text.length() - 1), ", '\"") : new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            String event = tokens.nextToken();
            events.add(names.computeIfAbsent(event, name -> name));
        }
        return new Session(events);
    }
}
