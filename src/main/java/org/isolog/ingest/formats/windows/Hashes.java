package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;

import java.util.Locale;

/** Sysmon's hashes, {@code MD5=…,SHA256=…,IMPHASH=…}, each in a field of its own and in lower case. */
final class Hashes {
    private Hashes() {
    }

    /** @param target a field such as {@code process.hash} */
    static void put(DataTarget target, String value, Fields.Builder fields) {
        int from = 0;
        while (from < value.length()) {
            int comma = value.indexOf(',', from);
            int end = comma < 0 ? value.length() : comma;
            putOne(target, value.substring(from, end).strip(), fields);
            from = end + 1;
        }
    }

    private static void putOne(DataTarget target, String one, Fields.Builder fields) {
        int equals = one.indexOf('=');
        String kind = equals < 0 ? kindByLength(one.length()) : one.substring(0, equals).toLowerCase(Locale.ROOT);
        String hash = one.substring(equals + 1).toLowerCase(Locale.ROOT);
        if (kind == null || hash.isEmpty() || hash.chars().allMatch(c -> c == '0')) {
            return;
        }
        fields.put(kind.equals("imphash") ? target.group() + ".pe.imphash" : target.field() + "." + kind, hash);
    }

    private static String kindByLength(int length) {
        return switch (length) {
            case 32 -> "md5";
            case 40 -> "sha1";
            case 64 -> "sha256";
            default -> null;
        };
    }
}
