package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.ingest.formats.FieldNames;

/** The keys that firewalls and gateways of several makers use in key=value messages, and those that mean something else at one of them. */
final class DeviceNames {
    static final KeyNames COMMON = new KeyNames()
            .add(Ecs.MESSAGE, "msg", "message", "Message")
            .add(Ecs.EVENT_ACTION, "action", "act", "actionTaken", "fw_action", "Action", "ACTION", "ACT", "operation", "Operation")
            .add(Ecs.EVENT_OUTCOME, "outcome", "result", "Result", "EventStatus")
            .add(Ecs.EVENT_CODE, "logid", "log_id", "event_id", "eventid", "EventID", "msg_id")
            .add(Ecs.LOG_LEVEL, "level", "pri", "priority", "severity", "severity_level", "lvl", "Severity", "loglevel")
            .add(Ecs.SOURCE_IP, "src", "srcip", "src_ip", "SRC_IP", "S_IP", "source_ip", "client_ip", "clientip", "SrcIP", "source-address", "SRC", "ClientAddress",
                    "UserHostAddress", "who_ip", "remote_ip", "remoteip", "remip", "sourceip", "sourceAddress")
            .add(Ecs.SOURCE_PORT, "spt", "sport", "srcport", "src_port", "SRC_PORT", "source_port", "SrcPort", "source-port", "SPT", "clientport", "sourceport")
            .add(Ecs.DESTINATION_IP, "dst", "dstip", "dst_ip", "DST_IP", "D_IP", "dest_ip", "destination_ip", "DstIP", "destination-address", "DST",
                    "DestinationIPAddress", "Destination_IP", "TargetHostIP", "destip", "server_ip")
            .add(Ecs.DESTINATION_PORT, "dpt", "dport", "dstport", "dst_port", "DST_PORT", "dest_port", "destination_port", "DstPort", "destination-port",
                    "DPT", "DestinationPort", "destport")
            .add("source.mac", "mac", "srcmac", "src_mac", "SRC_MAC", "smac", "srcMac")
            .add("destination.mac", "dstmac", "dst_mac", "DST_MAC", "dmac", "dstMac")
            .add("source.domain", "srcname", "src_host", "shost", "client_name")
            .add("destination.domain", "dstname", "dst_host", "dhost", "TargetHost")
            .add("source.geo.country_name", "srccountry", "src_country")
            .add("destination.geo.country_name", "dstcountry", "dst_country")
            .add("source.nat.ip", "transip", "tran_src_ip", "nat-source-address", "natsrcip")
            .add("source.nat.port", "transport", "tran_src_port", "nat-source-port", "natsrcport")
            .add("destination.nat.ip", "tranip", "tran_dst_ip", "nat-destination-address", "natdstip")
            .add("destination.nat.port", "tranport", "tran_dst_port", "nat-destination-port", "natdstport")
            .add("source.bytes", "sentbyte", "sent_bytes", "sent", "bytes-from-client", "inbound-bytes", "bytes_sent", "bytes_out")
            .add("destination.bytes", "rcvdbyte", "recv_bytes", "rcvd", "bytes-from-server", "outbound-bytes", "bytes_received", "bytes_in")
            .add("source.packets", "sentpkt", "sent_pkts", "packets-from-client", "spkt")
            .add("destination.packets", "rcvdpkt", "recv_pkts", "packets-from-server", "rpkt")
            .add(Ecs.EVENT_DURATION, "duration", "elapsed-time")
            .add("event.reason", "reason")
            .add(Ecs.USER_NAME, "user", "username", "user_name", "User", "usr", "UserName", "User-Name", "usrName", "UserID", "Perpetrator", "xauthuser", "admin")
            .add("user.group.name", "group", "user_gp", "Group")
            .add("network.transport", "proto", "protocol", "PROTO", "Protocol", "protocol-name", "protocol-id")
            .add("network.protocol", "service", "app_proto", "ApplicationProtocol")
            .add("network.application", "app", "application", "application-name", "Application")
            .add("network.direction", "direction", "dir")
            .add("network.bytes", "bytes")
            .add(Ecs.URL_ORIGINAL, "url", "http_url", "request", "URL", "uri")
            .add("url.domain", "http_host", "domain_name")
            .add(Ecs.HTTP_METHOD, "http_method", "method", "requestMethod")
            .add(Ecs.HTTP_STATUS, "http_retcode", "http_response", "status_code", "httpresponsecode", "http_status")
            .add(Ecs.USER_AGENT, "http_agent", "http_user_agent", "user_agent", "agent", "userAgent", "UserAgent")
            .add(Ecs.HTTP_REFERRER, "referer", "http_refer", "referralurl", "referrer")
            .add("rule.name", "rule", "policy", "policyname", "policy_name", "policy-name", "Rule", "POLICY", "PolicyName")
            .add("rule.id", "policyid", "fw_rule_id", "policy_id")
            .add("observer.hostname", "devname", "device_name", "dvchost")
            .add("observer.serial_number", "devid", "device_id", "device_serial_id", "sn")
            .add("observer.vendor", "vendor")
            .add("observer.product", "product")
            .add("observer.version", "product_version")
            .add("observer.ingress.interface.name", "srcintf", "in_interface", "inbound_if", "packet-incoming-interface", "IN")
            .add("observer.egress.interface.name", "dstintf", "out_interface", "outbound_if", "OUT")
            .add("observer.ingress.zone", "srczone", "source-zone-name", "src_zone")
            .add("observer.egress.zone", "dstzone", "destination-zone-name", "dst_zone")
            .add("file.name", "filename", "file_name", "file-name", "File_Name")
            .add("file.path", "filepath", "file_path", "File_Path")
            .add("file.hash.sha256", "sample-sha256", "sha256")
            .add(Ecs.HOST_NAME, "host", "hostname")
            .add(Ecs.PROCESS_NAME, "process", "program", "sproc")
            .add(Ecs.PROCESS_PID, "pid");

    static final KeyNames FORTINET = new KeyNames()
            .add("url.domain", "hostname")
            .add("destination.user.name", "dstuser")
            .add("rule.name", "attack", "virus")
            .add("destination.ip", "locip")
            .and(COMMON);

    static final KeyNames SOPHOS = new KeyNames()
            .add(Ecs.EVENT_ACTION, "log_subtype")
            .add("event.status", "status")
            .add("url.domain", "domain")
            .add("source.geo.country_iso_code", "src_country_code")
            .add("destination.geo.country_iso_code", "dst_country_code")
            .and(COMMON);

    static final KeyNames SONICWALL = new KeyNames()
            .add(Ecs.EVENT_CODE, "m")
            .add("observer.ip", "fw")
            .add("rule.name", "rule")
            .add(Ecs.HTTP_METHOD, "op")
            .add(Ecs.HTTP_STATUS, "result")
            .add(Ecs.URL_PATH, "arg")
            .add(Ecs.URL_QUERY, "query")
            .and(COMMON);

    /** Whoever else writes pairs. */
    static final KeyNames OTHERS = new KeyNames().and(COMMON).orElse(new FieldNames());

    private DeviceNames() {
    }
}
