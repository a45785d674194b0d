package org.isolog.ingest.formats.windows;

import java.util.Locale;

/** Protocols and directions of connections as ECS has them. */
final class NetworkWords {
    private NetworkWords() {
    }

    /** IANA protocol numbers and names. */
    static String transport(String protocol) {
        return switch (protocol) {
            case "1" -> "icmp";
            case "2" -> "igmp";
            case "6" -> "tcp";
            case "17" -> "udp";
            case "47" -> "gre";
            case "50" -> "esp";
            case "58" -> "ipv6-icmp";
            default -> protocol.toLowerCase(Locale.ROOT);
        };
    }

    /** As seen from the host: the words, or Sysmon's Initiated. */
    static String direction(String direction) {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "inbound", "false" -> "ingress";
            case "outbound", "true" -> "egress";
            default -> direction;
        };
    }
}
