package org.isolog.ingest.pseudonym;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Pseudonyms of users and hosts that keep their form: {@code CORP\alice}, {@code alice@corp.example} and {@code alice} share their
 * {@code user-…}, {@code ws1.corp.example} and {@code WS1} their {@code host-…}. Upper and lower case count as one.
 */
final class NamePseudonyms {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    /** 40 bits: among 10,000 names two alike come up once in 20,000 cases. */
    private static final int LENGTH = 8;
    private static final Pattern SID = Pattern.compile("S-1-\\d+(?:-\\d+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern WELL_KNOWN_SID = Pattern.compile("S-1-(?:[0-4](?:-\\d+)?|5-(?:[1-9]|1\\d|20|32-\\d+))", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_NAME = Pattern.compile("[\\d\\W_]*|\\(?(?:null|none|unknown|n/a)\\)?|0x[0-9a-f]+", Pattern.CASE_INSENSITIVE);

    private final PseudonymKey key;
    private final Map<String, String> known = new HashMap<>();

    NamePseudonyms(PseudonymKey key) {
        this.key = key;
    }

    /**
     * Replaces the names in the value of a field, each part on its own.
     *
     * @param each told every name that is replaced, with its pseudonym
     */
    String user(String value, Map<String, String> each) {
        if (NO_NAME.matcher(value).matches() || WELL_KNOWN_SID.matcher(value).matches()) {
            return value;
        }
        if (SID.matcher(value).matches()) {
            return put(value, "sid", each);
        }
        int slash = value.lastIndexOf('\\');
        if (slash >= 0) {
            return host(value.substring(0, slash), each) + "\\" + user(value.substring(slash + 1), each);
        }
        int at = value.lastIndexOf('@');
        if (at > 0) {
            return user(value.substring(0, at), each) + "@" + host(value.substring(at + 1), each);
        }
        if (value.endsWith("$") && value.length() > 1) {
            return host(value.substring(0, value.length() - 1), each) + "$";
        }
        return put(value, "user", each);
    }

    /** As {@link #user}, for a computer or domain. */
    String host(String value, Map<String, String> each) {
        String stripped = value.endsWith(".") ? value.substring(0, value.length() - 1) : value;
        if (NO_NAME.matcher(value).matches() || stripped.equalsIgnoreCase("localhost") || stripped.isEmpty()) {
            return value;
        }
        String end = value.substring(stripped.length());
        int dot = stripped.indexOf('.');
        if (dot <= 0) {
            return put(stripped, "host", each) + end;
        }
        return put(stripped.substring(0, dot), "host", each) + "." + put(stripped.substring(dot + 1), "net", each) + ".example" + end;
    }

    private String put(String name, String kind, Map<String, String> each) {
        String made = known.computeIfAbsent(kind + " " + name.toLowerCase(Locale.ROOT), any -> kind + "-" + code(kind, name.toLowerCase(Locale.ROOT)));
        // A domain stands for itself in texts: there its pseudonym needs the ending too.
        each.putIfAbsent(name, kind.equals("net") ? made + ".example" : made);
        return made;
    }

    private String code(String kind, String name) {
        byte[] digest = key.digest(kind, name);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(digest[i] & 31));
        }
        return code.toString();
    }
}
