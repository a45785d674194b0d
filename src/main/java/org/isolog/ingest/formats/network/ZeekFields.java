package org.isolog.ingest.formats.network;

import org.isolog.core.Ecs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Zeek's names of values, log by log, and their names in ECS (Zeek manual, "Log Files"; ECS 8). A name not listed keeps itself.
 * Zeek writes {@code id.orig_h}, some tools that pass its JSON on write {@code id_orig_h}: both are known.
 */
public final class ZeekFields {
    private static final String ANY = "";
    /** Fields that only one log has, the rarest logs last, to tell the log where it is not named. */
    private static final List<List<String>> SIGNATURES = List.of(
            List.of("conn", "conn_state"), List.of("dns", "query", "qtype_name"), List.of("dns", "trans_id", "AA"),
            List.of("http", "method", "trans_depth"), List.of("http", "trans_depth", "request_body_len"),
            List.of("ssl", "cipher", "established"), List.of("ssl", "established", "resumed"),
            List.of("files", "fuid", "seen_bytes"), List.of("x509", "certificate.subject"), List.of("x509", "certificate_subject"),
            List.of("x509", "certificate.serial"), List.of("notice", "note", "actions"), List.of("notice", "note", "suppress_for"),
            List.of("ssh", "auth_attempts"), List.of("ssh", "host_key_alg"), List.of("ntlm", "server_nb_computer_name"),
            List.of("ntlm", "domainname", "hostname"), List.of("kerberos", "request_type", "client"),
            List.of("kerberos", "request_type", "till"), List.of("smtp", "trans_depth", "helo"), List.of("smtp", "trans_depth", "last_reply"),
            List.of("dce_rpc", "endpoint", "operation"), List.of("smb_files", "action", "times.modified"),
            List.of("smb_files", "action", "times_modified"), List.of("smb_mapping", "share_type"), List.of("dhcp", "msg_types"),
            List.of("dhcp", "assigned_addr"), List.of("rdp", "security_protocol"), List.of("rdp", "cert_count"),
            List.of("weird", "name", "peer"), List.of("software", "software_type"), List.of("pe", "machine", "subsystem"),
            List.of("dpd", "analyzer", "failure_reason"), List.of("ftp", "reply_code", "command"),
            List.of("known_services", "port_num", "port_proto"), List.of("ntp", "stratum", "root_delay"), List.of("snmp", "community"),
            List.of("packet_filter", "filter", "init"), List.of("tunnel", "tunnel_type"), List.of("arp", "src_mac", "dst_mac"),
            List.of("radius", "mac", "result"), List.of("sip", "call_id"), List.of("intel", "seen.indicator"));

    private final Map<String, Map<String, String>> logs = new HashMap<>();

    public ZeekFields() {
        addConnections();
        addWeb();
        addFiles();
        addLogins();
        addHosts();
        addFindings();
    }

    /**
     * The ECS name of a value.
     *
     * @param log  Zeek's name of the log, as {@code #path} says it; null if it is not known
     * @param name Zeek's name of the value
     * @return the name itself where ECS has none
     */
    public String fieldFor(String log, String name) {
        String field = log == null ? null : logs.getOrDefault(log, Map.of()).get(name);
        if (field == null) {
            field = logs.get(ANY).get(name);
        }
        return field == null ? name : field;
    }

    /** The log that has such fields, null if none is known: Zeek's own JSON does not name it. */
    public String logWith(Predicate<String> hasField) {
        for (List<String> signature : SIGNATURES) {
            if (signature.subList(1, signature.size()).stream().allMatch(hasField)) {
                return signature.getFirst();
            }
        }
        return null;
    }

    private void add(String log, String... namesAndFields) {
        Map<String, String> names = logs.computeIfAbsent(log, name -> new HashMap<>());
        for (int i = 0; i < namesAndFields.length; i += 2) {
            names.put(namesAndFields[i], namesAndFields[i + 1]);
        }
    }

    private void addConnections() {
        add(ANY, "id.orig_h", Ecs.SOURCE_IP, "id.orig_p", Ecs.SOURCE_PORT, "id.resp_h", Ecs.DESTINATION_IP, "id.resp_p", Ecs.DESTINATION_PORT,
                "id_orig_h", Ecs.SOURCE_IP, "id_orig_p", Ecs.SOURCE_PORT, "id_resp_h", Ecs.DESTINATION_IP, "id_resp_p", Ecs.DESTINATION_PORT,
                "proto", "network.transport", "community_id", "network.community_id", "@system", Ecs.HOST_NAME, "_system_name", Ecs.HOST_NAME);
        add("conn", "service", "network.protocol", "orig_bytes", "source.bytes", "resp_bytes", "destination.bytes",
                "orig_pkts", "source.packets", "resp_pkts", "destination.packets", "vlan", "network.vlan.id",
                "orig_l2_addr", "source.mac", "resp_l2_addr", "destination.mac");
        add("dns", "query", "dns.question.name", "qtype_name", "dns.question.type", "qclass_name", "dns.question.class",
                "rcode_name", "dns.response_code", "answers", "dns.answers.data", "trans_id", "dns.id");
        add("dhcp", "client_addr", Ecs.SOURCE_IP, "server_addr", Ecs.DESTINATION_IP, "mac", "source.mac", "host_name", Ecs.HOST_NAME);
        add("arp", "orig_h", Ecs.SOURCE_IP, "resp_h", Ecs.DESTINATION_IP, "src_mac", "source.mac", "dst_mac", "destination.mac");
        add("syslog", "facility", Ecs.SYSLOG_FACILITY, "severity", Ecs.SYSLOG_SEVERITY, "message", Ecs.MESSAGE);
        add("ntp", "version", "ntp.version");
        add("tunnel", "tunnel_type", "network.type");
    }

    private void addWeb() {
        add("http", "method", Ecs.HTTP_METHOD, "host", "url.domain", "uri", Ecs.URL_ORIGINAL, "referrer", Ecs.HTTP_REFERRER,
                "version", Ecs.HTTP_VERSION, "user_agent", Ecs.USER_AGENT, "request_body_len", "http.request.body.bytes",
                "response_body_len", Ecs.HTTP_BYTES, "status_code", Ecs.HTTP_STATUS, "username", Ecs.USER_NAME,
                "orig_mime_types", "http.request.mime_type", "resp_mime_types", "http.response.mime_type");
        add("ssl", "version", "tls.version", "cipher", "tls.cipher", "curve", "tls.curve", "server_name", "tls.client.server_name",
                "resumed", "tls.resumed", "established", "tls.established", "next_protocol", "tls.next_protocol",
                "subject", "tls.server.subject", "issuer", "tls.server.issuer", "client_subject", "tls.client.subject",
                "client_issuer", "tls.client.issuer", "ja3", "tls.client.ja3", "ja3s", "tls.server.ja3s");
        String[] parts = {"version", "x509.version_number", "serial", "x509.serial_number", "subject", "x509.subject.distinguished_name",
            "issuer", "x509.issuer.distinguished_name", "not_valid_before", "x509.not_before", "not_valid_after", "x509.not_after",
            "key_alg", "x509.public_key_algorithm", "sig_alg", "x509.signature_algorithm", "key_length", "x509.public_key_size"};
        for (int i = 0; i < parts.length; i += 2) {
            add("x509", "certificate." + parts[i], parts[i + 1], "certificate_" + parts[i], parts[i + 1]);
        }
        add("x509", "san.dns", "x509.alternative_names", "san_dns", "x509.alternative_names", "fingerprint", "file.hash.sha256");
        add("sip", "method", Ecs.HTTP_METHOD, "uri", Ecs.URL_ORIGINAL, "status_code", Ecs.HTTP_STATUS, "user_agent", Ecs.USER_AGENT);
        add("smtp", "mailfrom", "email.from.address", "rcptto", "email.to.address", "cc", "email.cc.address", "reply_to",
                "email.reply_to.address", "subject", "email.subject", "msg_id", "email.message_id", "user_agent", "email.x_mailer",
                "helo", "source.domain");
    }

    private void addFiles() {
        add("files", "tx_hosts", Ecs.SOURCE_IP, "rx_hosts", Ecs.DESTINATION_IP, "source", "network.protocol", "mime_type", "file.mime_type",
                "filename", "file.name", "total_bytes", "file.size", "md5", "file.hash.md5", "sha1", "file.hash.sha1", "sha256",
                "file.hash.sha256");
        add("smb_files", "action", Ecs.EVENT_ACTION, "path", "smb.share", "name", "file.name", "size", "file.size", "times.modified", "file.mtime",
                "times.accessed", "file.accessed", "times.created", "file.created", "times.changed", "file.ctime",
                "times_modified", "file.mtime", "times_accessed", "file.accessed", "times_created", "file.created", "times_changed",
                "file.ctime");
        add("smb_mapping", "path", "smb.share");
        add("pe", "compile_ts", "file.pe.compile_time", "machine", "file.pe.architecture", "os", "file.pe.os");
        add("ftp", "user", Ecs.USER_NAME, "arg", Ecs.URL_ORIGINAL, "mime_type", "file.mime_type", "file_size", "file.size");
    }

    private void addLogins() {
        add("ssh", "version", "ssh.version", "client", "ssh.client", "server", "ssh.server");
        add("rdp", "cookie", Ecs.USER_NAME, "client_name", "source.domain");
        add("ntlm", "username", Ecs.USER_NAME, "hostname", "source.domain", "domainname", "user.domain");
        add("kerberos", "cipher", "kerberos.cipher", "service", "kerberos.service", "error_msg", "error.message");
        add("radius", "username", Ecs.USER_NAME, "mac", "source.mac");
        add("socks", "user", Ecs.USER_NAME);
        add("irc", "user", Ecs.USER_NAME, "command", Ecs.EVENT_ACTION);
        add("ldap", "message_type", Ecs.EVENT_ACTION, "diagnostic_message", Ecs.MESSAGE);
        add("dce_rpc", "operation", Ecs.EVENT_ACTION);
        add("mysql", "cmd", Ecs.EVENT_ACTION, "arg", "mysql.argument");
    }

    private void addHosts() {
        for (String log : List.of("known_hosts", "known_services", "software", "known_certs")) {
            add(log, "host", "host.ip", "host_p", Ecs.DESTINATION_PORT);
        }
        add("known_services", "port_num", Ecs.DESTINATION_PORT, "port_proto", "network.transport", "service", "network.protocol");
        add("known_certs", "port_num", Ecs.DESTINATION_PORT, "subject", "x509.subject.distinguished_name", "issuer_subject",
                "x509.issuer.distinguished_name", "serial", "x509.serial_number");
        add("software", "name", "software.name", "unparsed_version", "software.version");
        add("traceroute", "src", Ecs.SOURCE_IP, "dst", Ecs.DESTINATION_IP);
    }

    private void addFindings() {
        add("notice", "note", Ecs.EVENT_ACTION, "msg", Ecs.MESSAGE, "src", Ecs.SOURCE_IP, "dst", Ecs.DESTINATION_IP,
                "p", Ecs.DESTINATION_PORT, "file_mime_type", "file.mime_type", "peer_descr", "observer.name");
        add("weird", "name", Ecs.EVENT_ACTION, "peer", "observer.name");
        add("intel", "seen.indicator", "threat.indicator.name", "seen.indicator_type", "threat.indicator.type",
                "sources", "threat.indicator.provider");
        add("dpd", "failure_reason", "error.message", "analyzer", "network.protocol");
        add("signatures", "src_addr", Ecs.SOURCE_IP, "src_port", Ecs.SOURCE_PORT, "dst_addr", Ecs.DESTINATION_IP,
                "dst_port", Ecs.DESTINATION_PORT, "note", Ecs.EVENT_ACTION, "sig_id", "rule.id", "event_msg", Ecs.MESSAGE);
        add("reporter", "level", Ecs.LOG_LEVEL, "message", Ecs.MESSAGE);
    }
}
