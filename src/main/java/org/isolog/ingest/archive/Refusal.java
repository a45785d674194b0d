package org.isolog.ingest.archive;

/** Why the rest of an archive is not unpacked, as a sentence that names it; what came before is good. */
final class Refusal extends Exception {
    private final boolean password;

    private Refusal(String sentence, boolean password) {
        super(sentence);
        this.password = password;
    }

    static Refusal because(String sentence) {
        return new Refusal(sentence, false);
    }

    static Refusal password(String sentence) {
        return new Refusal(sentence, true);
    }

    /** Whether the right password would help. */
    boolean needsPassword() {
        return password;
    }
}
