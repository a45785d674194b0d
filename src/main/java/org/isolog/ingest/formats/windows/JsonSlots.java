package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the names of each shape stand for, found once for every name of a file. */
final class JsonSlots {
    /** More names than this in one file are no names but values; they are then looked up each time. */
    private static final int MOST_NAMES = 20_000;

    private final Map<JsonShape, Map<String, JsonSlot>> known = new HashMap<>();

    JsonSlot of(JsonShape shape, String name) {
        Map<String, JsonSlot> slots = known.computeIfAbsent(shape, one -> new HashMap<>());
        JsonSlot slot = slots.get(name);
        if (slot == null) {
            slot = find(shape, name);
            if (slots.size() < MOST_NAMES) {
                slots.put(name, slot);
            }
        }
        return slot;
    }

    private static JsonSlot find(JsonShape shape, String name) {
        return switch (shape) {
            case ECS -> ofEcs(name);
            case BEAT -> ofBeat(name);
            case EVENT, SYSTEM -> ofEvent(name, shape.root());
            case WAZUH -> ofWazuh(name, shape.root());
            case EVTXECMD -> ofEvtxEcmd(name);
            case HAYABUSA -> ofHayabusa(name);
            case FLAT -> ofFlat(name);
        };
    }

    private static JsonSlot ofEcs(String name) {
        boolean data = name.startsWith("winlog.event_data.") || name.startsWith("winlog.user_data.");
        if (data && !name.endsWith(".xml_name")) {
            return ofData(name.substring(name.indexOf("_data.") + "_data.".length()));
        }
        return switch (name) {
            case "winlog.provider_name" -> JsonSlot.system(SystemValue.PROVIDER, 0);
            case "event.provider" -> JsonSlot.system(SystemValue.PROVIDER, 1);
            case "winlog.event_id" -> JsonSlot.system(SystemValue.EVENT_ID, 0);
            case "event.code" -> JsonSlot.system(SystemValue.EVENT_ID, 1);
            case "winlog.computer_name" -> JsonSlot.system(SystemValue.COMPUTER, 0);
            case "log.level" -> JsonSlot.system(SystemValue.LEVEL, 0);
            case "message" -> JsonSlot.of(JsonSlot.Kind.MESSAGE, name);
            case "@timestamp" -> JsonSlot.time(0);
            case "winlog.time_created" -> JsonSlot.time(1);
            case "winlog.event_data" -> JsonSlot.data("");
            case "winlog.user_data.xml_name" -> JsonSlot.of(JsonSlot.Kind.NOTHING, name);
            default -> name.startsWith("winlog.") ? ofBeatName(name.substring("winlog.".length()), name) : JsonSlot.own(name);
        };
    }

    private static JsonSlot ofBeat(String name) {
        if (name.startsWith("event_data.") || name.startsWith("user_data.")) {
            return ofData(name.substring(name.indexOf('.') + 1));
        }
        return switch (name) {
            case "message" -> JsonSlot.of(JsonSlot.Kind.MESSAGE, name);
            case "@timestamp" -> JsonSlot.time(0);
            default -> ofBeatName(name, name);
        };
    }

    private static JsonSlot ofBeatName(String name, String own) {
        return switch (name) {
            case "source_name" -> JsonSlot.system(SystemValue.PROVIDER, 0);
            case "provider_guid" -> JsonSlot.system(SystemValue.PROVIDER_GUID, 0);
            case "event_id" -> JsonSlot.system(SystemValue.EVENT_ID, 0);
            case "version" -> JsonSlot.system(SystemValue.VERSION, 0);
            case "level" -> JsonSlot.system(SystemValue.LEVEL, 0);
            case "task" -> JsonSlot.system(SystemValue.TASK, 0);
            case "opcode" -> JsonSlot.system(SystemValue.OPCODE, 0);
            case "keywords" -> JsonSlot.system(SystemValue.KEYWORDS, 0);
            case "record_number", "record_id" -> JsonSlot.system(SystemValue.RECORD_ID, 0);
            case "activity_id" -> JsonSlot.system(SystemValue.ACTIVITY_ID, 0);
            case "related_activity_id" -> JsonSlot.system(SystemValue.RELATED_ACTIVITY_ID, 0);
            case "process_id", "process.pid" -> JsonSlot.system(SystemValue.PROCESS_ID, 0);
            case "thread_id", "process.thread.id" -> JsonSlot.system(SystemValue.THREAD_ID, 0);
            case "log_name", "channel" -> JsonSlot.system(SystemValue.CHANNEL, 0);
            case "computer_name" -> JsonSlot.system(SystemValue.COMPUTER, 0);
            case "user.identifier" -> JsonSlot.system(SystemValue.USER_ID, 0);
            case "user.name" -> JsonSlot.system(SystemValue.USER_NAME, 0);
            case "user.domain" -> JsonSlot.system(SystemValue.USER_DOMAIN, 0);
            default -> JsonSlot.own(own);
        };
    }

    /** Attributes stand under their name with or without a mark ({@code @Name}, {@code #attributes.Name}), texts under {@code #text}. */
    private static JsonSlot ofEvent(String name, String root) {
        String path = name.startsWith(root) ? name.substring(root.length()) : name;
        String bare = path.replace("#attributes.", "").replace("_attributes.", "").replace("@", "").replace(".#text", "");
        if (bare.startsWith("System.")) {
            return ofSystem(bare.substring("System.".length()), name);
        }
        boolean data = bare.startsWith("EventData.") && (!bare.equals("EventData.Name") || path.equals(bare));
        if (data || bare.startsWith("UserData.") || bare.startsWith("ProcessingErrorData.") || bare.startsWith("DebugData.")) {
            return ofEventData(path, bare.substring(bare.indexOf('.') + 1));
        }
        return switch (bare) {
            case "RenderingInfo.Message", "Message" -> JsonSlot.of(JsonSlot.Kind.MESSAGE, name);
            case "RenderingInfo.Level" -> JsonSlot.system(SystemValue.LEVEL, 1);
            case "EventData", "UserData" -> JsonSlot.data("");
            case "xmlns", "RenderingInfo.Culture", "EventData.Name" -> JsonSlot.of(JsonSlot.Kind.NOTHING, name);
            default -> JsonSlot.own(name);
        };
    }

    private static JsonSlot ofSystem(String name, String own) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "provider.name", "provider_name", "providername", "provider" -> JsonSlot.system(SystemValue.PROVIDER, 0);
            case "provider.eventsourcename" -> JsonSlot.system(SystemValue.PROVIDER, 1);
            case "provider.guid", "provider_guid", "providerguid" -> JsonSlot.system(SystemValue.PROVIDER_GUID, 0);
            case "eventid", "eventid.value" -> JsonSlot.system(SystemValue.EVENT_ID, 0);
            case "eventid.qualifiers" -> JsonSlot.system(SystemValue.QUALIFIERS, 0);
            case "version" -> JsonSlot.system(SystemValue.VERSION, 0);
            case "level" -> JsonSlot.system(SystemValue.LEVEL, 0);
            case "task" -> JsonSlot.system(SystemValue.TASK, 0);
            case "opcode" -> JsonSlot.system(SystemValue.OPCODE, 0);
            case "keywords" -> JsonSlot.system(SystemValue.KEYWORDS, 0);
            case "timecreated.systemtime", "timecreated", "timecreated_attributes.systemtime", "systemtime" -> JsonSlot.time(0);
            case "eventrecordid" -> JsonSlot.system(SystemValue.RECORD_ID, 0);
            case "correlation.activityid", "correlation_attributes.activityid" -> JsonSlot.system(SystemValue.ACTIVITY_ID, 0);
            case "correlation.relatedactivityid" -> JsonSlot.system(SystemValue.RELATED_ACTIVITY_ID, 0);
            case "execution.processid", "execution_attributes.processid", "execution.process_id", "processid" -> JsonSlot.system(SystemValue.PROCESS_ID, 0);
            case "execution.threadid", "execution_attributes.threadid", "execution.thread_id", "threadid" -> JsonSlot.system(SystemValue.THREAD_ID, 0);
            case "channel" -> JsonSlot.system(SystemValue.CHANNEL, 0);
            case "computer" -> JsonSlot.system(SystemValue.COMPUTER, 0);
            case "security.userid", "security_attributes.userid", "security.user_id" -> JsonSlot.system(SystemValue.USER_ID, 0);
            case "message" -> JsonSlot.of(JsonSlot.Kind.MESSAGE, own);
            case "severityvalue" -> JsonSlot.of(JsonSlot.Kind.NOTHING, own);
            default -> JsonSlot.own(own);
        };
    }

    /** {@code Data.3.@Name} names the {@code Data.3.#text} behind it; scalars of {@code Data} have no names. */
    private static JsonSlot ofEventData(String path, String bare) {
        String name = bare.startsWith("Data.") ? bare.substring("Data.".length()) : bare;
        if (bare.equals("Data")) {
            return JsonSlot.of(JsonSlot.Kind.PARAMETERS, bare);
        }
        int index = name.indexOf('.');
        boolean numbered = (index > 0 ? name.substring(0, index) : name).chars().allMatch(c -> c >= '0' && c <= '9');
        if (numbered && bare.startsWith("Data.") && (name.endsWith(".Name") || path.endsWith("#text") || path.endsWith(".Value"))) {
            return JsonSlot.of(JsonSlot.Kind.NAMED_DATA, name.endsWith(".Name") ? "name" : "value");
        }
        if (name.equals("Name") && bare.startsWith("Data.")) {
            return JsonSlot.of(JsonSlot.Kind.NAMED_DATA, "name");
        }
        return name.endsWith("xmlns") ? JsonSlot.of(JsonSlot.Kind.NOTHING, name) : ofData(name);
    }

    /** The last part of a nested name is the name of the value, as in Event XML. */
    private static JsonSlot ofData(String name) {
        return name.endsWith(".xmlns") ? JsonSlot.of(JsonSlot.Kind.NOTHING, name) : JsonSlot.data(name.substring(name.lastIndexOf('.') + 1));
    }

    private static JsonSlot ofWazuh(String name, String root) {
        if (name.startsWith(root + "system.")) {
            return ofSystem(name.substring((root + "system.").length()), name);
        }
        if (name.startsWith(root + "eventdata.")) {
            String data = name.substring((root + "eventdata.").length());
            return data.equals("data") ? JsonSlot.of(JsonSlot.Kind.PARAMETERS, data)
                    : ofData(Character.toUpperCase(data.charAt(0)) + data.substring(1));
        }
        return name.equals("@timestamp") || name.equals("timestamp") ? JsonSlot.time(1) : JsonSlot.own(name);
    }

    private static JsonSlot ofEvtxEcmd(String name) {
        return switch (name) {
            case "TimeCreated" -> JsonSlot.time(0);
            case "EventRecordId" -> JsonSlot.system(SystemValue.RECORD_ID, 0);
            case "ProcessId" -> JsonSlot.system(SystemValue.PROCESS_ID, 0);
            case "ThreadId" -> JsonSlot.system(SystemValue.THREAD_ID, 0);
            case "EventId" -> JsonSlot.system(SystemValue.EVENT_ID, 0);
            case "Provider" -> JsonSlot.system(SystemValue.PROVIDER, 0);
            case "Channel" -> JsonSlot.system(SystemValue.CHANNEL, 0);
            case "Computer" -> JsonSlot.system(SystemValue.COMPUTER, 0);
            case "Level" -> JsonSlot.system(SystemValue.LEVEL, 0);
            case "Keywords" -> JsonSlot.system(SystemValue.KEYWORDS, 0);
            case "UserId" -> JsonSlot.system(SystemValue.USER_ID, 0);
            case "Payload" -> JsonSlot.of(JsonSlot.Kind.PAYLOAD, name);
            default -> JsonSlot.own(name);
        };
    }

    private static JsonSlot ofHayabusa(String name) {
        if (name.startsWith("Details.") || name.startsWith("ExtraFieldInfo.")) {
            return JsonSlot.data(Hayabusa.name(name.substring(name.indexOf('.') + 1)));
        }
        return switch (name) {
            case "Timestamp" -> JsonSlot.time(0);
            case "EventID" -> JsonSlot.system(SystemValue.EVENT_ID, 0);
            case "RecordID" -> JsonSlot.system(SystemValue.RECORD_ID, 0);
            case "Channel" -> JsonSlot.system(SystemValue.CHANNEL, 0);
            case "Provider" -> JsonSlot.system(SystemValue.PROVIDER, 0);
            case "Computer" -> JsonSlot.system(SystemValue.COMPUTER, 0);
            case "Details", "ExtraFieldInfo" -> JsonSlot.of(JsonSlot.Kind.DETAILS, name);
            case "RuleTitle" -> JsonSlot.own("rule.name");
            case "RuleID" -> JsonSlot.own("rule.id");
            case "RuleAuthor" -> JsonSlot.own("rule.author");
            case "MitreTactics" -> JsonSlot.own("threat.tactic.name");
            case "MitreTags" -> JsonSlot.own("threat.technique.id");
            default -> JsonSlot.own(name);
        };
    }

    private static JsonSlot ofFlat(String name) {
        JsonSlot slot = FlatNames.slot(name);
        if (slot != null) {
            return slot;
        }
        int point = name.indexOf('.');
        if (name.startsWith("Properties.") && name.endsWith(".Value")) {
            return JsonSlot.of(JsonSlot.Kind.PARAMETERS, name);
        }
        boolean nested = name.startsWith("EventData.") || name.startsWith("UserData.");
        return nested ? ofEventData(name, name.substring(point + 1)) : point > 0 ? JsonSlot.own(name) : JsonSlot.data(name);
    }
}
