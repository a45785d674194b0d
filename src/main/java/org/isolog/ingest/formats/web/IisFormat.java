package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineScanner;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** The fixed format of IIS (Microsoft, "IIS Log File Format"): fifteen values with commas, months first, years of two digits. */
public final class IisFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final Pattern BEGINNING = Pattern.compile(
            "\\S{2,60}, [^,]{1,256}, \\d{1,2}/\\d{1,2}/\\d{2,4}, \\d{1,2}:\\d\\d:\\d\\d, [A-Z0-9]{3,12}, [^,]*, [^,]*, -?\\d+, \\d+, \\d+, ");
    private static final int VALUES = 15;

    @Override
    public String name() {
        return "iis";
    }

    @Override
    public String title() {
        return "IIS log (IIS format)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> BEGINNING.matcher(line).lookingAt());
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeParser times = new TimeParser(options, in.modified());
        times.learnOrder(List.of("12/31/2000 00:00:00"));
        Fields.Builder fields = new Fields.Builder();
        return new LineRecords(in.lines(), options.source(), (ref, line) -> parse(ref, line, times, fields),
                "The line is not of IIS's own format.");
    }

    private static Event parse(SourceRef ref, String line, TimeParser times, Fields.Builder fields) {
        String[] values = line.split(", ?", VALUES);
        if (values.length < VALUES || !values[2].contains("/")) {
            return null;
        }
        fields.build();
        Endpoints.putHost("source", values[0], fields);
        String user = LineScanner.known(values[1]);
        int backslash = user == null ? -1 : user.indexOf('\\');
        fields.put("user.domain", backslash > 0 ? user.substring(0, backslash) : null);
        fields.put(Ecs.USER_NAME, user == null ? null : user.substring(backslash + 1));
        fields.put("s-sitename", LineScanner.known(values[4])).put(Ecs.HOST_NAME, LineScanner.known(values[5]));
        Endpoints.putHost("destination", values[6], fields);
        fields.put(Ecs.EVENT_DURATION, Durations.ofMillis(values[7])).put("http.request.bytes", values[8]);
        fields.put("http.response.bytes", values[9]);
        RequestLine.putStatus(LineScanner.known(values[10]), fields);
        fields.put("sc-win32-status", values[11]);
        RequestLine.putMethod(LineScanner.known(values[12]), fields);
        String query = values[14].endsWith(",") ? values[14].substring(0, values[14].length() - 1) : values[14];
        fields.put(Ecs.URL_PATH, LineScanner.known(values[13])).put(Ecs.URL_QUERY, LineScanner.known(query));
        return new Event(0, ref, time(values[2], values[3], times), fields.build(), line);
    }

    /** Years of two digits are those from 1970 on (IIS is younger). */
    private static EventTime time(String date, String clock, TimeParser times) {
        int slash = date.lastIndexOf('/');
        String year = date.substring(slash + 1);
        String full = year.length() == 2 ? (year.compareTo("70") < 0 ? "20" : "19") + year : year;
        EventTime time = times.parse(date.substring(0, slash + 1) + full + " " + clock);
        return new EventTime(time.instant(), date + ", " + clock, time.quality());
    }
}
