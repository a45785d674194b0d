package org.isolog.ingest.formats.windows;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonMapping;
import org.isolog.ingest.formats.json.JsonValues;

import java.util.Arrays;
import java.util.Set;

/** Takes the values of a Windows event out of the JSON of any shape. */
final class WindowsJsonMapping implements JsonMapping {
    /** What nxlog puts into EventType; an event may have a value of that name, too. */
    private static final Set<String> EVENT_TYPES = Set.of("INFO", "AUDIT_SUCCESS", "AUDIT_FAILURE", "WARNING", "ERROR", "VERBOSE", "CRITICAL");
    private static final int TIMES = 4;

    private final JsonSlots slots = new JsonSlots();
    private final EventPayload payload = new EventPayload();
    private final WindowsEvent event = new WindowsEvent();
    private final int[] systemRanks = new int[SystemValue.all().length];
    private final String[] times = new String[TIMES];
    private String dataName;

    @Override
    public String map(JsonValues record, Fields.Builder fields) {
        JsonShape shape = JsonShape.of(record);
        event.clear();
        Arrays.fill(systemRanks, Integer.MAX_VALUE);
        Arrays.fill(times, null);
        dataName = null;
        for (int i = 0; i < record.size(); i++) {
            take(slots.of(shape, record.name(i)), record, i);
        }
        event.put(fields);
        putOwn(shape, record, fields);
        return time(shape, record, fields);
    }

    private void take(JsonSlot slot, JsonValues record, int index) {
        String value = record.value(index);
        switch (slot.kind()) {
            case SYSTEM -> {
                if (slot.beside() == null || record.has(slot.beside())) {
                    setSystem(slot.system(), slot.rank(), value);
                } else {
                    event.data(slot.name(), value);
                }
            }
            case DATA -> event.data(slot.name(), value);
            case PARAMETERS -> takeParameters(record.elements(index), value);
            case NAMED_DATA -> takeNamed(slot.name(), value);
            case PAYLOAD -> {
                if (!payload.read(value, event)) {
                    event.data(slot.name(), value);
                }
            }
            case DETAILS -> Hayabusa.read(value, event);
            case MESSAGE -> event.rendered(value);
            case TIME -> times[slot.rank()] = value;
            case EVENT_TYPE -> {
                if (!EVENT_TYPES.contains(value)) {
                    event.data(slot.name(), value);
                } else if (value.startsWith("AUDIT")) {
                    setSystem(SystemValue.KEYWORDS, 1, value);
                }
            }
            case OWN, NOTHING -> {
                // those of its own are put when the event's fields are known
            }
        }
    }

    private void setSystem(SystemValue which, int rank, String value) {
        if (rank < systemRanks[which.ordinal()]) {
            systemRanks[which.ordinal()] = rank;
            event.set(which, value);
        }
    }

    private void takeParameters(String[] elements, String value) {
        if (elements == null) {
            event.data("", value);
        } else {
            for (String element : elements) {
                event.data("", element);
            }
        }
    }

    private void takeNamed(String part, String value) {
        if (part.equals("name")) {
            dataName = value;
        } else {
            event.data(dataName, value);
            dataName = null;
        }
    }

    /** What the collector adds keeps its name, unless the event itself has a field of that name. */
    private void putOwn(JsonShape shape, JsonValues record, Fields.Builder fields) {
        for (int i = 0; i < record.size(); i++) {
            JsonSlot slot = slots.of(shape, record.name(i));
            if (slot.kind() == JsonSlot.Kind.OWN && fields.get(slot.name()) == null && PlainValues.of(record.value(i)) != null) {
                fields.put(slot.name(), record.value(i));
            }
        }
    }

    private String time(JsonShape shape, JsonValues record, Fields.Builder fields) {
        String created = EventTimes.withoutDateCall(times[0]);
        if (created != null) {
            return shape == JsonShape.EVENT || shape == JsonShape.SYSTEM || shape == JsonShape.EVTXECMD ? EventTimes.withUtc(created) : created;
        }
        String local = times[1];
        String received = times[2] != null ? times[2] : times[3];
        String zoned = EventTimes.withOffset(local, record.get("EventReceivedTime"), received);
        if (zoned != null) {
            fields.put("event.ingested", received);
            return zoned;
        }
        return received != null ? received : local != null ? local : fields.get(Ecs.EVENT_CODE) == null ? null : record.get("UtcTime");
    }
}
