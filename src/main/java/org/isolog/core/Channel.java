package org.isolog.core;

/**
 * The kinds of evidence that a score is made of. Each is judged and calibrated by itself, so that none can drown the others.
 */
public enum Channel {
    /** Values that seldom occur, among all events or among those of the same entity. */
    RARITY("Rare values"),
    /** Values and pairs that occur for the first time. */
    NOVELTY("First seen"),
    /** How much an entity does in a while. */
    RATE("Rates"),
    /** Connections at regular intervals. */
    BEACON("Beaconing"),
    /** What follows what. */
    SEQUENCE("Sequence"),
    /** What is special to web requests: answers, paths, user agents. */
    WEB("Web requests"),
    /** The hour and the weekday. */
    TIME("Time of day and week"),
    /** Measured numbers: bytes, durations. */
    VOLUME("Volume and duration"),
    /** The words of the text. */
    TEXT("Text"),
    /** What operating systems tell: logons, processes and their commands. */
    PLATFORM("Windows and processes"),
    /** Acts that are rare on any healthy machine: known before the log is read, and so apart from what the log itself makes usual. */
    KNOWN_ACT("Known acts"),
    /** Everything together, seen by the isolation forest. */
    FOREST("Isolation forest");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
