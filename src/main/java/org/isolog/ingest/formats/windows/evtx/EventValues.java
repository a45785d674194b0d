package org.isolog.ingest.formats.windows.evtx;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.windows.SystemValue;
import org.isolog.ingest.formats.windows.WindowsEvent;

/**
 * Collects the values of one event from its XML. {@code Event/System} has values with a meaning of their own, and
 * {@code Event/RenderingInfo} repeats some in words; everything else below {@code Event} is data: an element without children is a
 * value, called by its attribute {@code Name} or by itself, and {@code Data} without a name has none. For one thread.
 */
final class EventValues implements XmlSink {
    private static final int SECTION = 2;

    /** Parts of an event. */
    private enum Section { NONE, SYSTEM, RENDERING, DATA }

    private final WindowsEvent event = new WindowsEvent();
    private final StringBuilder joined = new StringBuilder();
    private int depth;
    private boolean isEvent;
    private Section section = Section.NONE;
    private String element;
    private String name;
    private String text;
    /** Whether an element began and none has ended since: text around elements is no value. */
    private boolean leaf;
    private String created;

    void clear() {
        event.clear();
        depth = 0;
        isEvent = false;
        section = Section.NONE;
        created = null;
        forgetText();
    }

    /** Whether the XML was an Event with a System part. */
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
    public void start(String started) {
        depth++;
        if (depth == SECTION) {
            section = switch (started) {
                case "System" -> Section.SYSTEM;
                case "RenderingInfo" -> Section.RENDERING;
                default -> Section.DATA;
            };
            isEvent |= section == Section.SYSTEM && element.equals("Event");
        }
        element = started;
        name = started.equals("Data") ? null : started;
        leaf = depth > SECTION;
        forgetText();
    }

    @Override
    public void attribute(String attribute, String value) {
        if (!leaf || attribute.startsWith("xmlns")) {
            return;
        }
        if (section == Section.SYSTEM) {
            systemAttribute(attribute, value);
        } else if (section == Section.DATA && attribute.equals("Name")) {
            name = value;
        } else if (section == Section.DATA && !element.equals("Data")) {
            event.data(element + "." + attribute, value);
        }
    }

    private void systemAttribute(String attribute, String value) {
        switch (element + "/" + attribute) {
            case "Provider/Name" -> event.set(SystemValue.PROVIDER, value);
            case "Provider/EventSourceName" -> setIfMissing(SystemValue.PROVIDER, value);
            case "Provider/Guid" -> event.set(SystemValue.PROVIDER_GUID, value);
            case "EventID/Qualifiers" -> event.set(SystemValue.QUALIFIERS, value);
            case "TimeCreated/SystemTime" -> created = value.isEmpty() ? null : value;
            case "Correlation/ActivityID" -> event.set(SystemValue.ACTIVITY_ID, value);
            case "Correlation/RelatedActivityID" -> event.set(SystemValue.RELATED_ACTIVITY_ID, value);
            case "Execution/ProcessID" -> event.set(SystemValue.PROCESS_ID, value);
            case "Execution/ThreadID" -> event.set(SystemValue.THREAD_ID, value);
            case "Security/UserID" -> event.set(SystemValue.USER_ID, value);
            default -> {
                // Others, such as the time a processor spent, stay in the record's text.
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
    public void end(String ended) {
        if (leaf) {
            value(ended, joined.isEmpty() ? text : joined.toString());
        }
        leaf = false;
        depth--;
        forgetText();
    }

    private void value(String of, String value) {
        switch (section) {
            case SYSTEM -> system(of, value == null ? null : value.strip());
            case RENDERING -> rendering(of, value);
            case DATA -> event.data(name, value);
            case NONE -> {
                // Only sections hold values.
            }
        }
    }

    private void system(String of, String value) {
        switch (of) {
            case "EventID" -> event.set(SystemValue.EVENT_ID, value);
            case "Version" -> event.set(SystemValue.VERSION, value);
            case "Level" -> event.set(SystemValue.LEVEL, value);
            case "Task" -> event.set(SystemValue.TASK, value);
            case "Opcode" -> event.set(SystemValue.OPCODE, value);
            case "Keywords" -> event.set(SystemValue.KEYWORDS, value);
            case "EventRecordID" -> event.set(SystemValue.RECORD_ID, value);
            case "Channel" -> event.set(SystemValue.CHANNEL, value);
            case "Computer" -> event.set(SystemValue.COMPUTER, value);
            default -> {
                // An element that no Windows event has stays in the record's text.
            }
        }
    }

    private void rendering(String of, String value) {
        switch (of) {
            case "Message" -> event.rendered(value);
            case "Level" -> setIfMissing(SystemValue.LEVEL, value);
            case "Keyword" -> setIfMissing(SystemValue.KEYWORDS, value);
            default -> {
                // The others repeat what System says in numbers, in the language of the reader.
            }
        }
    }

    private void setIfMissing(SystemValue which, String value) {
        if (event.get(which) == null) {
            event.set(which, value);
        }
    }

    private void forgetText() {
        text = null;
        joined.setLength(0);
    }
}
