package org.isolog.ingest.archive;

import java.util.List;

/** What is said where a password is missing or wrong; never the password itself. */
final class Passwords {
    private Passwords() {
    }

    static Refusal missing(String archive, int files, List<String> tried) {
        String what = archive + " is encrypted" + (files > 0 ? " (" + files + " files)" : "") + " and ";
        return Refusal.password(what + (tried.isEmpty() ? "no password was given. Give its password (on the command line with --password), then import it again."
                : "the password does not open it. Give the right one, then import it again."));
    }
}
