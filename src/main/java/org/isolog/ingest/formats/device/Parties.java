package org.isolog.ingest.formats.device;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

/** Writes the two ends of a connection in the ways devices do. */
final class Parties {
    private Parties() {
    }

    /**
     * An address, alone or with what devices join to it: {@code 192.0.2.1:443}, {@code 192.0.2.1/443}, {@code 192.0.2.1:443:X1:name}
     * (SonicWall), {@code [2001:db8::1]:443}. Anything else is taken for a name.
     *
     * @param party whose fields they become
     */
    static void put(Fields.Builder fields, Party party, String text) {
        if (Addresses.isIp(text)) {
            fields.put(party.ip(), text);
            return;
        }
        int open = text.startsWith("[") ? 1 : 0;
        int end = open == 1 ? text.indexOf(']') : firstOf(text, ':', '/');
        if (end > open && Addresses.isIp(text.substring(open, end))) {
            fields.put(party.ip(), text.substring(open, end));
            int port = end + 1 + open;
            int portEnd = digits(text, port);
            if (portEnd > port) {
                fields.put(party.port(), text.substring(port, portEnd));
            }
        } else if (!text.isEmpty() && text.length() <= 255) {
            fields.put(party.domain(), text);
        }
    }

    /** Index behind the digits that begin at {@code from}. */
    static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int firstOf(String text, char one, char other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        return first < 0 ? second : second < 0 ? first : Math.min(first, second);
    }
}
