package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;

/** What the sentences of PAN-OS system logs say of users, addresses and results. */
final class PaloAltoText {
    private PaloAltoText() {
    }

    /** @param text null if there is none */
    static void put(String text, Fields.Builder fields) {
        if (text == null) {
            return;
        }
        fields.put(Ecs.USER_NAME, quotedBehind(text, "user '"));
        if (fields.get(Ecs.USER_NAME) == null) {
            fields.put(Ecs.USER_NAME, wordBehind(text, "User name: "));
        }
        String from = wordBehind(text, "From: ");
        from = from == null ? wordBehind(text, " from ") : from;
        if (from != null && Addresses.isIp(from)) {
            fields.put(Ecs.SOURCE_IP, from);
        }
        if (text.startsWith("failed ") || text.contains(" failed") || text.contains(" Failed") || text.contains("Invalid ")) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
        } else if (text.contains("succeeded") || text.contains("authenticated for") || text.contains(" logged in")) {
            fields.put(Ecs.EVENT_OUTCOME, Ecs.SUCCESS);
        }
    }

    private static String quotedBehind(String text, String mark) {
        int at = text.indexOf(mark);
        int end = at < 0 ? -1 : text.indexOf('\'', at + mark.length());
        return end < 0 ? null : text.substring(at + mark.length(), end);
    }

    private static String wordBehind(String text, String mark) {
        int start = text.indexOf(mark);
        if (start < 0) {
            return null;
        }
        int from = start + mark.length();
        int end = from;
        while (end < text.length() && " ,;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(from, end);
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }
}
