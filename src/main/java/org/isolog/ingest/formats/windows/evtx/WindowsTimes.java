package org.isolog.ingest.formats.windows.evtx;

import java.time.Instant;
import java.time.LocalDate;

/** The times of Windows as Event XML has them: {@code 2019-02-13T15:14:52.409734400Z}. */
final class WindowsTimes {
    /** 100 ns steps in a second. */
    private static final long TICKS = 10_000_000;
    /** 1601-01-01, where a FILETIME begins, in seconds before 1970. */
    private static final long EPOCH = 11_644_473_600L;
    private static final int DAY = 86_400;

    private WindowsTimes() {
    }

    /** @param ticks 100 ns steps since 1601, unsigned */
    static Instant instant(long ticks) {
        return Instant.ofEpochSecond(Long.divideUnsigned(ticks, TICKS) - EPOCH, Long.remainderUnsigned(ticks, TICKS) * 100);
    }

    /** @param ticks 100 ns steps since 1601, unsigned */
    static String ofFileTime(long ticks) {
        long seconds = Long.divideUnsigned(ticks, TICKS) - EPOCH;
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY));
        int ofDay = Math.floorMod(seconds, DAY);
        StringBuilder text = new StringBuilder(30);
        digits(text, date.getYear(), 4).append('-');
        digits(text, date.getMonthValue(), 2).append('-');
        digits(text, date.getDayOfMonth(), 2).append('T');
        clock(text, ofDay / 3600, ofDay / 60 % 60, ofDay % 60);
        return digits(text.append('.'), Long.remainderUnsigned(ticks, TICKS) * 100, 9).append('Z').toString();
    }

    /** A SYSTEMTIME: year, month, day of the week, day, hour, minute, second and millisecond in 16 bits each. */
    static String ofSystemTime(ChunkBytes bytes, int at) throws DamagedException {
        StringBuilder text = new StringBuilder(24);
        digits(text, bytes.u16(at), 4).append('-');
        digits(text, bytes.u16(at + 2), 2).append('-');
        digits(text, bytes.u16(at + 6), 2).append('T');
        clock(text, bytes.u16(at + 8), bytes.u16(at + 10), bytes.u16(at + 12));
        return digits(text.append('.'), bytes.u16(at + 14), 3).append('Z').toString();
    }

    private static void clock(StringBuilder text, int hour, int minute, int second) {
        digits(text, hour, 2).append(':');
        digits(text, minute, 2).append(':');
        digits(text, second, 2);
    }

    private static StringBuilder digits(StringBuilder text, long value, int least) {
        long limit = 10;
        for (int i = 1; i < least; i++) {
            if (value < limit) {
                text.append('0');
            }
            limit *= 10;
        }
        return text.append(value);
    }
}
