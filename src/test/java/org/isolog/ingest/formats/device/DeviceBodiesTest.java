package org.isolog.ingest.formats.device;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceBodiesTest {
    @Test
    void pfSenseTellsAddressesPortsAndVerdict() {
        assertThat(read(new FilterlogBody(), "filterlog",
                "53,,,1000102631,em0,match,block,in,4,0x0,,64,892,0,none,6,tcp,44,10.0.2.2,10.0.2.15,59576,22,0,S,17536001,,65535,,mss"))
                .isEqualTo(Fields.of("rule.id", "1000102631", "observer.ingress.interface.name", "em0", "event.reason", "match", "event.action", "block",
                        "event.outcome", "failure", "network.direction", "inbound", "network.type", "ipv4", "network.transport", "tcp",
                        "source.ip", "10.0.2.2", "destination.ip", "10.0.2.15", "network.bytes", "44", "source.port", "59576", "destination.port", "22",
                        "tcp.flags", "S"));
        assertThat(read(new FilterlogBody(), "filterlog", "7,,,100,igb1,match,pass,out,6,0x00,0x0,64,udp,17,80,2001:db8::1,2001:db8::2,546,547,72"))
                .isEqualTo(Fields.of("rule.id", "100", "observer.ingress.interface.name", "igb1", "event.reason", "match", "event.action", "pass",
                        "event.outcome", "success", "network.direction", "outbound", "network.type", "ipv6", "network.transport", "udp",
                        "source.ip", "2001:db8::1", "destination.ip", "2001:db8::2", "network.bytes", "80", "source.port", "546",
                        "destination.port", "547"));
    }

    @Test
    void mikroTikTellsLoginsAndPackets() {
        assertThat(read(new MikroTikBody(), null, "system,error,critical login failure for user admin from 10.10.0.35 via winbox"))
                .isEqualTo(Fields.of("topics", "system,error,critical", "log.level", "critical", "observer.vendor", "MikroTik", "user.name", "admin",
                        "source.ip", "10.10.0.35", "network.protocol", "winbox", "event.action", "login failure", "event.outcome", "failure",
                        "message", "login failure for user admin from 10.10.0.35 via winbox"));
        assertThat(read(new MikroTikBody(), null, "firewall,info drop-in input: in:ether1 out:(unknown 0), proto TCP (SYN), 192.0.2.9:51000->10.0.0.1:22, len 60"))
                .isEqualTo(Fields.of("topics", "firewall,info", "log.level", "info", "observer.vendor", "MikroTik",
                        "observer.ingress.interface.name", "ether1", "observer.egress.interface.name", "(unknown", "network.transport", "tcp",
                        "source.ip", "192.0.2.9", "source.port", "51000", "destination.ip", "10.0.0.1", "destination.port", "22",
                        "rule.name", "drop-in input", "event.action", "drop", "event.outcome", "failure",
                        "message", "drop-in input: in:ether1 out:(unknown 0), proto TCP (SYN), 192.0.2.9:51000->10.0.0.1:22, len 60"));
    }

    @Test
    void checkPointTellsTheFirstLayersRule() {
        assertThat(read(new CheckPointBody(), "CheckPoint",
                "[action:\"Reject\"; ifdir:\"inbound\"; origin:\"192.0.2.1\"; time:\"1557937579\"; dst:\"192.0.2.2\"; ike::\"Failed: no proposal\"; proto:\"17\";"
                        + " s_port:\"500\"; service:\"4500\"; src:\"192.0.2.3\"; layer_name:\"one\"; layer_name:\"two\"; ]"))
                .isEqualTo(Fields.of("event.action", "Reject", "network.direction", "inbound", "observer.ip", "192.0.2.1", "device.time", "1557937579",
                        "destination.ip", "192.0.2.2", "message", "Failed: no proposal", "network.transport", "udp", "source.port", "500",
                        "destination.port", "4500", "source.ip", "192.0.2.3", "layer_name", "one", "observer.vendor", "Check Point",
                        "event.outcome", "failure"));
    }

    @Test
    void watchGuardTellsThePolicy() {
        assertThat(read(new WatchGuardBody(), "firewall",
                "msg_id=\"3000-0148\" Deny 1-Trusted 0-External tcp 10.0.1.49 192.0.2.7 56798 443 offset 8 AF 3600 win 10 geo_dst=\"USA\" (HTTPS-00)"))
                .isEqualTo(Fields.of("event.action", "Deny", "event.outcome", "failure", "observer.vendor", "WatchGuard",
                        "observer.ingress.zone", "1-Trusted", "observer.egress.zone", "0-External", "network.transport", "tcp",
                        "source.ip", "10.0.1.49", "destination.ip", "192.0.2.7", "source.port", "56798", "destination.port", "443",
                        "event.code", "3000-0148", "geo_dst", "USA", "rule.name", "HTTPS-00"));
    }

    @Test
    void juniperReadsBothItsForms() {
        assertThat(read(new JuniperBody(), "RT_FLOW", "RT_FLOW_SESSION_DENY: session denied 10.0.0.1/40000->192.0.2.1/23 junos-telnet 6(0) default-deny trust untrust UNKNOWN"))
                .isEqualTo(Fields.of("source.ip", "10.0.0.1", "source.port", "40000", "destination.ip", "192.0.2.1", "destination.port", "23",
                        "network.protocol", "junos-telnet", "network.transport", "tcp", "rule.name", "default-deny", "observer.ingress.zone", "trust",
                        "observer.egress.zone", "untrust", "event.action", "session denied", "event.outcome", "failure", "observer.vendor", "Juniper",
                        "event.code", "RT_FLOW_SESSION_DENY"));
        assertThat(read(new JuniperBody(), null,
                "RT_FLOW - RT_FLOW_SESSION_CREATE [junos@2636.1.1.1.2.26 source-address=\"10.0.0.1\" source-port=\"4206\" destination-address=\"192.0.2.1\""
                        + " protocol-id=\"6\" policy-name=\"web\" username=\"N/A\"]"))
                .isEqualTo(Fields.of("source.ip", "10.0.0.1", "source.port", "4206", "destination.ip", "192.0.2.1", "network.transport", "tcp",
                        "rule.name", "web", "observer.vendor", "Juniper", "event.code", "RT_FLOW_SESSION_CREATE",
                        "event.action", "rt_flow_session_create", "event.outcome", "success"));
    }

    @Test
    void paloAltoTellsConfigurationAndSystemLogs() {
        assertThat(read(new PaloAltoBody(), null,
                "1,2024/12/12 10:40:00,0123,CONFIG,0,0,2024/12/12 10:40:00,10.0.0.9,,set,admin,Web,Succeeded,vsys1 rulebase,77,0x0"))
                .isEqualTo(Fields.of("observer.vendor", "Palo Alto Networks", "observer.product", "PAN-OS", "observer.serial_number", "0123",
                        "event.dataset", "config", "log_subtype", "0", "device.time", "2024/12/12 10:40:00", "host", "10.0.0.9", "event.action", "set",
                        "user.name", "admin", "client", "Web", "event.outcome", "success", "path", "vsys1 rulebase", "event.sequence", "77",
                        "action_flags", "0x0", "source.ip", "10.0.0.9"));
        assertThat(read(new PaloAltoBody(), null,
                "1,2024/12/12 10:40:00,0123,SYSTEM,auth,0,2024/12/12 10:40:00,,auth-fail,,0,0,general,medium,"
                        + "\"failed authentication for user 'eve'.  Reason: Invalid username, or password. From: 203.0.113.7.\",78,0x0"))
                .isEqualTo(Fields.of("observer.vendor", "Palo Alto Networks", "observer.product", "PAN-OS", "observer.serial_number", "0123",
                        "event.dataset", "system", "log_subtype", "auth", "device.time", "2024/12/12 10:40:00", "event.code", "auth-fail",
                        "module", "general", "log.level", "medium",
                        "message", "failed authentication for user 'eve'.  Reason: Invalid username, or password. From: 203.0.113.7.",
                        "event.sequence", "78", "action_flags", "0x0", "event.action", "auth-fail", "user.name", "eve", "source.ip", "203.0.113.7",
                        "event.outcome", "failure"));
    }

    @Test
    void identityServicesEngineTellsWhoWasRefused() {
        assertThat(read(new IseBody(), null,
                "CISE_Failed_Attempts 0000000012 1 0 2024-12-12 10:40:00.123 +01:00 0042009748 5400 NOTICE Failed-Attempt: Authentication failed,"
                        + " ConfigVersionId=128, Device IP Address=10.6.64.15, UserName=alice, Calling-Station-ID=00-00-5E-00-53-01,"
                        + " FailureReason=22040 Wrong password, "))
                .isEqualTo(Fields.of("observer.vendor", "Cisco", "observer.product", "ISE", "event.dataset", "CISE_Failed_Attempts",
                        "device.time", "2024-12-12 10:40:00.123 +01:00", "event.code", "5400", "log.level", "notice",
                        "event.action", "Authentication failed", "event.outcome", "failure", "ConfigVersionId", "128", "observer.ip", "10.6.64.15",
                        "user.name", "alice", "source.mac", "00-00-5E-00-53-01", "event.reason", "22040 Wrong password"));
    }

    @Test
    void messagesOfOthersAreLeftAlone() {
        String[] ordinary = {"", "Failed password for root from 192.0.2.1 port 22 ssh2", "(root) CMD (run-parts /etc/cron.hourly)", "a=1", "CEF:", "%", "%ASA-6-",
            "1,2", "LEEF:3.0|a|b", "100% done - ok: yes", "[junos", "firewall, all is well"};
        MessageBody[] bodies = {new CefBody(), new LeefBody(), new CiscoBody(), new PaloAltoBody(), new FilterlogBody(), new JuniperBody(), new CheckPointBody(),
            new WatchGuardBody(), new MikroTikBody(), new IseBody(), new KeyValueBody()};
        for (String message : ordinary) {
            for (MessageBody body : bodies) {
                Fields.Builder fields = new Fields.Builder();
                assertThat(body.describe("program", message, fields)).as(body.getClass().getSimpleName() + ": " + message).isFalse();
                assertThat(fields.build()).isEqualTo(Fields.of());
            }
        }
    }

    private static Fields read(MessageBody body, String program, String message) {
        Fields.Builder fields = new Fields.Builder();
        assertThat(body.describe(program, message, fields)).isTrue();
        return fields.build();
    }
}
