package org.isolog.ingest.formats.windows;

import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.csv.CsvRows;

/** What the columns of a tool's table of Windows events mean: the same as the names in its JSON. */
final class WindowsRows implements CsvRows {
    private final JsonSlot[] slots;
    private final TimeParser times;
    private final EventPayload payload = new EventPayload();
    private final WindowsEvent event = new WindowsEvent();
    private final Fields.Builder fields = new Fields.Builder();
    private int time = -1;

    /** @param shape null where the header turns out to be no known one; all columns then keep their names */
    WindowsRows(JsonShape shape, String[] header, TimeParser times) {
        this.times = times;
        this.slots = new JsonSlot[header.length];
        JsonSlots known = new JsonSlots();
        for (int i = 0; i < header.length; i++) {
            slots[i] = shape == null ? JsonSlot.own(header[i]) : known.of(shape, header[i]);
            time = slots[i].kind() == JsonSlot.Kind.TIME ? i : time;
        }
    }

    @Override
    public int count() {
        return slots.length;
    }

    @Override
    public EventTime time(String[] row) {
        return time < 0 || time >= row.length ? EventTime.missing() : EventTimes.systemTime(row[time].strip(), times);
    }

    @Override
    public Fields fields(String[] row) {
        event.clear();
        for (int i = 0; i < row.length; i++) {
            switch (slots[i].kind()) {
                case SYSTEM -> event.set(slots[i].system(), row[i].strip());
                case DATA -> event.data(slots[i].name(), row[i]);
                case PAYLOAD -> payload.read(row[i].strip(), event);
                case DETAILS -> Hayabusa.read(row[i], event);
                default -> {
                    // the time, and what is put under its own name
                }
            }
        }
        event.put(fields);
        for (int i = 0; i < row.length; i++) {
            if (slots[i].kind() == JsonSlot.Kind.OWN && fields.get(slots[i].name()) == null && PlainValues.of(row[i]) != null) {
                fields.put(slots[i].name(), row[i].strip());
            }
        }
        return fields.build();
    }
}
