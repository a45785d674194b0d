package org.isolog.ingest.pseudonym;

import java.net.InetAddress;
import java.net.Inet6Address;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds IP addresses in any text and replaces them; what only looks like one, such as 999.1.1.1, stays. */
final class AddressText {
    private static final Pattern V4 = Pattern.compile("(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d]|\\.\\d)");
    private static final Pattern V6 = Pattern.compile("(?<![0-9A-Za-z:.])(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{1,4}|(?=[^0-9A-Za-z:.]|$))(?![0-9A-Za-z:]|\\.\\d)");

    private final AddressPseudonyms pseudonyms;

    AddressText(AddressPseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    String replaced(String text) {
        String result = text;
        if (text.indexOf(':') >= 0) {
            result = V6.matcher(result).replaceAll(match -> Matcher.quoteReplacement(of6(match.group())));
        }
        return V4.matcher(result).replaceAll(match -> of4(match.group()));
    }

    /** Whether the text is one address and nothing else. */
    boolean isAddress(String text) {
        return V4.matcher(text).matches() || V6.matcher(text).matches() && text.indexOf(':') >= 0 && !of6(text).equals(text);
    }

    private String of4(String text) {
        int address = 0;
        for (String part : text.split("\\.")) {
            int number = Integer.parseInt(part);
            if (number > 255) {
                return text;
            }
            address = address << 8 | number;
        }
        return pseudonyms.of4(address);
    }

    private String of6(String text) {
        if (!text.contains("::") && text.chars().filter(c -> c == ':').count() != 7) {
            return text;
        }
        try {
            // Holds a colon, so that it is parsed and never looked up.
            return InetAddress.ofLiteral(text) instanceof Inet6Address address ? pseudonyms.of6(address.getAddress()) : text;
        } catch (IllegalArgumentException noAddress) {
            return text;
        }
    }
}
