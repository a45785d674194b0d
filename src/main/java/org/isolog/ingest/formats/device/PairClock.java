package org.isolog.ingest.formats.device;

/**
 * The time that the pairs of one message state: an epoch, a full time, or date, time and zone in pairs of their own.
 * The most exact one counts: an epoch knows its zone.
 */
final class PairClock {
    private String epoch;
    private String date;
    private String time;
    private String zone;

    /** @return whether the pair was a part of the time */
    boolean take(String key, String value) {
        switch (key) {
            case "eventtime" -> epoch = value;
            case "rt", "timestamp", "ts", "t", "@timestamp" -> {
                if (epoch != null || value.isEmpty()) {
                    return false;
                }
                epoch = value;
            }
            case "date" -> date = value;
            case "time" -> time = value;
            case "tz", "timezone" -> {
                zone = value;
                return key.equals("tz");
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** As it is written, its parts with blanks between them; null if there is none. */
    String text() {
        if (epoch != null && !epoch.isEmpty()) {
            return epoch;
        }
        String day = date == null || date.isEmpty() ? "" : date;
        String clock = time == null ? "" : time;
        String text = (day + " " + clock).strip();
        String offset = offset();
        return text.isEmpty() ? null : offset == null ? text : text + offset;
    }

    /** {@code +0200}, {@code +02:00} or {@code (GMT+0200)Region,City}; names of zones such as CDT mean too many things. */
    private String offset() {
        if (zone == null || time == null || zone.length() > 100) {
            return null;
        }
        int at = Math.max(zone.indexOf('+'), zone.indexOf('-'));
        boolean bare = at == 0 || zone.startsWith("(GMT") && at == 4 || zone.startsWith("GMT") && at == 3 || zone.startsWith("UTC") && at == 3;
        if (!bare || Parties.digits(zone, at + 1) < at + 3) {
            return zone.equals("UTC") || zone.equals("GMT") || zone.equals("Z") ? "Z" : null;
        }
        int end = Parties.digits(zone, at + 1);
        end = end < zone.length() && zone.charAt(end) == ':' ? Parties.digits(zone, end + 1) : end;
        return zone.substring(at, end);
    }
}
