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

    /** @param party {@link Party#SOURCE}, {@link Party#DESTINATION} or {@link Party#HOST} */
    static void put(Fields.Builder fields, Party party, String text) {
        int end = endOf(text, 0);
        int name = interfaceEnd(text, end);
        if (name > 0) {
            fields.put(party == Party.DESTINATION ? "observer.egress.interface.name" : "observer.ingress.interface.name", text.substring(0, name));
        }
        putAddress(fields, party, text, name > 0 ? name + 1 : 0, end);
        putBrackets(fields, party, text, end);
    }

    /** Where the name of an interface ends that stands before the address; -1 if there is none. */
    private static int interfaceEnd(String text, int end) {
        int colon = text.indexOf(':', 0, end);
        if (colon > 0 && text.indexOf(':', colon + 1, end) < 0) {
            return colon;
        }
        int slash = text.indexOf('/', 0, end);
        return slash > 0 && !Addresses.isIp(text.substring(0, slash)) && Addresses.isIp(text.substring(slash + 1, end)) ? slash : -1;
    }

    /** The address that an end is translated to. */
    static void putNat(Fields.Builder fields, Party party, String text) {
        int start = text.indexOf(':') + 1;
        putAddress(fields, party, text, start, endOf(text, start));
    }

    private static void putAddress(Fields.Builder fields, Party party, String text, int start, int end) {
        int slash = text.lastIndexOf('/', end - 1);
        String address = text.substring(start, slash < start ? end : slash);
        fields.put(Addresses.isIp(address) ? party.ip() : party.domain(), address);
        if (slash >= start && Parties.digits(text, slash + 1) == end) {
            fields.put(party.port(), text.substring(slash + 1, end));
        }
    }

    /** A port, a translated address, or a user with or without a domain. */
    private static void putBrackets(Fields.Builder fields, Party party, String text, int from) {
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

    private static void putBracket(Fields.Builder fields, Party party, String value, boolean joined) {
        int slash = value.indexOf('/');
        if (joined && Parties.digits(value, 0) == value.length()) {
            fields.put(party.port(), value);
        } else if (slash > 0 && Addresses.isIp(value.substring(0, slash)) || Addresses.isIp(value)) {
            putAddress(fields, party.nat(), value, 0, value.length());
        } else if (!value.isEmpty() && fields.get(Ecs.USER_NAME) == null && !value.startsWith("type") && slash < 0) {
            int domain = value.indexOf('\\');
            fields.put(Ecs.USER_NAME, value.substring(domain + 1));
            fields.put("user.domain", domain < 0 ? null : value.substring(0, domain));
        }
    }

    /** Up to a blank or a bracket. */
    private static int endOf(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '(') {
            end++;
        }
        return end;
    }
}
