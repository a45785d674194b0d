package org.isolog.ingest.formats.device;

import org.isolog.core.Fields;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of transport protocols, from their names or their numbers (IANA, Assigned Internet Protocol Numbers). */
final class Transports {
    private static final Map<String, String> NUMBERS = Map.ofEntries(Map.entry("1", "icmp"), Map.entry("2", "igmp"), Map.entry("6", "tcp"),
            Map.entry("17", "udp"), Map.entry("41", "ipv6"), Map.entry("47", "gre"), Map.entry("50", "esp"), Map.entry("51", "ah"),
            Map.entry("58", "ipv6-icmp"), Map.entry("88", "eigrp"), Map.entry("89", "ospf"), Map.entry("103", "pim"),
            Map.entry("112", "vrrp"), Map.entry("132", "sctp"));
    private static final Set<String> KNOWN = Set.copyOf(NUMBERS.values());
    private static final Map<String, String> NAMES = Map.of("icmpv6", "ipv6-icmp", "icmp6", "ipv6-icmp", "ipv6-icmp", "ipv6-icmp",
            "tcp/ip", "tcp", "udp/ip", "udp", "icmp/ip", "icmp");

    private Transports() {
    }

    /** A transport protocol goes to {@code network.transport}, any other to {@code network.protocol}, both in lower case; {@code tcp/http} is both. */
    static void put(Fields.Builder fields, String protocol) {
        String lower = protocol.toLowerCase(Locale.ROOT);
        String transport = NUMBERS.get(lower);
        if (transport == null) {
            transport = KNOWN.contains(lower) ? lower : NAMES.get(lower);
        }
        int slash = lower.indexOf('/');
        if (transport != null) {
            fields.put("network.transport", transport);
        } else if (slash > 0 && slash + 1 < lower.length() && KNOWN.contains(lower.substring(0, slash))) {
            fields.put("network.transport", lower.substring(0, slash)).put("network.protocol", lower.substring(slash + 1));
        } else {
            fields.put("network.protocol", lower);
        }
    }
}
