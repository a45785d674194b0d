package org.isolog.ingest;

/** An IPv4 address mapped into IPv6, {@code ::ffff:10.0.0.5} (RFC 4291, section 2.5.5.2). */
public final class MappedAddress {
    private static final String PREFIX = "::ffff:";

    private MappedAddress() {
    }

    /** The IPv4 address of a mapped one; else the same text. */
    public static String unmapped(String address) {
        boolean mapped = address.regionMatches(true, 0, PREFIX, 0, PREFIX.length()) && address.indexOf('.') > 0;
        return mapped ? address.substring(PREFIX.length()) : address;
    }
}
