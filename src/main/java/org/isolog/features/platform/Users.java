package org.isolog.features.platform;

import java.util.Locale;

/** Kinds of accounts, by the names that Windows gives. */
final class Users {
    private Users() {
    }

    /** Null for null. */
    static String kind(String name) {
        if (name == null) {
            return null;
        }
        if (name.endsWith("$")) {
            return "machine";
        }
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "SYSTEM", "LOCAL SERVICE", "NETWORK SERVICE", "ANONYMOUS LOGON", "IUSR", "ROOT" -> "system";
            default -> isSession(name) ? "system" : "person or service";
        };
    }

    /** Accounts of the window manager and of font drivers, one a session: DWM-1, UMFD-0. */
    private static boolean isSession(String name) {
        return name.startsWith("DWM-") || name.startsWith("UMFD-");
    }
}
