package org.isolog.ui.common;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Times in the zone that the user chose; every shown time names it, in its header or beside it. UTC at first.
 *
 * <p>One object for the whole window. Whoever shows times listens to {@link #zoneProperty()}. Used on the FX thread.
 */
public final class TimeText {
    private static final DateTimeFormatter FULL = formatter("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MILLIS = formatter("uuuu-MM-dd HH:mm:ss.SSS");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");
    private static final DateTimeFormatter BRIEF = formatter("d MMM HH:mm:ss");
    private static final DateTimeFormatter DAY = formatter("d MMMM uuuu");

    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);

    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public ZoneId zone() {
        return zone.get();
    }

    /** {@code 2025-12-11 23:47:12}, with milliseconds where there are any; empty for null. */
    public String full(Instant time) {
        if (time == null) {
            return "";
        }
        return (time.getNano() < 1_000_000 ? FULL : MILLIS).format(time.atZone(zone()));
    }

    /** {@link #full} and the zone: for a time that stands alone. */
    public String fullWithZone(Instant time) {
        return time == null ? "" : full(time) + " " + zoneName(time);
    }

    /** {@code 11 Dec 23:47:12}: where the year is known from beside it. */
    public String brief(Instant time) {
        return time == null ? "" : BRIEF.format(time.atZone(zone()));
    }

    /** {@code 23:47:12}. */
    public String clock(Instant time) {
        return time == null ? "" : CLOCK.format(time.atZone(zone()));
    }

    /** {@code 11 December 2025}. */
    public String day(Instant time) {
        return time == null ? "" : DAY.format(time.atZone(zone()));
    }

    /** Short name of the zone for headers, such as {@code UTC} or {@code Europe/Berlin}. */
    public String zoneName() {
        return zone().equals(ZoneOffset.UTC) ? "UTC" : zone().getDisplayName(TextStyle.NARROW, Locale.ROOT);
    }

    /** The zone at that moment with its offset, such as {@code UTC} or {@code +01:00}. */
    public String zoneName(Instant time) {
        return zone().equals(ZoneOffset.UTC) ? "UTC" : zone().getRules().getOffset(time).getId().replace("Z", "UTC");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
