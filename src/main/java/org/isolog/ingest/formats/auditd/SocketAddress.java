package org.isolog.ingest.formats.auditd;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The bytes of a C {@code sockaddr} on a little-endian machine, as SOCKADDR records hold them.
 *
 * @param address IP address, or null
 * @param port    or null
 * @param path    of a Unix socket, or null
 */
record SocketAddress(String address, String port, String path) {
    private static final int UNIX = 1;
    private static final int IPV4 = 2;
    private static final int IPV6 = 10;

    /** @return null if the text is no such address */
    static SocketAddress of(String hexadecimal) {
        byte[] bytes;
        try {
            bytes = HexFormat.of().parseHex(hexadecimal);
        } catch (IllegalArgumentException noBytes) {
            return null;
        }
        int family = bytes.length < 2 ? 0 : bytes[0] & 0xFF;
        if (family == UNIX) {
            String path = new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_8);
            String named = path.startsWith("\0") ? path.substring(1) : path;
            return new SocketAddress(null, null, named.indexOf('\0') < 0 ? named : named.substring(0, named.indexOf('\0')));
        }
        if (family == IPV4 && bytes.length >= 8) {
            return internet(bytes, 4, 4);
        }
        return family == IPV6 && bytes.length >= 24 ? internet(bytes, 8, 16) : null;
    }

    private static SocketAddress internet(byte[] bytes, int start, int length) {
        byte[] address = new byte[length];
        System.arraycopy(bytes, start, address, 0, length);
        int port = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
        try {
            return new SocketAddress(InetAddress.getByAddress(address).getHostAddress(), Integer.toString(port), null);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("4 and 16 bytes are addresses", impossible);
        }
    }
}
