package org.isolog.ingest.formats.auditd;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * The values of one record: {@code key=word key="text" key='more key=values'}, and behind a group separator the names for numbers
 * that auditd adds ({@code UID="root"}). A text that strangers choose is written in hexadecimal where it has unusual characters.
 */
public final class AuditValues {
    private static final char ENRICHED = 0x1d;
    private static final Set<String> TEXTS = Set.of("comm", "exe", "name", "cwd", "acct", "cmd", "proctitle", "path", "dir", "file", "data", "key",
            "old-disk", "new-disk", "watch", "ocomm", "vm", "grp", "new_group", "id", "root_dir");

    private AuditValues() {
    }

    /** Hands over all keys and values in their order; {@code ?} and {@code (null)} are none. */
    public static void forEach(String type, String line, int start, BiConsumer<String, String> visitor) {
        int at = start;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == ENRICHED || c == ',') {
                at++;
                continue;
            }
            int equals = keyEnd(line, at);
            if (equals < 0) {
                at = wordEnd(line, at);
                continue;
            }
            at = value(type, line, at, equals, visitor);
        }
    }

    private static int value(String type, String line, int keyStart, int equals, BiConsumer<String, String> visitor) {
        String key = line.substring(keyStart, equals);
        char quote = equals + 1 < line.length() ? line.charAt(equals + 1) : ' ';
        if (quote == '\'' && key.equals("msg")) {
            return equals + 2;
        }
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? equals + 2 : equals + 1;
        int end = quoted ? line.indexOf(quote, from) : wordEnd(line, from);
        end = end < 0 ? line.length() : end;
        String value = line.substring(from, end);
        if (!quoted && value.endsWith("'")) {
            value = value.substring(0, value.length() - 1);
        }
        if (!quoted && isText(type, key)) {
            value = decoded(value);
        }
        if (!value.equals("?") && !value.equals("(null)") && !value.equals("(none)")) {
            visitor.accept(key, value);
        }
        return quoted ? end + 1 : end;
    }

    private static int keyEnd(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) != '=' && line.charAt(at) > ' ') {
            at++;
        }
        return at > start && at < line.length() && line.charAt(at) == '=' ? at : -1;
    }

    private static int wordEnd(String line, int start) {
        int at = start;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != ENRICHED) {
            at++;
        }
        return Math.max(at, start);
    }

    private static boolean isText(String type, String key) {
        return type.equals("EXECVE") && key.startsWith("a") && !key.equals("argc") && !key.contains("_len") || TEXTS.contains(key);
    }

    /** The text of hexadecimal digits, with blanks for the NULs between arguments; anything else as it is. */
    private static String decoded(String value) {
        if (value.isEmpty() || value.length() % 2 != 0 || !value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'F')) {
            return value;
        }
        return new String(HexFormat.of().parseHex(value), StandardCharsets.UTF_8).replace('\0', ' ').strip();
    }
}
