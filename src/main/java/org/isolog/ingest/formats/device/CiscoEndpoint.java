package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

/**
 * One end of a connection as Cisco's firewalls write it: {@code outside:192.0.2.1/443 (198.51.100.1/443)(LOCAL\alice)},
 * {@code inside/10.0.0.1(1024)}, {@code 10.0.0.1/80} or a name.
 */
final class CiscoEndpoint {
    private CiscoEndpoint() {
    }

    /** @param party {@code source}, {@code destination} or {@code host} */
    static void put(Fields.Builder fields, String party, String text) {
        int end = firstOf(text, ' ', '(');
        String main = text.substring(0, end);
        int colon = main.indexOf(':');
        boolean named = colon > 0 && main.indexOf(':', colon + 1) < 0;
        int slash = main.indexOf('/');
        if (named) {
            putInterface(fields, party, main.substring(0, colon));
            main = main.substring(colon + 1);
        } else if (slash > 0 && !Addresses.isIp(main.substring(0, slash)) && Addresses.isIp(main.substring(slash + 1))) {
            putInterface(fields, party, main.substring(0, slash));
            main = main.substring(slash + 1);
        }
        putAddress(fields, party, main);
        putBrackets(fields, party, text, end);
    }

    /** The address that an end is translated to. */
    static void putNat(Fields.Builder fields, String party, String text) {
        String address = text.substring(text.indexOf(':') + 1);
        putAddress(fields, party, address.substring(0, firstOf(address, ' ', '(')));
    }

    private static void putAddress(Fields.Builder fields, String party, String text) {
        int slash = text.lastIndexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        fields.put(party + (Addresses.isIp(address) ? ".ip" : ".domain"), address);
        if (slash >= 0 && Parties.digits(text, slash + 1) == text.length()) {
            fields.put(party + ".port", text.substring(slash + 1));
        }
    }

    private static void putInterface(Fields.Builder fields, String party, String name) {
        fields.put(party.equals("destination") ? "observer.egress.interface.name" : "observer.ingress.interface.name", name);
    }

    /** A port, a translated address, or a user with or without a domain. */
    private static void putBrackets(Fields.Builder fields, String party, String text, int from) {
        int open = text.indexOf('(', from);
        for (int i = 0; open >= 0 && i < 4; i++) {
            int close = text.indexOf(')', open);
            if (close < 0) {
                return;
            }
            putBracket(fields, party, text.substring(open + 1, close), open == from);
            open = text.indexOf('(', close);
        }
    }

    private static void putBracket(Fields.Builder fields, String party, String value, boolean joined) {
        int slash = value.indexOf('/');
        if (joined && Parties.digits(value, 0) == value.length()) {
            fields.put(party + ".port", value);
        } else if (slash > 0 && Addresses.isIp(value.substring(0, slash)) || Addresses.isIp(value)) {
            putAddress(fields, party + ".nat", value);
        } else if (!value.isEmpty() && fields.get(Ecs.USER_NAME) == null && !value.startsWith("type") && slash < 0) {
            int domain = value.indexOf('\\');
            fields.put(Ecs.USER_NAME, value.substring(domain + 1));
            fields.put("user.domain", domain < 0 ? null : value.substring(0, domain));
        }
    }

    private static int firstOf(String text, char one, char other) {
        int first = text.indexOf(one);
        int second = text.indexOf(other);
        int least = first < 0 ? second : second < 0 ? first : Math.min(first, second);
        return least < 0 ? text.length() : least;
    }
}
