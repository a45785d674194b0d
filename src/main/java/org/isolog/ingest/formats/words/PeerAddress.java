package org.isolog.ingest.formats.words;

import org.isolog.ingest.formats.Addresses;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The address of the other side in a message, where the word before it says so: {@code from 192.0.2.1}, {@code client: 192.0.2.1},
 * {@code [client 192.0.2.1:80]}, {@code rhost=::1}; or where the message begins with it in brackets; or the only address of a message
 * that tells of a failure.
 */
public final class PeerAddress {
    private static final Set<String> CUES = Set.of("from", "client", "ip", "rhost", "rip", "src", "srcip", "source", "remote", "remoteip", "peer",
            "attacker", "connection", "ban", "address", "clientip", "sourceip", "remoteaddr", "remoteaddress", "oip", "von", "de", "desde");
    private static final WordSearch FAILURES = WordSearch.inAnyCase("fail", "denied", "reject", "refused", "invalid", "forbidden", "unauthorized",
            "blocked", "bad password", "unsuccessful", "incorrect");
    private static final List<String> FORWARDED = List.of("X-Forwarded-For: ", "x-forwarded-for: ", "X-Forwarded-For=", "X-Real-IP: ");
    /** How each of the headers begins. */
    private static final WordSearch FORWARDED_BY = WordSearch.inAnyCase("X-Forwarded-For", "X-Real-IP");
    private static final List<String> TRANSPORTS = List.of("IPV4/UDP/", "IPV4/TCP/", "IPV4/TLS/", "IPV4/WS/", "IPV4/WSS/", "IPV6/UDP/", "IPV6/TCP/",
            "IPV6/TLS/", "IPV6/WS/", "IPV6/WSS/");
    private static final int LONGEST_MESSAGE = 4000;
    private static final int LONGEST_ADDRESS = 50;

    private PeerAddress() {
    }

    /** @return null if no address is called the other side's, and there is not exactly one in a message about a failure */
    public static String in(String message) {
        Search search = new Search(message);
        while (search.next()) {
            if (search.isPeer()) {
                return search.address;
            }
        }
        return search.only != null && !search.several && tellsOfFailure(message) ? search.only : null;
    }

    /** The address of the message if there is one address only; null if there is none or several. */
    static String onlyOne(String message) {
        Search search = new Search(message);
        while (search.next()) {
            // goes on to the last one
        }
        return search.several ? null : search.only;
    }

    /** The first address that a proxy says it speaks for; null if it says none. */
    static String forwardedFor(String message) {
        int first = FORWARDED_BY.next(message, 0);
        for (String header : first < 0 ? List.<String>of() : FORWARDED) {
            int at = message.indexOf(header, first);
            if (at >= 0) {
                int end = at + header.length();
                while (end < message.length() && isAddressCharacter(message.charAt(end))) {
                    end++;
                }
                return address(message, at + header.length(), end);
            }
        }
        return null;
    }

    /** The addresses of a message, one after the other. */
    private static final class Search {
        private final String message;
        private final int length;
        private int start;
        private int at;
        private String address;
        private String only;
        private boolean several;

        Search(String message) {
            this.message = message;
            this.length = Math.min(message.length(), LONGEST_MESSAGE);
        }

        boolean next() {
            while (at < length) {
                int separators = nextRun();
                // most of what looks so far like an address is a word of the letters a to f
                address = separators >= 2 && at - start <= LONGEST_ADDRESS ? address(message, start, at) : null;
                if (address != null) {
                    several |= only != null && !address.equals(only);
                    only = address;
                    return true;
                }
            }
            return false;
        }

        /** Every address has separators, and few messages have many: the library's search passes over the rest of the text quickly. */
        private int runStart() {
            int colon = message.indexOf(':', at, length);
            int point = message.indexOf('.', at, colon < 0 ? length : colon);
            int separator = point >= 0 ? point : colon;
            if (separator < 0) {
                return length;
            }
            int first = separator;
            while (first > at && isAddressCharacter(message.charAt(first - 1))) {
                first--;
            }
            return first;
        }

        private int nextRun() {
            start = runStart();
            at = start;
            int separators = 0;
            while (at < length && isAddressCharacter(message.charAt(at))) {
                boolean separator = message.charAt(at) == '.' || message.charAt(at) == ':';
                separators += separator ? 1 : 0;
                at++;
                if (separator && separators == 1 && start > 0 && Character.isLetter(message.charAt(start - 1))) {
                    // the end of a word such as UTC before a colon
                    start = at;
                    separators = 0;
                }
            }
            return separators;
        }

        boolean isPeer() {
            String word = wordBefore(message, transportStart());
            return CUES.contains(word) || word.equals("host") && message.startsWith(" port=", at)
                    || start == 1 && message.charAt(0) == '[';
        }

        /** Where the transport that stands right before the address begins; the address itself if there is none. */
        private int transportStart() {
            boolean slash = start > 0 && message.charAt(start - 1) == '/';
            for (String transport : slash ? TRANSPORTS : List.<String>of()) {
                if (message.startsWith(transport, start - transport.length())) {
                    return start - transport.length();
                }
            }
            return start;
        }
    }

    private static boolean tellsOfFailure(String message) {
        return FAILURES.isIn(message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message);
    }

    /** The address without a port or a point behind it; null if the text is none. */
    private static String address(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        int colon = text.indexOf(':', from, end);
        boolean port = colon > from && text.indexOf(':', colon + 1, end) < 0;
        String alone = text.substring(from, port ? colon : end);
        boolean usual = alone.indexOf('.') > 0 && alone.length() >= 7 || alone.indexOf(':') >= 0;
        return usual && Addresses.isIp(alone) && (alone.indexOf(':') < 0 || isWholeIpv6(alone)) && !alone.equals("0.0.0.0") ? alone : null;
    }

    /** A clock such as 10:22:21 is no address: that has eight parts, or six and an IPv4 address, or a gap (RFC 4291, section 2.2). */
    private static boolean isWholeIpv6(String address) {
        int colons = 0;
        for (int i = address.indexOf(':'); i >= 0; i = address.indexOf(':', i + 1)) {
            colons++;
        }
        return colons == (address.indexOf('.') > 0 ? 6 : 7) || address.contains("::");
    }

    private static boolean isAddressCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == '.' || c == ':';
    }

    private static String wordBefore(String message, int at) {
        int end = at;
        while (end > 0 && " :='\"`[(<".indexOf(message.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isLetter(message.charAt(start - 1)) && end - start < 16) {
            start--;
        }
        return end == at ? "" : message.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
