package org.isolog.ingest.formats.device;

import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.ingest.TimeParser;

/**
 * Which of two times is the event's: that of the header, which a relay or the collector may have set, or the one that the device states
 * inside its message. The one with less to guess counts (a year or a zone); if both state as much, the device's, which stood nearest.
 *
 * <p>The other stays: the device's text in {@link #FIELD}, the header's instant in {@link #HEADER_TIME}.
 */
public final class DeviceTime {
    /** Where a body puts the time that the device states, as it is written. */
    public static final String FIELD = "device.time";
    /** ECS: when the event reached the one who wrote the log. */
    public static final String HEADER_TIME = "event.created";

    private DeviceTime() {
    }

    /**
     * @param header the time of the header, missing if there is none
     * @param times  reads only times of devices, as a year that is not stated is guessed by the one before
     */
    public static EventTime choose(EventTime header, Fields.Builder fields, TimeParser times) {
        String stated = fields.get(FIELD);
        if (stated == null) {
            return header;
        }
        EventTime own = times.parse(stated);
        if (own.isMissing() || own.quality().compareTo(header.quality()) > 0) {
            return header;
        }
        if (!header.isMissing()) {
            fields.put(HEADER_TIME, header.instant().toString());
        }
        return own;
    }
}
