package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the word by which a device names what it did says of how the event ended: a success where the traffic, the login or the change
 * went through, even if it was only watched, a failure where it was stopped.
 */
final class Verdicts {
    private static final Set<String> THROUGH = Set.of("start", "close", "accounting", "alert", "alert_only", "detect", "detected", "monitor", "monitored",
            "monitor-only", "log", "learn", "learned", "continue", "inform", "timeout", "client-rst", "server-rst", "encrypt", "decrypt", "flag", "bypass",
            "built", "build", "login", "log in", "logout", "log out", "authorize", "key install", "delivered", "dns", "exempt", "ok", "yes",
            "true", "teardown", "created", "pass", "not blocked", "end", "url permitted", "updated", "granted", "up", "active");
    private static final Set<String> STOPPED = Set.of("no", "false", "ip-conn", "ko", "sinkhole", "tcp-rst", "rst", "deauthorize", "terminate", "terminated",
            "not allowed", "url blocked", "clear_session", "clear-session", "override", "block-continue", "block-override", "down", "intercepted");
    private static final List<String> THROUGH_BEGINNINGS = List.of("allow", "accept", "permit", "pass", "succe");
    private static final List<String> STOPPED_BEGINNINGS = List.of("den", "drop", "block", "reject", "reset", "discard", "refus", "quarantine", "prevent",
            "fail", "invalid", "unauthori", "shun", "error");

    private Verdicts() {
    }

    /** {@link Ecs#SUCCESS}, {@link Ecs#FAILURE}, or null where the word says neither. */
    static String of(String action) {
        if (action == null || action.isEmpty() || action.length() > 60) {
            return null;
        }
        String word = action.toLowerCase(Locale.ROOT);
        if (THROUGH.contains(word)) {
            return Ecs.SUCCESS;
        }
        if (STOPPED.contains(word) || begins(word, STOPPED_BEGINNINGS)) {
            return Ecs.FAILURE;
        }
        return begins(word, THROUGH_BEGINNINGS) ? Ecs.SUCCESS : null;
    }

    private static boolean begins(String word, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
