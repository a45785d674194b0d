package org.isolog.core;

/** What a story is about, as far as its evidence tells. It decides the title and the recommended next step. */
public enum StoryKind {
    /** Failed logins of many users from few addresses. */
    PASSWORD_SPRAY("Password spray"),
    /** Many failed logins of few users. */
    BRUTE_FORCE("Password guessing"),
    /** Failed logins and then one that worked. */
    BRUTE_FORCE_SUCCESS("Password guessed"),
    /** Failed requests for many paths. */
    WEB_SCAN("Web scan"),
    /** Many failures of another sort. */
    FAILURES("Failures"),
    /** Numbers of bytes far above the usual. */
    LARGE_TRANSFER("Large transfer"),
    /** A user with an address or host for the first time. */
    NEW_ACCESS("New access"),
    /** At an hour or on a day that is unusual. */
    OFF_HOURS("Off hours"),
    /** Far more of something than usual. */
    BURST("Burst"),
    /** Values, words or commands that are rare or new. */
    UNUSUAL("Unusual activity");

    private final String title;

    StoryKind(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
