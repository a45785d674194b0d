package org.isolog.ingest.formats.network;

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
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.LineShare;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One-line alerts: Snort's {@code alert_fast} and Suricata's {@code fast.log}. Snort writes no year unless asked to. */
public final class FastAlertFormat implements LogFormat {
    private static final double SUREST = 0.98;
    private static final Pattern ALERT = Pattern.compile("(\\d\\d/\\d\\d(?:/\\d{2,4})?-\\d\\d:\\d\\d:\\d\\d\\.\\d{1,9}) +(?:\\[(\\w+)\\] +)?\\[\\*\\*\\] "
            + "\\[(\\d+):(\\d+):(\\d+)\\] (.{0,1000}?) \\[\\*\\*\\] (?:\\[Classification: ([^\\]]{0,200})\\] )?(?:\\[Priority: (\\d+)\\] )?"
            + "\\{([^}]{1,30})\\} (\\S+) -> (\\S+)");
    private static final String[] MONTHS = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

    @Override
    public String name() {
        return "fast-alert";
    }

    @Override
    public String title() {
        return "Snort and Suricata alerts (fast)";
    }

    @Override
    public double recognises(Head head) {
        return SUREST * LineShare.of(head, line -> ALERT.matcher(line).lookingAt());
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeParser times = new TimeParser(options, in.modified());
        Fields.Builder fields = new Fields.Builder();
        return new LineRecords(in.lines(), options.source(), (ref, line) -> parse(ref, line, times, fields),
                "The line is no alert of Snort or Suricata.");
    }

    private static Event parse(SourceRef ref, String line, TimeParser times, Fields.Builder fields) {
        Matcher alert = ALERT.matcher(line);
        if (!alert.lookingAt()) {
            return null;
        }
        fields.build();
        boolean dropped = alert.group(2) != null && alert.group(2).toLowerCase(Locale.ROOT).contains("drop");
        fields.put(Ecs.EVENT_ACTION, dropped ? "drop" : "alert").put("rule.id", alert.group(4)).put("rule.version", alert.group(5));
        fields.put("rule.name", alert.group(6)).put("rule.category", alert.group(7)).put("event.severity", alert.group(8));
        fields.put("rule.ruleset", alert.group(3)).put("network.transport", alert.group(9).toLowerCase(Locale.ROOT));
        fields.put(Ecs.MESSAGE, alert.group(6));
        putEndpoint("source", alert.group(10), alert.group(9), fields);
        putEndpoint("destination", alert.group(11), alert.group(9), fields);
        String written = alert.group(1);
        EventTime time = times.parse(readable(written));
        return new Event(0, ref, new EventTime(time.instant(), written, time.quality()), fields.build(), line);
    }

    /** Of IPv6 only TCP and UDP have ports for certain; Suricata writes all eight groups, and a ninth number that stands for one. */
    private static void putEndpoint(String side, String endpoint, String protocol, Fields.Builder fields) {
        boolean ports = protocol.equalsIgnoreCase("TCP") || protocol.equalsIgnoreCase("UDP");
        if (ports || !Addresses.isIp(endpoint) || endpoint.chars().filter(c -> c == ':').count() == 8) {
            Endpoints.put(side, endpoint, fields);
        } else {
            Endpoints.putHost(side, endpoint, fields);
        }
    }

    /** Month and day, perhaps with a year, in the order that Snort and Suricata always use. */
    private static String readable(String written) {
        int dash = written.indexOf('-');
        int month = Integer.parseInt(written, 0, 2, 10);
        if (month < 1 || month > 12) {
            return written;
        }
        String year = dash > 6 ? written.substring(6, dash) : "";
        String full = year.length() == 2 ? " 20" + year : year.isEmpty() ? "" : " " + year;
        return MONTHS[month - 1] + " " + written.substring(3, 5) + full + " " + written.substring(dash + 1);
    }
}
