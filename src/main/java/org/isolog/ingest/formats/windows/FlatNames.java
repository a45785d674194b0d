package org.isolog.ingest.formats.windows;

/**
 * The names by which collectors call the System values where they stand beside the data: nxlog's im_msvistalog, OTRF's data sets,
 * Microsoft Sentinel's tables, Splunk's WinEventLog and PowerShell's Get-WinEvent.
 */
final class FlatNames {
    private FlatNames() {
    }

    /** Null for a name that none of them uses: it is then one of the event's data. */
    static JsonSlot slot(String name) {
        JsonSlot system = systemSlot(name);
        return system != null ? system : otherSlot(name);
    }

    private static JsonSlot systemSlot(String name) {
        return switch (name) {
            case "ProviderName", "EventSourceName" -> JsonSlot.system(SystemValue.PROVIDER, 0);
            case "SourceName", "Provider" -> JsonSlot.system(SystemValue.PROVIDER, 1);
            case "ProviderGuid", "ProviderId" -> JsonSlot.system(SystemValue.PROVIDER_GUID, 0);
            case "EventID", "EventCode", "Id" -> JsonSlot.system(SystemValue.EVENT_ID, 0);
            case "Version" -> JsonSlot.system(SystemValue.VERSION, 0);
            case "Level", "EventLevel" -> JsonSlot.system(SystemValue.LEVEL, 0);
            case "LevelDisplayName", "EventLevelName" -> JsonSlot.system(SystemValue.LEVEL, 1);
            case "Severity" -> JsonSlot.system(SystemValue.LEVEL, 2);
            case "Task" -> JsonSlot.system(SystemValue.TASK, 0);
            case "OpcodeValue" -> JsonSlot.system(SystemValue.OPCODE, 0);
            case "Opcode", "OpCode" -> JsonSlot.system(SystemValue.OPCODE, 1);
            case "Keywords" -> JsonSlot.system(SystemValue.KEYWORDS, 0);
            case "KeywordsDisplayNames" -> JsonSlot.system(SystemValue.KEYWORDS, 1);
            case "RecordNumber", "RecordId", "EventRecordID", "EventRecordId" -> JsonSlot.system(SystemValue.RECORD_ID, 0);
            case "ActivityID", "ActivityId" -> JsonSlot.system(SystemValue.ACTIVITY_ID, 0);
            case "RelatedActivityID", "RelatedActivityId" -> JsonSlot.system(SystemValue.RELATED_ACTIVITY_ID, 0);
            case "ExecutionProcessID", "SystemProcessId" -> JsonSlot.system(SystemValue.PROCESS_ID, 0);
            case "ExecutionThreadID", "SystemThreadId", "ThreadID", "ThreadId" -> JsonSlot.system(SystemValue.THREAD_ID, 0);
            case "Channel", "LogName", "EventLog" -> JsonSlot.system(SystemValue.CHANNEL, 0);
            case "Hostname", "Computer", "ComputerName", "MachineName" -> JsonSlot.system(SystemValue.COMPUTER, 0);
            case "UserID", "SystemUserId" -> JsonSlot.system(SystemValue.USER_ID, 0);
            default -> null;
        };
    }

    private static JsonSlot otherSlot(String name) {
        return switch (name) {
            case "TimeCreated", "TimeCreated.DateTime", "SystemTime" -> JsonSlot.time(0);
            case "EventTime" -> JsonSlot.time(1);
            case "@timestamp" -> JsonSlot.time(2);
            case "TimeGenerated", "timestamp", "_time" -> JsonSlot.time(3);
            case "Message", "message", "RenderedDescription" -> JsonSlot.of(JsonSlot.Kind.MESSAGE, name);
            case "AccountName" -> JsonSlot.systemBeside(SystemValue.USER_NAME, name, "AccountType");
            case "Domain" -> JsonSlot.systemBeside(SystemValue.USER_DOMAIN, name, "AccountType");
            case "Source" -> JsonSlot.systemBeside(SystemValue.PROVIDER, name, "EventLog");
            case "ProcessId" -> JsonSlot.systemBeside(SystemValue.PROCESS_ID, name, "MachineName");
            case "EventType" -> JsonSlot.of(JsonSlot.Kind.EVENT_TYPE, name);
            case "EventData", "EventData_Xml" -> JsonSlot.of(JsonSlot.Kind.PAYLOAD, name);
            case "EventReceivedTime", "SourceModuleName", "SourceModuleType", "SeverityValue", "Category", "AccountType", "EventTypeOrignal",
                 "port", "host", "tags", "@version", "ERROR_EVT_UNRESOLVED", "MessageSourceAddress", "TaskDisplayName", "OpcodeDisplayName",
                 "ContainerLog", "Bookmark", "MatchedQueryIds", "SourceSystem", "TenantId", "Type", "ManagementGroupName", "_ResourceId",
                 "Activity", "AzureDeploymentID" -> JsonSlot.own(name);
            default -> null;
        };
    }
}
