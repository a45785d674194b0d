package org.isolog.testkit.evtx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sample of the format: a few events of a made machine, in two chunks, with every way to write a record. */
public final class EvtxSample {
    /** The System part as manifests have it, for values 0 to 17; the data of the event is value 18. */
    public static final EvtxTemplate EVENT = new EvtxTemplate(0x1501_0001,
            "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='{14}' Guid='{15?}'/>"
            + "<EventID Qualifiers='{4?}'>{3}</EventID><Version>{11}</Version><Level>{0}</Level><Task>{2}</Task><Opcode>{1}</Opcode>"
            + "<Keywords>{5}</Keywords><TimeCreated SystemTime='{6}'/><EventRecordID>{10}</EventRecordID>"
            + "<Correlation ActivityID='{7?}' RelatedActivityID='{13?}'/><Execution ProcessID='{8}' ThreadID='{9}'/>"
            + "<Channel>{16}</Channel><Computer>{17}</Computer><Security UserID='{12?}'/></System>{18}</Event>");

    private static final EvtxTemplate LOGON = new EvtxTemplate(0x1501_0002,
            "<EventData><Data Name='SubjectUserSid'>{0}</Data><Data Name='TargetUserName'>{1}</Data><Data Name='TargetDomainName'>{2}</Data>"
            + "<Data Name='TargetLogonId'>{3}</Data><Data Name='LogonType'>{4}</Data><Data Name='ProcessName'>{5}</Data>"
            + "<Data Name='IpAddress'>{6}</Data><Data Name='IpPort'>{7}</Data></EventData>");
    private static final EvtxTemplate FAILED = new EvtxTemplate(0x1501_0003,
            "<EventData><Data Name='TargetUserName'>{0}</Data><Data Name='TargetDomainName'>{1}</Data><Data Name='Status'>{2}</Data>"
            + "<Data Name='SubStatus'>{3}</Data><Data Name='LogonType'>{4}</Data><Data Name='IpAddress'>{5}</Data></EventData>");
    private static final EvtxTemplate SERVICE = new EvtxTemplate(0x1501_0004,
            "<EventData><Data>{0}</Data><Binary>{1?}</Binary></EventData>");
    private static final EvtxTemplate CLEARED = new EvtxTemplate(0x1501_0005,
            "<UserData><LogFileCleared xmlns='http://manifests.microsoft.com/win/2004/08/windows/eventlog'>"
            + "<SubjectUserSid>{0}</SubjectUserSid><SubjectUserName>{1}</SubjectUserName><SubjectDomainName>{2}</SubjectDomainName>"
            + "<SubjectLogonId>{3}</SubjectLogonId></LogFileCleared></UserData>");

    private static final EvtxValue AUDITING = EvtxValue.hex(0x0F, "25 96 84 54 78 54 94 49 A5 BA 3E 3B 03 28 C3 0D");
    private static final Instant START = Instant.parse("2025-11-03T08:15:00.123456700Z");

    private final EvtxFile file = new EvtxFile();

    private EvtxSample() {
    }

    /** The file, always the same bytes. */
    public static byte[] bytes() {
        return new EvtxSample().write();
    }

    private byte[] write() {
        for (int i = 0; i < 3; i++) {
            security(i, 4624, 0x8020_0000_0000_0000L, EvtxValue.nested(LOGON, EvtxValue.sid(18), EvtxValue.text("alice"),
                    EvtxValue.text("CORP"), EvtxValue.hex64(0x3E7 + i), EvtxValue.u32(10), EvtxValue.text("C:\\Windows\\System32\\svchost.exe"),
                    EvtxValue.text("192.0.2." + (10 + i)), EvtxValue.text("5012" + i)));
        }
        security(3, 4625, 0x8010_0000_0000_0000L, EvtxValue.nested(FAILED, EvtxValue.text("administrator"), EvtxValue.text("CORP"),
                EvtxValue.number(0x14, 4, 0xC000_006D), EvtxValue.number(0x14, 4, 0xC000_006A), EvtxValue.u32(3), EvtxValue.text("198.51.100.7")));
        file.chunk();
        event(4, List.of(EvtxValue.text("Service Control Manager"), EvtxValue.none(), EvtxValue.text("System")), 7036, 0x8080_0000_0000_0000L,
                EvtxValue.nested(SERVICE, EvtxValue.texts(List.of("Windows <Update> & more", "stopped")), EvtxValue.hex(0x0E, "770075006100")));
        security(5, 1102, 0x4020_0000_0000_0000L, EvtxValue.nested(CLEARED, EvtxValue.sid(21, 1, 2, 3, 1001), EvtxValue.text("alice"),
                EvtxValue.text("CORP"), EvtxValue.hex64(0x3E9)));
        file.plain(START.plusSeconds(6), "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Made-Collector'/><EventID>300</EventID><Level>3</Level><TimeCreated SystemTime='2025-11-03T08:15:06.000000000Z'/>"
                + "<EventRecordID>7</EventRecordID><Channel>ForwardedEvents</Channel><Computer>ws2.corp.example</Computer></System>"
                + "<EventData><Data Name='Disk'>D: <![CDATA[is <97 %> full]]> &amp; slow</Data></EventData></Event>");
        return file.bytes();
    }

    private void security(int number, int id, long keywords, EvtxValue data) {
        event(number, List.of(EvtxValue.text("Microsoft-Windows-Security-Auditing"), AUDITING, EvtxValue.text("Security")), id, keywords, data);
    }

    /** @param origin name of the provider, its GUID, and the channel */
    private void event(int number, List<EvtxValue> origin, int id, long keywords, EvtxValue data) {
        Instant time = START.plusSeconds(number);
        List<EvtxValue> values = new ArrayList<>(List.of(EvtxValue.u8(number == 4 ? 4 : 0), EvtxValue.u8(0), EvtxValue.u16(12544),
                EvtxValue.u16(id), number == 4 ? EvtxValue.u16(16384) : EvtxValue.none(), EvtxValue.hex64(keywords), EvtxValue.time(time),
                EvtxValue.none(), EvtxValue.u32(612), EvtxValue.u32(4711 + number), EvtxValue.u64(number + 1), EvtxValue.u8(2),
                number == 4 ? EvtxValue.sid(18) : EvtxValue.none(), EvtxValue.none()));
        values.addAll(origin.subList(0, 2));
        values.addAll(List.of(origin.get(2), EvtxValue.text("ws1.corp.example"), data));
        file.record(time, EVENT, values.toArray(EvtxValue[]::new));
    }
}
