package org.isolog.ingest.formats.text;

import org.isolog.ingest.formats.Addresses;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The address of the other side in a message, where the word before it says so: {@code from 192.0.2.1}, {@code client: 192.0.2.1},
 * {@code [client 192.0.2.1:80]}, {@code rhost=::1}; or the only address of a message that tells of a failure.
 */
final class PeerAddress {
    private static final Set<String> CUES = Set.of("from", "client", "ip", "rhost", "rip", "src", "srcip", "source", "remote", "remoteip", "peer",
            "attacker", "connection", "ban", "address", "clientip", "sourceip", "remoteaddr");
    private static final List<String> FAILURES = List.of("fail", "denied", "reject", "refused", "invalid", "forbidden", "unauthorized", "blocked", "bad password");
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_ADDRESS = 50;

    private PeerAddress() {
    }

    /** @return null if no address is called the other side's, and there is not exactly one in a message about a failure */
    static String in(String message) {
        int length = Math.min(message.length(), LONGEST_MESSAGE);
        String only = null;
        boolean several = false;
        int at = 0;
        while (at < length) {
            while (at < length && !isAddressCharacter(message.charAt(at))) {
                at++;
            }
            int end = at;
            int separators = 0;
            while (end < length && isAddressCharacter(message.charAt(end))) {
                separators += message.charAt(end) == '.' || message.charAt(end) == ':' ? 1 : 0;
                end++;
            }
            // most of what looks so far like an address is a word of the letters a to f
            String address = separators >= 2 && end - at <= LONGEST_ADDRESS ? address(message.substring(at, end)) : null;
            if (address != null && CUES.contains(wordBefore(message, at))) {
                return address;
            }
            several |= address != null && only != null && !address.equals(only);
            only = address != null ? address : only;
            at = end;
        }
        return only != null && !several && tellsOfFailure(message) ? only : null;
    }

    private static boolean tellsOfFailure(String message) {
        String lower = message.substring(0, Math.min(message.length(), LONGEST_MESSAGE)).toLowerCase(Locale.ROOT);
        return FAILURES.stream().anyMatch(lower::contains);
    }

    /** The address without a port or a point behind it; null if the text is none. */
    private static String address(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        String trimmed = text.substring(0, end);
        int colon = trimmed.indexOf(':');
        boolean port = colon > 0 && colon == trimmed.lastIndexOf(':');
        String alone = port ? trimmed.substring(0, colon) : trimmed;
        boolean usual = alone.indexOf('.') > 0 && alone.length() >= 7 || alone.indexOf(':') >= 0;
        return usual && Addresses.isIp(alone) ? alone : null;
    }

    private static boolean isAddressCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == '.' || c == ':';
    }

    private static String wordBefore(String message, int at) {
        int end = at;
        while (end > 0 && " :='\"[(<".indexOf(message.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(message.charAt(start - 1)) && end - start < 16) {
            start--;
        }
        return end == at ? "" : message.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
