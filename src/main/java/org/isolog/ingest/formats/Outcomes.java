package org.isolog.ingest.formats;

import org.isolog.core.Ecs;

import java.util.Locale;
import java.util.Set;

/** What the words and codes of logs say of how an event ended. */
public final class Outcomes {
    private static final Set<String> SUCCESS = Set.of("ok", "success", "successful", "succeeded", "succeed", "pass", "passed", "allow",
            "allowed", "accept", "accepted", "granted", "true", "yes", "completed", "complete", "authorized", "permit", "permitted",
            "0", "0x0", "audit success", "s");
    private static final Set<String> FAILURE = Set.of("fail", "failed", "failure", "error", "denied", "deny", "reject", "rejected",
            "refused", "blocked", "block", "drop", "dropped", "false", "no", "unauthorized", "forbidden", "invalid", "aborted",
            "timeout", "audit failure", "access denied", "accessdenied", "ko", "f");

    private Outcomes() {
    }

    /** One of the values of {@link Ecs#EVENT_OUTCOME}; null for a missing text. */
    public static String of(String status) {
        if (status == null || status.isBlank()) {
            return null;
        }
        String word = status.strip().toLowerCase(Locale.ROOT);
        if (SUCCESS.contains(word)) {
            return Ecs.SUCCESS;
        }
        if (FAILURE.contains(word)) {
            return Ecs.FAILURE;
        }
        return word.length() == 3 ? ofHttpStatus(word) : Ecs.UNKNOWN;
    }

    /** 1xx to 3xx is a success, 4xx and 5xx a failure (RFC 9110, section 15). */
    public static String ofHttpStatus(String status) {
        if (status.length() != 3 || !isDigit(status.charAt(1)) || !isDigit(status.charAt(2))) {
            return Ecs.UNKNOWN;
        }
        return switch (status.charAt(0)) {
            case '1', '2', '3' -> Ecs.SUCCESS;
            case '4', '5' -> Ecs.FAILURE;
            default -> Ecs.UNKNOWN;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
