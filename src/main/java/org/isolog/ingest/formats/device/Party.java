package org.isolog.ingest.formats.device;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One end of a connection, or another thing with an address: the names of its fields, put together once as every message needs them.
 *
 * @param ip     field of the address
 * @param port   field of the port
 * @param domain field of the name that stands where an address could
 */
record Party(String ip, String port, String domain) {
    static final Party SOURCE = of("source");
    static final Party DESTINATION = of("destination");
    static final Party HOST = of("host");
    static final Party SOURCE_NAT = of("source.nat");
    static final Party DESTINATION_NAT = of("destination.nat");
    private static final Party HOST_NAT = of("host.nat");
    private static final Map<String, Party> BY_IP = Stream.of(SOURCE, DESTINATION, HOST, SOURCE_NAT, DESTINATION_NAT)
            .collect(Collectors.toUnmodifiableMap(Party::ip, Function.identity()));

    private static Party of(String name) {
        return new Party(name + ".ip", name + ".port", name + ".domain");
    }

    /** @param ip a field that ends in {@code .ip} */
    static Party ofAddress(String ip) {
        Party known = BY_IP.get(ip);
        return known != null ? known : of(ip.substring(0, ip.length() - ".ip".length()));
    }

    /** What this end is translated to. */
    Party nat() {
        return this == SOURCE ? SOURCE_NAT : this == DESTINATION ? DESTINATION_NAT : HOST_NAT;
    }
}
