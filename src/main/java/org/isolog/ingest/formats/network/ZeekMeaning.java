package org.isolog.ingest.formats.network;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.Urls;

import java.util.Locale;
import java.util.Set;

/**
 * What follows from the values of one Zeek record: what happened, how it ended, how long it took and how much went over the wire.
 * Expects names as {@link ZeekFields} gives them.
 */
public final class ZeekMeaning {
    /** States of connections that were answered (Zeek manual, {@code conn_state}). */
    private static final Set<String> ANSWERED = Set.of("SF", "S1", "S2", "S3", "RSTO", "RSTR");
    private static final Set<String> UNANSWERED = Set.of("S0", "REJ", "RSTOS0", "RSTRH", "SH", "SHR");

    private ZeekMeaning() {
    }

    /** @param log Zeek's name of the log; null if it is not known */
    public static void derive(String log, Fields.Builder fields) {
        fields.put(Ecs.EVENT_PROVIDER, "zeek");
        if (log == null) {
            return;
        }
        fields.put("event.dataset", "zeek." + log);
        if (fields.get(Ecs.EVENT_ACTION) == null) {
            fields.put(Ecs.EVENT_ACTION, action(log, fields));
        }
        fields.put(Ecs.EVENT_OUTCOME, outcome(log, fields));
        fields.put(Ecs.EVENT_DURATION, Durations.ofSeconds(fields.get("duration")));
        switch (log) {
            case "conn" -> putBytes(fields);
            case "http", "sip" -> Urls.put(fields.get(Ecs.URL_ORIGINAL), fields);
            case "kerberos" -> putPrincipal(fields.get("client"), fields);
            default -> {
                // nothing more follows
            }
        }
    }

    private static String action(String log, Fields.Builder fields) {
        return switch (log) {
            case "conn" -> "connection";
            case "dns" -> "dns_query";
            case "http", "sip" -> lower(fields.get(Ecs.HTTP_METHOD), log);
            case "ftp" -> lower(fields.get("command"), log);
            case "ssl" -> "tls_handshake";
            case "x509", "known_certs" -> "certificate_seen";
            case "files", "pe" -> "file_seen";
            case "smb_mapping" -> "smb_share_mapped";
            case "ssh" -> "ssh_login";
            case "rdp" -> "rdp_connect";
            case "ntlm" -> "ntlm_login";
            case "radius" -> "radius_login";
            case "kerberos" -> fields.get("request_type") == null ? log : "kerberos_" + fields.get("request_type").toLowerCase(Locale.ROOT);
            case "smtp" -> "smtp_message";
            case "dhcp" -> "dhcp_lease";
            case "software" -> "software_seen";
            case "known_hosts" -> "host_seen";
            case "known_services" -> "service_seen";
            case "arp" -> "arp_" + (fields.get("operation") == null ? "message" : fields.get("operation"));
            default -> log;
        };
    }

    private static String lower(String word, String otherwise) {
        return word == null ? otherwise : word.toLowerCase(Locale.ROOT);
    }

    private static String outcome(String log, Fields.Builder fields) {
        return switch (log) {
            case "conn" -> ofState(fields.get("conn_state"));
            case "dns" -> ofAnswer(fields);
            case "http", "sip" -> ofStatus(fields.get(Ecs.HTTP_STATUS));
            case "ftp" -> ofReply(fields.get("reply_code"));
            case "smtp" -> ofReply(fields.get("last_reply"));
            case "ssl" -> ofTruth(fields.get("tls.established"));
            case "ssh" -> ofTruth(fields.get("auth_success"));
            case "kerberos", "ntlm", "mysql" -> ofTruth(fields.get("success"));
            case "rdp" -> ofNegotiation(fields.get("result"));
            case "radius", "ldap" -> Outcomes.of(fields.get("result"));
            case "socks", "smb_cmd" -> Outcomes.of(fields.get("status"));
            default -> null;
        };
    }

    private static String ofState(String state) {
        if (state == null) {
            return null;
        }
        return ANSWERED.contains(state) ? Ecs.SUCCESS : UNANSWERED.contains(state) ? Ecs.FAILURE : Ecs.UNKNOWN;
    }

    private static String ofAnswer(Fields.Builder fields) {
        String code = fields.get("dns.response_code");
        if ("true".equals(fields.get("rejected"))) {
            return Ecs.FAILURE;
        }
        return code == null ? null : code.equals("NOERROR") ? Ecs.SUCCESS : Ecs.FAILURE;
    }

    private static String ofStatus(String status) {
        return status == null ? null : Outcomes.ofHttpStatus(status);
    }

    /** FTP and SMTP (RFC 959, RFC 5321): replies from 400 on are failures. */
    private static String ofReply(String reply) {
        return reply == null ? null : Outcomes.ofHttpStatus(reply.length() > 3 ? reply.substring(0, 3) : reply);
    }

    private static String ofTruth(String truth) {
        return truth == null ? null : truth.equals("true") ? Ecs.SUCCESS : truth.equals("false") ? Ecs.FAILURE : Ecs.UNKNOWN;
    }

    /** Where the rest is encrypted Zeek cannot see how the login ended. */
    private static String ofNegotiation(String result) {
        if (result == null) {
            return null;
        }
        return switch (result.toLowerCase(Locale.ROOT)) {
            case "success", "succeeded" -> Ecs.SUCCESS;
            case "encrypted", "unknown" -> Ecs.UNKNOWN;
            default -> Ecs.FAILURE;
        };
    }

    private static void putBytes(Fields.Builder fields) {
        String withHeaders = sum(fields.get("orig_ip_bytes"), fields.get("resp_ip_bytes"));
        fields.put(Ecs.BYTES, withHeaders != null ? withHeaders : sum(fields.get("source.bytes"), fields.get("destination.bytes")));
        fields.put("network.packets", sum(fields.get("source.packets"), fields.get("destination.packets")));
    }

    private static String sum(String first, String second) {
        long one = number(first);
        long other = number(second);
        return one < 0 && other < 0 ? null : Long.toString(Math.max(0, one) + Math.max(0, other));
    }

    private static long number(String text) {
        if (text == null || text.isEmpty() || text.length() > 17) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }

    /** {@code alice/CORP.EXAMPLE}. */
    private static void putPrincipal(String client, Fields.Builder fields) {
        if (client == null) {
            return;
        }
        int slash = client.lastIndexOf('/');
        fields.put(Ecs.USER_NAME, slash < 0 ? client : client.substring(0, slash));
        if (slash >= 0) {
            fields.put("user.domain", client.substring(slash + 1));
        }
    }
}
