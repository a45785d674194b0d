package org.isolog.ingest.formats;

import org.isolog.ingest.MappedAddress;

/** Tells addresses from names without asking any name server. */
public final class Addresses {
    /** An IPv6 address that ends as an IPv4 one. */
    private static final int LONGEST = 45;

    private Addresses() {
    }

    /** Whether the text is written like an IPv4 or IPv6 address. */
    public static boolean isIp(String text) {
        int length = text.length();
        if (length > LONGEST) {
            return false;
        }
        int points = 0;
        int colons = 0;
        boolean letters = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c == ':') {
                colons++;
            } else if (c < '0' || c > '9') {
                if ((c | 0x20) < 'a' || (c | 0x20) > 'f') {
                    return false;
                }
                letters = true;
            }
        }
        return colons >= 2 || colons == 0 && !letters && points == 3 && text.charAt(0) != '.' && text.charAt(length - 1) != '.';
    }

    /** The address of {@code 10.0.0.5:443} or {@code [2001:db8::1]:443}, an address itself as it is, or null if it is neither. */
    public static String withoutPort(String text) {
        if (isIp(text)) {
            return text;
        }
        int colon = text.lastIndexOf(':');
        boolean brackets = text.startsWith("[");
        int end = brackets ? text.indexOf(']') : colon;
        if (end < 0) {
            return null;
        }
        String address = text.substring(brackets ? 1 : 0, end);
        return isIp(address) ? address : null;
    }

    /** Without square brackets and zone, and an IPv4 address for one that is mapped into IPv6; else as it is. */
    public static String plain(String address) {
        String text = address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        int zone = text.indexOf('%');
        return MappedAddress.unmapped(zone > 0 && text.indexOf(':') >= 0 ? text.substring(0, zone) : text);
    }
}
