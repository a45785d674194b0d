package org.isolog.ui.common.parts;

import java.util.List;

/** Reasons in little room. */
public final class Reasons {
    private static final List<String> LINKS = List.of(" by ", " to ", " for ", " of ");

    private Reasons() {
    }

    /** The reason without a name that stands beside it already: "failures by 192.0.2.1 in 1 h" is "failures in 1 h" there. @param who may be empty */
    public static String without(String reason, String who) {
        String shorter = reason;
        for (String link : who.isEmpty() ? List.<String>of() : LINKS) {
            int at = shorter.indexOf(link + who);
            int end = at + link.length() + who.length();
            if (at > 0 && (end == shorter.length() || " ,;:)".indexOf(shorter.charAt(end)) >= 0)) {
                shorter = shorter.substring(0, at) + shorter.substring(end);
            }
        }
        return shorter;
    }
}
