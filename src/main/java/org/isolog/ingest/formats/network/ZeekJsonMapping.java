package org.isolog.ingest.formats.network;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonMapping;
import org.isolog.ingest.formats.json.JsonValues;

import java.math.BigDecimal;
import java.time.Instant;

/** Gives the values of Zeek's JSON the names that those of the TSV form have. */
final class ZeekJsonMapping implements JsonMapping {
    private static final int DIGITS_OF_SMALL_TIME = 9;
    private static final int LONGEST_TIME = 30;

    private final ZeekFields names;

    ZeekJsonMapping(ZeekFields names) {
        this.names = names;
    }

    @Override
    public String map(JsonValues record, Fields.Builder fields) {
        String stated = record.first("_path", "@stream");
        String log = stated != null ? stated : names.logWith(record::has);
        String time = null;
        for (int i = 0; i < record.size(); i++) {
            String name = record.name(i);
            switch (name) {
                case "ts" -> time = record.value(i);
                case "_path", "@stream" -> {
                    // it is part of event.dataset
                }
                default -> fields.put(names.fieldFor(log, name), record.value(i));
            }
        }
        ZeekMeaning.derive(log, fields);
        return time == null ? null : readable(time);
    }

    /** Capture files may start their own clock at 0: such small numbers are not taken for a time anywhere else. */
    private static String readable(String time) {
        int point = time.indexOf('.');
        boolean small = point > 0 && point < DIGITS_OF_SMALL_TIME && time.length() <= LONGEST_TIME
                && time.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9') && time.indexOf('.', point + 1) < 0;
        if (!small) {
            return time;
        }
        BigDecimal seconds = new BigDecimal(time);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(whole, seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue()).toString();
    }
}
