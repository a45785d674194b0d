package org.isolog.ingest.formats.windows;

/** The values in the System part of a Windows event, and the fields they go into as they are; null where more is to be done. */
public enum SystemValue {
    PROVIDER("event.provider"),
    PROVIDER_GUID("winlog.provider_guid"),
    /** Decimal, without the qualifiers. */
    EVENT_ID("event.code"),
    QUALIFIERS(null),
    VERSION("winlog.version"),
    /** 0 to 5, or one of Windows' words for it. */
    LEVEL(null),
    /** Number, or name. */
    TASK("winlog.task"),
    /** Number, or name. */
    OPCODE("winlog.opcode"),
    /** 64 bits as {@code 0x8020000000000000}, as a signed or unsigned decimal number, or words such as Audit Failure. */
    KEYWORDS(null),
    RECORD_ID("winlog.record_id"),
    ACTIVITY_ID("winlog.activity_id"),
    RELATED_ACTIVITY_ID("winlog.related_activity_id"),
    /** Of the process that wrote the event. */
    PROCESS_ID("winlog.process.pid"),
    THREAD_ID("winlog.process.thread.id"),
    CHANNEL("winlog.channel"),
    COMPUTER("host.name"),
    /** SID of the account that wrote the event. */
    USER_ID("winlog.user.identifier"),
    /** Name of that account, where a collector looked it up. */
    USER_NAME("winlog.user.name"),
    USER_DOMAIN("winlog.user.domain");

    private static final SystemValue[] ALL = values();

    private final String field;

    SystemValue(String field) {
        this.field = field;
    }

    static SystemValue[] all() {
        return ALL;
    }

    String field() {
        return field;
    }
}
