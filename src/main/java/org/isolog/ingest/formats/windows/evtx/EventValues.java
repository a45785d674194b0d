package org.isolog.ingest.formats.windows.evtx;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.windows.SystemValue;
import org.isolog.ingest.formats.windows.WindowsEvent;

/**
 * Collects the values of one event from its XML. {@code Event/System} has values with a meaning of their own; everything else below
 * {@code Event} is data: an element {@code Data} is named by its attribute {@code Name}, every other element that has text by itself,
 * and an attribute by the element it stands in and itself. For one thread.
 */
final class EventValues implements XmlSink {
    private static final int EVENT = 1;
    private static final int SECTION = 2;
    private static final int VALUE = 3;

    private final WindowsEvent event = new WindowsEvent();
    private final StringBuilder joined = new StringBuilder();
    private int depth;
    private boolean isEvent;
    private boolean system;
    private String name;
    private String text;
    /** Whether an element ended since the last one began: text around elements is no value. */
    private boolean leaf;
    private String created;

    void clear() {
        event.clear();
        depth = 0;
        isEvent = false;
        system = false;
        name = null;
        forgetText();
        created = null;
    }

    /** Whether the XML was an Event. */
    boolean isEvent() {
        return isEvent;
    }

    /** When the event was made, as it is written; null if it does not say. */
    String time() {
        return created;
    }

    /** Puts all fields of the event. */
    void put(Fields.Builder fields) {
        event.put(fields);
    }

    @Override
    public void start(String element) {
        depth++;
        if (depth == EVENT) {
            isEvent |= element.equals("Event");
        } else if (depth == SECTION) {
            system = element.equals("System");
        }
        name = element;
        forgetText();
        leaf = true;
    }

    @Override
    public void attribute(String attribute, String value) {
        if (depth < VALUE || attribute.startsWith("xmlns")) {
            return;
        }
        if (system) {
            systemAttribute(attribute, value);
        } else if (attribute.equals("Name") && name.equals("Data")) {
            name = value;
        } else {
            event.data(name + "." + attribute, value);
        }
    }

    private void systemAttribute(String attribute, String value) {
        switch (name) {
            case "Provider" -> {
                if (attribute.equals("Name")) {
                    event.set(SystemValue.PROVIDER, value);
                } else if (attribute.equals("Guid")) {
                    event.set(SystemValue.PROVIDER_GUID, value);
                }
            }
            case "EventID" -> event.set(SystemValue.QUALIFIERS, value);
            case "TimeCreated" -> created = attribute.equals("SystemTime") && !value.isEmpty() ? value : created;
            case "Correlation" ->
                    event.set(attribute.equals("ActivityID") ? SystemValue.ACTIVITY_ID : SystemValue.RELATED_ACTIVITY_ID, value);
            case "Execution" -> {
                if (attribute.equals("ProcessID")) {
                    event.set(SystemValue.PROCESS_ID, value);
                } else if (attribute.equals("ThreadID")) {
                    event.set(SystemValue.THREAD_ID, value);
                }
            }
            case "Security" -> event.set(SystemValue.USER_ID, value);
            default -> {
                // An attribute that no Windows event has stays in the record's text.
            }
        }
    }

    @Override
    public void text(String part) {
        if (text == null) {
            text = part;
        } else {
            joined.append(joined.isEmpty() ? text : "").append(part);
        }
    }

    @Override
    public void instruction(String target, String data) {
        // Says something about the XML, not about the event.
    }

    @Override
    public void end(String element) {
        if (!joined.isEmpty()) {
            text = joined.toString();
        }
        if (leaf && depth >= VALUE && text != null) {
            value(element);
        } else if (leaf && depth >= VALUE && !system && element.equals("Data")) {
            event.data(name.equals("Data") ? null : name, null);
        }
        leaf = false;
        forgetText();
        depth--;
    }

    private void forgetText() {
        text = null;
        joined.setLength(0);
    }

    private void value(String element) {
        if (!system) {
            event.data(element.equals("Data") && name.equals("Data") ? null : name, text);
            return;
        }
        switch (element) {
            case "EventID" -> event.set(SystemValue.EVENT_ID, text);
            case "Version" -> event.set(SystemValue.VERSION, text);
            case "Level" -> event.set(SystemValue.LEVEL, text);
            case "Task" -> event.set(SystemValue.TASK, text);
            case "Opcode" -> event.set(SystemValue.OPCODE, text);
            case "Keywords" -> event.set(SystemValue.KEYWORDS, text);
            case "EventRecordID" -> event.set(SystemValue.RECORD_ID, text);
            case "Channel" -> event.set(SystemValue.CHANNEL, text);
            case "Computer" -> event.set(SystemValue.COMPUTER, text);
            default -> {
                // An element that no Windows event has stays in the record's text.
            }
        }
    }
}
