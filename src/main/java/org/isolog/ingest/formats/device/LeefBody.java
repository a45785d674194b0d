package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;


/**
 * IBM's Log Event Extended Format: {@code LEEF:1.0|vendor|product|version|event id|} and pairs with tabs between them;
 * {@code LEEF:2.0|…|event id|delimiter|} names the delimiter, as a character or as {@code x5E} or {@code 0x5E}.
 */
public final class LeefBody implements MessageBody {
    private static final String MARK = "LEEF:";
    private static final int FARTHEST = 64;
    private static final KeyNames KEYS = new KeyNames()
            .add(DeviceTime.FIELD, "devTime")
            .add("device.time_format", "devTimeFormat")
            .add("event.severity", "sev")
            .add(Ecs.USER_NAME, "usrName", "accountName", "suser", "username", "userName")
            .add("user.domain", "domain", "usrDomain")
            .add("user.roles", "role")
            .add("host.name", "identHostName")
            .add("source.ip", "src", "identSrc")
            .add("source.nat.ip", "srcPostNAT", "srcPreNAT")
            .add("source.nat.port", "srcPostNATPort", "srcPreNATPort")
            .add("destination.nat.ip", "dstPostNAT", "dstPreNAT")
            .add("destination.nat.port", "dstPostNATPort", "dstPreNATPort")
            .add("source.port", "srcPort")
            .add("destination.port", "dstPort")
            .add("source.mac", "srcMAC")
            .add("destination.mac", "dstMAC")
            .add("source.bytes", "srcBytes")
            .add("destination.bytes", "dstBytes")
            .add("source.packets", "srcPackets")
            .add("destination.packets", "dstPackets")
            .add("network.bytes", "totalBytes")
            .add("network.packets", "totalPackets")
            .add("event.action", "action", "Action", "Op")
            .add("event.reason", "reason", "Reason")
            .add("rule.name", "policy", "rule")
            .add("url.original", "url")
            .add("observer.hostname", "devName", "deviceName", "HostName")
            .and(CefNames.KEYS);

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int mark = find(message, 0, FARTHEST);
        return mark >= 0 && read(message, mark + MARK.length(), fields);
    }

    /** Where {@code LEEF:} and a version stand; -1 if they do not begin before {@code limit}. */
    public static int find(String text, int from, int limit) {
        int mark = text.indexOf(MARK, from, Math.min(text.length(), limit + MARK.length()));
        if (mark < 0 || mark > limit) {
            return -1;
        }
        int version = mark + MARK.length();
        boolean known = text.startsWith("1.0|", version) || text.startsWith("2.0|", version) || text.startsWith("1|", version) || text.startsWith("2|", version);
        return known ? mark : -1;
    }

    private static boolean read(String text, int from, Fields.Builder fields) {
        String[] header = new String[5];
        int at = from;
        for (int i = 0; i < header.length; i++) {
            int end = text.indexOf('|', at);
            if (end < 0) {
                return false;
            }
            header[i] = text.substring(at, end).strip();
            at = end + 1;
        }
        char delimiter = '\t';
        if (header[0].startsWith("2")) {
            int end = text.indexOf('|', at);
            int equals = text.indexOf('=', at);
            // writers of 2.0 that mean the tab often leave the delimiter and its bar out
            if (end >= 0 && end - at <= 4 && (equals < 0 || end < equals || equals == at)) {
                delimiter = delimiter(text.substring(at, end));
                at = end + 1;
            }
        }
        NamedFields named = new NamedFields(fields, KEYS);
        CefLabels labels = new CefLabels(named);
        LeefPairs.scan(text, at, delimiter, labels);
        labels.end();
        putHeader(header, fields);
        String action = fields.get(Ecs.EVENT_ACTION);
        String name = fields.get("name");
        boolean number = Parties.digits(header[4], 0) == header[4].length();
        fields.put(Ecs.EVENT_ACTION, action != null ? action : number && name != null ? name : header[4]);
        if (!named.hasMessage()) {
            fields.put(Ecs.MESSAGE, fields.get("desc") == null ? name : fields.get("desc"));
        }
        named.end(action);
        return true;
    }

    private static void putHeader(String[] header, Fields.Builder fields) {
        fields.put("observer.vendor", header[1]).put("observer.product", header[2]).put("observer.version", header[3]).put(Ecs.EVENT_CODE, header[4]);
        String time = fields.get(DeviceTime.FIELD);
        String format = fields.get("device.time_format");
        if (time != null && format != null) {
            fields.put(DeviceTime.FIELD, inIsoOrder(time, format));
        }
    }

    /** The numbers of a date in the order that its format states ({@code dd/MM/yyyy}); any other time as it is. */
    private static String inIsoOrder(String time, String format) {
        int year = format.indexOf("yyyy");
        int month = format.indexOf("MM");
        int day = format.indexOf("dd");
        int hour = format.indexOf("HH");
        boolean fixed = year > 0 && month >= 0 && day >= 0 && hour > year && !format.contains("MMM") && format.indexOf('\'') < 0;
        if (!fixed || hour >= time.length() || Math.max(month, day) > year || time.length() > 100) {
            return time;
        }
        return time.substring(year, year + 4) + "-" + time.substring(month, month + 2) + "-" + time.substring(day, day + 2) + " " + time.substring(hour);
    }

    private static char delimiter(String written) {
        if (written.length() == 1) {
            return written.charAt(0);
        }
        int x = written.indexOf('x');
        if (x < 0 || x > 1) {
            return '\t';
        }
        try {
            int code = Integer.parseInt(written, x + 1, written.length(), 16);
            return code > 0 ? (char) code : '\t';
        } catch (NumberFormatException noNumber) {
            return '\t';
        }
    }
}
