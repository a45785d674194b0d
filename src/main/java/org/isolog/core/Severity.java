package org.isolog.core;

/** How much an event deserves attention, from the usual upwards. The rule is in {@code SeverityRule}. */
public enum Severity {
    NONE("Usual"), LOW("Low"), MEDIUM("Medium"), HIGH("High"), CRITICAL("Critical");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that screens, reports and files show. */
    public String word() {
        return word;
    }
}
