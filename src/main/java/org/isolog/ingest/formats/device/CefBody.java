package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.Locale;

/** ArcSight's Common Event Format: {@code CEF:0|vendor|product|version|signature|name|severity|key=value …}. */
public final class CefBody implements MessageBody {
    private static final String MARK = "CEF:";
    /** A header whose mark a forwarder has cut off. */
    private static final String WITHOUT_MARK = "0|";
    /** How far behind the header's end the mark may stand; some devices put their name before it. */
    private static final int FARTHEST = 64;
    private static final int HEADER_FIELDS = 7;
    private static final KeyNames KEYS = new KeyNames().add(DeviceTime.FIELD, "rt", "deviceReceiptTime").and(CefNames.KEYS);

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int mark = find(message, 0, FARTHEST);
        if (mark < 0) {
            return false;
        }
        return read(message, message.startsWith(MARK, mark) ? mark + MARK.length() : mark, fields);
    }

    /** Where {@code CEF:} and a version stand, or a header that has lost them; -1 if they do not begin before {@code limit}. */
    public static int find(String text, int from, int limit) {
        int mark = text.indexOf(MARK, from, Math.min(text.length(), limit + MARK.length()));
        if (mark < 0 || mark > limit) {
            return text.startsWith(WITHOUT_MARK, from) && isHeader(text, from) ? from : -1;
        }
        int version = mark + MARK.length();
        while (version < text.length() && text.charAt(version) == ' ') {
            version++;
        }
        int bar = Parties.digits(text, version);
        return bar > version && bar < text.length() && text.charAt(bar) == '|' ? mark : -1;
    }

    private static boolean isHeader(String text, int from) {
        int at = from;
        for (int i = 0; i < HEADER_FIELDS; i++) {
            at = bar(text, at) + 1;
            if (at == 0 || at - from > 1000) {
                return false;
            }
        }
        return SpacedPairs.firstKey(text, at) == at;
    }

    private static boolean read(String text, int from, Fields.Builder fields) {
        String[] header = new String[HEADER_FIELDS];
        int at = from;
        for (int i = 0; i < HEADER_FIELDS; i++) {
            int end = bar(text, at);
            if (end < 0 && i < HEADER_FIELDS - 1) {
                return false;
            }
            end = end < 0 ? text.length() : end;
            header[i] = Escapes.undo(text.substring(at, end)).strip();
            at = Math.min(end + 1, text.length());
        }
        boolean closed = text.length() > at && text.endsWith("|");
        NamedFields named = new NamedFields(fields, KEYS);
        CefLabels labels = new CefLabels(named);
        SpacedPairs.scan(closed ? text.substring(0, text.length() - 1) : text, at, SpacedPairs.Style.CEF, labels);
        labels.end();
        putHeader(header, fields);
        String action = fields.get(Ecs.EVENT_ACTION);
        fields.put(Ecs.EVENT_ACTION, action == null ? header[5] : action).put(named.hasMessage() ? "name" : Ecs.MESSAGE, header[5]);
        putTime(fields);
        named.end(action);
        return true;
    }

    /** When the device took the event in, as for all other logs; else the end, else the begin of what happened. */
    private static void putTime(Fields.Builder fields) {
        if (fields.get(DeviceTime.FIELD) == null) {
            String end = fields.get("event.end");
            fields.put(DeviceTime.FIELD, end == null ? fields.get("event.start") : end);
        }
    }

    private static void putHeader(String[] header, Fields.Builder fields) {
        fields.put("observer.vendor", header[1]).put("observer.product", header[2]).put("observer.version", header[3]);
        fields.put(Ecs.EVENT_CODE, header[4]).put("event.severity", header[6]).put(Ecs.LOG_LEVEL, level(header[6]));
    }

    private static int bar(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '|') {
                return i;
            }
        }
        return -1;
    }

    private static String level(String severity) {
        return switch (severity.toLowerCase(Locale.ROOT)) {
            case "0", "1", "2", "3", "low" -> "low";
            case "4", "5", "6", "medium" -> "medium";
            case "7", "8", "high" -> "high";
            case "9", "10", "very-high", "very high" -> "very-high";
            default -> null;
        };
    }
}
