package org.isolog.ingest.formats.windows;

import org.isolog.core.Ecs;

import java.math.BigInteger;
import java.util.Locale;

/** The keywords of a Windows event: 64 bits, of which two say whether an audited action succeeded (winmeta.xml of the Windows SDK). */
final class Keywords {
    static final String AUDIT_SUCCESS = "Audit Success";
    static final String AUDIT_FAILURE = "Audit Failure";
    private static final long SUCCESS_BIT = 0x0020000000000000L;
    private static final long FAILURE_BIT = 0x0010000000000000L;
    /** Marks of the old kind of log, and of channels; they say nothing of the event. */
    private static final long NOTHING = 0xFF80000000000000L;

    private Keywords() {
    }

    /** The audit keywords as words, others as hexadecimal number, other words as they are; null for none. */
    static String canonical(String keywords) {
        if (keywords == null) {
            return null;
        }
        String text = keywords.strip();
        Long bits = bits(text);
        if (bits != null) {
            return ofBits(bits);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("audit success") || lower.contains("audit_success") || lower.equals("success audit")) {
            return AUDIT_SUCCESS;
        }
        if (lower.contains("audit failure") || lower.contains("audit_failure") || lower.equals("failure audit")) {
            return AUDIT_FAILURE;
        }
        return lower.equals("classic") || lower.equals("none") || text.equals("-") ? null : text;
    }

    /** @return null if they do not say */
    static String outcome(String canonical) {
        if (AUDIT_SUCCESS.equals(canonical)) {
            return Ecs.SUCCESS;
        }
        return AUDIT_FAILURE.equals(canonical) ? Ecs.FAILURE : null;
    }

    private static String ofBits(long bits) {
        if ((bits & FAILURE_BIT) != 0) {
            return AUDIT_FAILURE;
        }
        if ((bits & SUCCESS_BIT) != 0) {
            return AUDIT_SUCCESS;
        }
        return (bits & ~NOTHING) == 0 ? null : "0x" + Long.toHexString(bits);
    }

    private static Long bits(String text) {
        try {
            if (text.startsWith("0x") || text.startsWith("0X")) {
                return Long.parseUnsignedLong(text, 2, text.length(), 16);
            }
            boolean number = !text.isEmpty() && text.length() <= 20 && text.chars().skip(text.startsWith("-") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
            return number ? new BigInteger(text).longValue() : null;
        } catch (NumberFormatException other) {
            return null;
        }
    }
}
