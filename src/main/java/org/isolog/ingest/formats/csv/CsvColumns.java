package org.isolog.ingest.formats.csv;

import org.isolog.core.Ecs;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.formats.Outcomes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each column of one CSV file means. */
final class CsvColumns implements CsvRows {
    private final String[] fields;
    private final boolean[] status;
    private final int time;
    private final int clock;
    private final int zone;
    private final TimeParser times;
    private final Fields.Builder builder = new Fields.Builder();

    /** @param sample rows by which a time column without a telling name is found */
    CsvColumns(String[] header, List<String[]> sample, FieldNames names, TimeParser times) {
        this.times = times;
        this.time = timeColumn(header, sample, names);
        this.clock = time >= 0 && header[time].equalsIgnoreCase("date") ? indexOf(header, "time") : -1;
        this.zone = time >= 0 ? indexOf(header, "timezone") : -1;
        this.fields = new String[header.length];
        this.status = new boolean[header.length];
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < header.length; i++) {
            if (names.isEcs(header[i]) && i != time) {
                fields[i] = header[i];
                taken.add(header[i]);
            }
        }
        for (int i = 0; i < header.length; i++) {
            if (fields[i] == null) {
                String field = names.fieldFor(header[i]);
                fields[i] = taken.add(field) ? field : header[i];
                taken.add(fields[i]);
            }
            status[i] = names.isStatus(header[i]);
        }
        if (time >= 0) {
            times.learnOrder(sample.stream().map(this::timeText).toList());
        }
    }

    @Override
    public int count() {
        return fields.length;
    }

    @Override
    public EventTime time(String[] row) {
        return time < 0 || time >= row.length ? EventTime.missing() : times.parse(timeText(row).strip());
    }

    @Override
    public Fields fields(String[] row) {
        String outcome = null;
        for (int i = 0; i < row.length; i++) {
            if (i != time && i != clock) {
                String value = row[i].strip();
                // timelines write a dash for nobody and no host
                builder.put(fields[i], value.equals("-") && (fields[i].equals(Ecs.USER_NAME) || fields[i].equals(Ecs.HOST_NAME)) ? null : value);
                if (status[i] && (outcome == null || outcome.equals(Ecs.UNKNOWN))) {
                    outcome = Outcomes.of(row[i]);
                }
            }
        }
        if (outcome != null && builder.get(Ecs.EVENT_OUTCOME) == null) {
            builder.put(Ecs.EVENT_OUTCOME, outcome);
        }
        return builder.build();
    }

    private String timeText(String[] row) {
        String written = clock >= 0 && clock < row.length ? row[time] + " " + row[clock] : row[time];
        String stated = zone >= 0 && zone < row.length ? row[zone].strip() : "";
        // names of places are left to the zone that the user states
        return stated.equals("UTC") || stated.equals("GMT") ? written + " " + stated : written;
    }

    private int timeColumn(String[] header, List<String[]> sample, FieldNames names) {
        int best = -1;
        int bestRank = Integer.MAX_VALUE;
        for (int i = 0; i < header.length; i++) {
            int rank = names.timeRank(header[i]);
            if (rank >= 0 && rank < bestRank && looksLikeTime(i, sample)) {
                best = i;
                bestRank = rank;
            }
        }
        int date = indexOf(header, "date");
        if (date >= 0 && best == indexOf(header, "time") && best >= 0) {
            return date;
        }
        for (int i = 0; i < header.length && best < 0; i++) {
            boolean unnamed = header[i].equals("column" + (i + 1));
            best = writtenTimes(i, sample) || unnamed && unixTimes(i, sample) ? i : -1;
        }
        return best;
    }

    /** A column of plain small numbers is no time, whatever its name. */
    private static boolean looksLikeTime(int column, List<String[]> sample) {
        List<String> texts = filled(column, sample);
        return texts.isEmpty() || !texts.stream().allMatch(text -> text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.'));
    }

    private boolean writtenTimes(int column, List<String[]> sample) {
        List<String> texts = filled(column, sample);
        times.learnOrder(texts);
        return !texts.isEmpty() && texts.stream().allMatch(text -> text.length() >= 10 && times.isWritten(text));
    }

    /** Seconds or milliseconds from 2001 to 2033 in every row. */
    private static boolean unixTimes(int column, List<String[]> sample) {
        List<String> texts = filled(column, sample);
        return !texts.isEmpty() && texts.stream().allMatch(text -> (text.length() == 10 || text.length() == 13)
                && text.charAt(0) == '1' && text.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    private static List<String> filled(int column, List<String[]> sample) {
        List<String> texts = new ArrayList<>();
        for (String[] row : sample) {
            if (!row[column].isBlank()) {
                texts.add(row[column].strip());
            }
        }
        return texts;
    }

    private static int indexOf(String[] header, String name) {
        for (int i = 0; i < header.length; i++) {
            if (header[i].equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
