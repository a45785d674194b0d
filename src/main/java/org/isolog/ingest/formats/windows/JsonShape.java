package org.isolog.ingest.formats.windows;

import org.isolog.ingest.formats.json.JsonValues;

/** How a tool arranges the values of a Windows event in JSON. */
enum JsonShape {
    /** Winlogbeat from 7 on, Elastic Agent: {@code winlog.event_id}, {@code winlog.event_data.NAME}. */
    ECS("winlog."),
    /** Winlogbeat up to 6: {@code event_id}, {@code event_data.NAME}. */
    BEAT(""),
    /** The elements of Event XML: python-evtx, evtx_dump, Chainsaw: {@code Event.System.EventID}, {@code Event.EventData.NAME}. */
    EVENT("Event."),
    /** The same without the outer element: Velociraptor. */
    SYSTEM(""),
    /** Wazuh: {@code data.win.system.eventID}, {@code data.win.eventdata.targetUserName}. */
    WAZUH("data.win."),
    /** EvtxECmd: {@code EventId}, and the data as JSON text in {@code Payload}. */
    EVTXECMD(""),
    /** The timelines of Hayabusa: {@code Details.TgtUser}; channels and names are abbreviated. */
    HAYABUSA(""),
    /** System values and data side by side: nxlog, OTRF's data sets, Microsoft Sentinel, Splunk, Get-WinEvent. */
    FLAT("");

    private final String root;

    JsonShape(String root) {
        this.root = root;
    }

    /** What all names of the event begin with. */
    String root() {
        return root;
    }

    /** The shape of a record, or null if it is no Windows event. */
    static JsonShape of(JsonValues record) {
        if (record.has("EventID") && record.has("Channel") && (record.has("SourceName") || record.has("Hostname"))) {
            return FLAT;
        }
        if (record.has("winlog.event_id") || record.has("winlog.channel") && record.has("event.code")) {
            return ECS;
        }
        if (record.has("event_id") && record.has("computer_name") && (record.has("source_name") || record.has("log_name"))) {
            return BEAT;
        }
        if (hasSystem(record, "Event.")) {
            return EVENT;
        }
        if (hasSystem(record, "")) {
            return SYSTEM;
        }
        if (record.has("data.win.system.eventID")) {
            return WAZUH;
        }
        if (record.has("EventId") && record.has("EventRecordId") && record.has("Provider") && record.has("Channel")) {
            return EVTXECMD;
        }
        if (record.has("RuleTitle") && record.has("EventID") && record.has("Computer") && record.has("Channel")) {
            return HAYABUSA;
        }
        return isFlat(record) ? FLAT : null;
    }

    private static boolean hasSystem(JsonValues record, String root) {
        return (record.has(root + "System.Channel") || record.has(root + "System.Computer"))
                && (record.has(root + "System.EventID") || record.has(root + "System.EventID.#text") || record.has(root + "System.EventID.Value"));
    }

    private static boolean isFlat(JsonValues record) {
        boolean id = record.has("EventID") || record.has("EventCode") || record.has("Id");
        boolean log = record.has("Channel") || record.has("LogName") || record.has("EventLog");
        boolean provider = record.has("ProviderName") || record.has("SourceName") || record.has("EventSourceName") || record.has("Provider")
                || record.has("Source");
        boolean computer = record.has("Computer") || record.has("ComputerName") || record.has("Hostname") || record.has("MachineName");
        return id && computer && (log || provider && record.has("EventData"));
    }
}
