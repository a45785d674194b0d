package org.isolog.samples;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.isolog.core.IsologException;

/** An attack that can be planted in a made log. */
public enum Attack {
    BRUTE_FORCE_SUCCESS("Brute force that succeeds", "Many failed logins from one address within minutes, then a success."),
    PASSWORD_SPRAY("Password spray", "One address fails once or twice against nearly every user, slowly."),
    INSIDER_NIGHT("Insider at night", "A known user works at night on a host never used before and moves far more than usual."),
    WEB_SCAN("Web scan", "One address asks for many different paths that do not exist, with a scanner's agent and path traversal."),
    DATA_EXFILTRATION("Data exfiltration", "A known user sends a volume to the outside that nobody sends."),
    NEW_ADMIN("New administrator", "An account is created, put into the sudo group and used as root minutes later."),
    IMPOSSIBLE_ADDRESS("Impossible address", "A known user succeeds from a network outside while at work at the usual address.");

    private final String title;
    private final String sign;

    Attack(String title, String sign) {
        this.title = title;
        this.sign = sign;
    }

    /** Stable name in commands and label files, such as {@code brute-force-success}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title() {
        return title;
    }

    /** What an analyst should see, in one sentence. */
    public String sign() {
        return sign;
    }

    /** @throws IsologException if no attack has this id; the message lists those that exist */
    public static Attack ofId(String id) {
        for (Attack attack : values()) {
            if (attack.id().equals(id)) {
                return attack;
            }
        }
        throw new IsologException("ATTACK", "There is no attack '" + id + "'. Choose from: "
                + Arrays.stream(values()).map(Attack::id).collect(Collectors.joining(", ")) + ".");
    }

    public static Set<Attack> all() {
        return EnumSet.allOf(Attack.class);
    }
}
