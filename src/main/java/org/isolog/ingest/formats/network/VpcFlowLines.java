package org.isolog.ingest.formats.network;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.HeadedRecords;
import org.isolog.ingest.formats.LineScanner;

import java.util.Map;

/** Makes events of flow records (Amazon VPC user guide, "Flow log records"). The event's time is the start of the flow. */
final class VpcFlowLines implements HeadedRecords.Parser {
    private static final String[] DEFAULT = {"version", "account-id", "interface-id", "srcaddr", "dstaddr", "srcport", "dstport", "protocol",
        "packets", "bytes", "start", "end", "action", "log-status"};
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("srcaddr", Ecs.SOURCE_IP), Map.entry("dstaddr", Ecs.DESTINATION_IP), Map.entry("srcport", Ecs.SOURCE_PORT),
            Map.entry("dstport", Ecs.DESTINATION_PORT), Map.entry("packets", "network.packets"), Map.entry("bytes", Ecs.BYTES),
            Map.entry("protocol", "network.iana_number"), Map.entry("account-id", "cloud.account.id"), Map.entry("region", "cloud.region"),
            Map.entry("az-id", "cloud.availability_zone"), Map.entry("instance-id", "cloud.instance.id"), Map.entry("type", "network.type"),
            Map.entry("flow-direction", "network.direction"), Map.entry("end", "event.end"));

    private final TimeParser times;
    private final Fields.Builder fields = new Fields.Builder();
    private final LineScanner scanner = new LineScanner();
    private String[] columns = DEFAULT;

    VpcFlowLines(TimeParser times) {
        this.times = times;
    }

    @Override
    public boolean takesDirective(String line) {
        char first = line.charAt(0);
        if (first < 'a' || first > 'z' || !VpcFlowFormat.isHeader(line)) {
            return false;
        }
        columns = line.strip().split(" +");
        return true;
    }

    @Override
    public Event parse(SourceRef ref, String line) {
        fields.build();
        scanner.start(line, 0);
        EventTime time = EventTime.missing();
        int count = 0;
        while (count < columns.length && !scanner.atEnd()) {
            String value = LineScanner.known(scanner.word());
            if (columns[count].equals("start")) {
                time = times.parse(value);
            } else if (value != null) {
                put(columns[count], value);
            }
            count++;
        }
        if (count < columns.length || !scanner.atEnd()) {
            return null;
        }
        putDuration(time);
        return new Event(0, ref, time, fields.build(), line);
    }

    private void put(String name, String value) {
        fields.put(NAMES.getOrDefault(name, name), value);
        if (name.equals("protocol")) {
            fields.put("network.transport", transport(value));
        } else if (name.equals("action")) {
            fields.put(Ecs.EVENT_ACTION, value.equals("ACCEPT") ? "accept" : value.equals("REJECT") ? "reject" : value);
            fields.put(Ecs.EVENT_OUTCOME, value.equals("ACCEPT") ? Ecs.SUCCESS : value.equals("REJECT") ? Ecs.FAILURE : Ecs.UNKNOWN);
        }
    }

    /** Numbers of protocols (IANA) that are seen in practice. */
    private static String transport(String number) {
        return switch (number) {
            case "1" -> "icmp";
            case "6" -> "tcp";
            case "17" -> "udp";
            case "47" -> "gre";
            case "50" -> "esp";
            case "58" -> "ipv6-icmp";
            case "132" -> "sctp";
            default -> null;
        };
    }

    private void putDuration(EventTime start) {
        EventTime end = times.parse(fields.get("event.end"));
        if (!start.isMissing() && !end.isMissing()) {
            long seconds = end.instant().getEpochSecond() - start.instant().getEpochSecond();
            fields.put(Ecs.EVENT_DURATION, seconds < 0 || seconds > Integer.MAX_VALUE ? null : Long.toString(seconds * 1_000_000_000L));
        }
    }

    @Override
    public String reason() {
        return "The record has another number of values than the flow log has columns.";
    }
}
