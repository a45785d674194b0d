package org.isolog.ingest.formats.windows;

import org.isolog.ingest.formats.Addresses;

/**
 * An address as Windows writes it: with a port or without, IPv4 inside IPv6, with an interface behind a percent sign.
 *
 * @param ip   null if the text is no address
 * @param port null if there is none
 */
record WrittenAddress(String ip, String port) {
    private static final WrittenAddress NONE = new WrittenAddress(null, null);

    static WrittenAddress of(String text) {
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            String port = close > 0 && text.startsWith(":", close + 1) ? text.substring(close + 2) : null;
            return close > 0 ? of(text.substring(1, close), port) : NONE;
        }
        int colon = text.indexOf(':');
        boolean withPort = colon > 0 && colon == text.lastIndexOf(':') && text.indexOf('.') > 0;
        return withPort ? of(text.substring(0, colon), text.substring(colon + 1)) : of(text, null);
    }

    private static WrittenAddress of(String address, String port) {
        int percent = address.indexOf('%');
        String bare = Addresses.plain(percent > 0 ? address.substring(0, percent) : address);
        return Addresses.isIp(bare) ? new WrittenAddress(bare, port) : NONE;
    }
}
