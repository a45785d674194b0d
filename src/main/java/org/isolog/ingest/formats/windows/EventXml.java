package org.isolog.ingest.formats.windows;

import java.io.IOException;
import java.util.List;

/** Reads one Event element (Windows' event schema, {@code http://schemas.microsoft.com/win/2004/08/events/event}). For one thread. */
public final class EventXml {
    private final XmlScanner scanner = new XmlScanner();
    private final StringBuilder text = new StringBuilder();
    private String time;
    private boolean hasSystem;

    /**
     * Fills in an empty event.
     *
     * @return the time as it stands there; null if there is none
     * @throws IOException if the text is no Event element, or broken
     */
    public String read(String xml, WindowsEvent event) throws IOException {
        scanner.start(xml);
        time = null;
        hasSystem = false;
        if (scanner.next() != XmlScanner.Token.START || !scanner.name().equals("Event")) {
            throw new IOException("no Event element");
        }
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.FINISHED; token = scanner.next()) {
            if (token == XmlScanner.Token.START) {
                readPart(event);
            }
        }
        if (!hasSystem) {
            throw new IOException("no System element");
        }
        return time;
    }

    /** Fills in the data of an EventData or UserData element that stands alone. */
    void readData(String part, WindowsEvent event) throws IOException {
        scanner.start(part);
        if (scanner.next() != XmlScanner.Token.START) {
            throw new IOException("no element");
        }
        readData(event);
    }

    private void readPart(WindowsEvent event) throws IOException {
        switch (scanner.name()) {
            case "System" -> readSystem(event);
            case "RenderingInfo" -> readRendering(event);
            default -> readData(event);
        }
    }

    private void readSystem(WindowsEvent event) throws IOException {
        hasSystem = true;
        int depth = scanner.depth();
        for (XmlScanner.Token token = scanner.next(); scanner.depth() >= depth; token = scanner.next()) {
            if (token == XmlScanner.Token.START) {
                readSystemValue(event);
            }
        }
    }

    private void readSystemValue(WindowsEvent event) throws IOException {
        switch (scanner.name()) {
            case "Provider" -> {
                String name = scanner.attribute("Name");
                event.set(SystemValue.PROVIDER, name != null ? name : scanner.attribute("EventSourceName"));
                event.set(SystemValue.PROVIDER_GUID, scanner.attribute("Guid"));
            }
            case "EventID" -> {
                event.set(SystemValue.QUALIFIERS, scanner.attribute("Qualifiers"));
                event.set(SystemValue.EVENT_ID, leafText());
            }
            case "TimeCreated" -> time = scanner.attribute("SystemTime");
            case "Correlation" -> {
                event.set(SystemValue.ACTIVITY_ID, scanner.attribute("ActivityID"));
                event.set(SystemValue.RELATED_ACTIVITY_ID, scanner.attribute("RelatedActivityID"));
            }
            case "Execution" -> {
                event.set(SystemValue.PROCESS_ID, scanner.attribute("ProcessID"));
                event.set(SystemValue.THREAD_ID, scanner.attribute("ThreadID"));
            }
            case "Security" -> event.set(SystemValue.USER_ID, scanner.attribute("UserID"));
            case "Version" -> event.set(SystemValue.VERSION, leafText());
            case "Level" -> event.set(SystemValue.LEVEL, leafText());
            case "Task" -> event.set(SystemValue.TASK, leafText());
            case "Opcode" -> event.set(SystemValue.OPCODE, leafText());
            case "Keywords" -> event.set(SystemValue.KEYWORDS, leafText());
            case "EventRecordID" -> event.set(SystemValue.RECORD_ID, leafText());
            case "Channel" -> event.set(SystemValue.CHANNEL, leafText());
            case "Computer" -> event.set(SystemValue.COMPUTER, leafText());
            default -> leafText();
        }
    }

    /** What Windows rendered for the reader: its text is used, its words only where System has no value. */
    private void readRendering(WindowsEvent event) throws IOException {
        int depth = scanner.depth();
        for (XmlScanner.Token token = scanner.next(); scanner.depth() >= depth; token = scanner.next()) {
            if (token == XmlScanner.Token.START) {
                switch (scanner.name()) {
                    case "Message" -> event.rendered(leafText());
                    case "Level" -> setIfMissing(event, SystemValue.LEVEL, leafText());
                    case "Keyword" -> setIfMissing(event, SystemValue.KEYWORDS, leafText());
                    default -> {
                        // the others repeat what System says in numbers, in the language of the reader
                    }
                }
            }
        }
    }

    private static void setIfMissing(WindowsEvent event, SystemValue which, String value) {
        if (event.get(which) == null) {
            event.set(which, value);
        }
    }

    /** EventData and UserData: every element without children is a value, called by its Name or by itself. */
    private void readData(WindowsEvent event) throws IOException {
        int depth = scanner.depth();
        String leaf = null;
        text.setLength(0);
        for (XmlScanner.Token token = scanner.next(); scanner.depth() >= depth; token = scanner.next()) {
            switch (token) {
                case START -> {
                    leaf = dataName(event);
                    text.setLength(0);
                }
                case TEXT -> text.append(scanner.value());
                default -> {
                    if (leaf != null) {
                        event.data(leaf, text.toString());
                    }
                    leaf = null;
                }
            }
        }
    }

    /** Empty for a value without a name. */
    private String dataName(WindowsEvent event) {
        String name = scanner.attribute("Name");
        if (name == null && !scanner.name().equals("Data")) {
            putAttributes(scanner.name(), scanner.attributes(), event);
        }
        return name != null ? name : scanner.name().equals("Data") ? "" : scanner.name();
    }

    private static void putAttributes(String element, List<String> attributes, WindowsEvent event) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (!attributes.get(i).startsWith("xmlns")) {
                event.data(element + "." + attributes.get(i), attributes.get(i + 1));
            }
        }
    }

    private String leafText() throws IOException {
        int depth = scanner.depth();
        text.setLength(0);
        for (XmlScanner.Token token = scanner.next(); scanner.depth() >= depth; token = scanner.next()) {
            if (token == XmlScanner.Token.TEXT) {
                text.append(scanner.value());
            }
        }
        return text.toString().strip();
    }
}
